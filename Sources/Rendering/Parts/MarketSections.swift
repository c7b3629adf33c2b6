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
    let rows: [TableView.Row] = catalogue.organisations.keys.compactMap { incomeRow($0) }
    guard !rows.isEmpty else {
      section.absence = "No agreement in force is recorded with a seller."
      return section
    }
    section.introduction =
      "What agreements in force on \(report.day.text) bring in a year, where they have a price; beside it the whole income that a source states."
    section.tables = [
      TableView(
        caption: "\(count(rows.count, "seller")) by kind of customer",
        columns: [
          TableView.Column(name: "Seller"), TableView.Column(name: "From CCGs", isNumber: true),
          TableView.Column(name: "From others", isNumber: true),
          TableView.Column(name: "Agreements with CCGs that have a price"),
          TableView.Column(name: "Agreements with others that have a price"),
          TableView.Column(name: "Stated income"),
        ], rows: rows, isStacked: true)
    ]
    return section
  }

  private func incomeRow(_ seller: Key<Organisation>) -> TableView.Row? {
    var ccgs = PlannedSpend()
    var others = PlannedSpend()
    for key in report.landscape.agreementsByProvider[seller] {
      let onDay = report.landscape.agreements[key]
      guard onDay.validity.isCurrent, onDay.sourcing != .inHouse,
        let customer = onDay.customer?.body, customer != seller
      else { continue }
      let cost = report.agreedCost(key, for: customer)
      if catalogue.organisations[customer].entry.kind == .ccg {
        ccgs.add(cost)
      } else {
        others.add(cost)
      }
    }
    if ccgs.agreements + others.agreements == 0 { return nil }
    let stated: String? =
      if case .csu(let csu) = catalogue.organisations[seller].particulars {
        csu.income.nearest(to: report.day)?.value.poundsText
      } else {
        nil
      }
    return TableView.Row(
      head: cell(.organisation(seller)),
      cells: [
        money(ccgs), money(others), Cell(text: "\(ccgs.priced) of \(ccgs.agreements)"),
        Cell(text: "\(others.priced) of \(others.agreements)"),
        Cell(text: stated ?? "Not recorded"),
      ])
  }

  private func money(_ spend: PlannedSpend) -> Cell {
    Cell(
      text: spend.priced > 0
        ? "£" + numberText(spend.lower, decimals: 0)
        : spend.agreements > 0 ? "Not priced" : "None",
      isNumber: true)
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
      "\(count(agreements.count, "agreement")) in force on \(report.day.text) \(agreements.count == 1 ? "keeps" : "keep") services in house. For \(numberText(Double(stated.count))) of them what that costs is recorded; how many people it takes is recorded for none."
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
              Cell(text: agreement.value?.poundsText ?? "Not stated"),
              Cell(text: report.landscape.agreements[key].end.text),
            ])
        }, isStacked: true)
    ]
    return section
  }
}
