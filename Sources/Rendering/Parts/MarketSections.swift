import Chronology
import Commissioning
import Describing
import Measuring

/// What sellers earn from whom, and what is known of doing it oneself.
struct MarketSections: PagePart {
  let links: Links

  /// What each seller's agreements in force bring in a year, by the kind of customer, where they are
  /// priced.
  var income: Section {
    var section = Section(id: "income", heading: "Income by kind of customer")
    section.charts = links.chartViews([IncomeChart()])
    if section.charts.isEmpty {
      section.absence = "No agreement in force is recorded with a seller."
    } else {
      section.introduction =
        "What agreements in force on \(report.day.text) bring in a year, where their cost is known. The table has the whole income that a source states."
    }
    return section
  }

  /// What keeping a service in house takes, as far as it is recorded.
  var inHouse: Section {
    var section = Section(id: "in-house", heading: "What keeping it in house takes")
    let agreements = report.landscape.agreements.pairs.filter {
      $1.isKnown && $1.validity.isCurrent && $1.sourcing == .inHouse
    }.map(\.key)
    let stated = agreements.filter {
      !catalogue.agreements[$0].prices.isEmpty || catalogue.agreements[$0].value != nil
    }
    section.introduction =
      agreements.isEmpty
      ? nil
      : "\(count(agreements.count, "agreement")) in force on \(report.day.text) \(agreements.count == 1 ? "keeps" : "keep") services in house. For \(numberText(Double(stated.count))) of them what that costs is recorded; how many people it takes is recorded for none."
    section.charts = links.chartViews([InHouseChart()])
    if stated.isEmpty {
      section.absence = "What keeping a service in house would take is not recorded."
      return section
    }
    section.tables = [
      TableView(
        caption: "\(count(stated.count, "agreement")) with a cost",
        columns: columns("Services", "Customer", "Price", "Value over the term", "Until"),
        rows: stated.map { key in
          let agreement = catalogue.agreements[key]
          return TableView.Row(
            head: AgreementTables(links: links).head(key),
            cells: [
              cell(report.landscape.agreements[key].customer),
              cell(agreement.price(on: report.day)?.value),
              Cell(text: report.valueOverTerm(of: key) ?? "Not stated"),
              Cell(text: report.landscape.agreements[key].end.text),
            ])
        }, isStacked: true)
    ]
    return section
  }
}
