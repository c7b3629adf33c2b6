import Commissioning
import Disclosing
import Measuring

extension PageBuilding {
  /// "1 offer", "12 offers".
  func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(numberText(Double(number), decimals: 0)) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  func columns(_ names: String...) -> [TableView.Column] {
    names.map { TableView.Column(name: $0) }
  }

  func agreementTable(
    _ agreements: [Key<Agreement>], caption: String, party: String,
    _ organisation: (Agreement) -> Key<Organisation>?
  ) -> TableView {
    let rows = agreements.map { key in
      let agreement = report.catalogue.agreements[key]
      return TableView.Row(
        head: Cell(
          text: names(agreement.services).nonEmpty ?? agreement.entry.name,
          address: address(of: .agreement(key)), tag: Tag(agreement.entry.evidence)),
        cells: [
          cell(organisation(agreement)),
          Cell(text: agreement.sourcing?.text ?? "Not recorded"),
          cell(agreement.from, absence: "Not recorded"),
          cell(agreement.until, absence: "No end recorded"),
        ])
    }
    return TableView(
      caption: caption, columns: columns("Services", party, "Sourcing", "From", "Until"),
      rows: rows, isStacked: true)
  }

  func measure(_ series: Int) -> Measure {
    report.disclosed.measure(report.disclosed.series[series], in: report.catalogue)
  }

  /// The name of what a series is about, with the other parties if it has any.
  func subject(of series: Series) -> String {
    func name(_ key: Key<Organisation>) -> String { report.catalogue.organisations[key].entry.name }
    var text = name(series.subject)
    if let provider = series.provider, provider != series.subject {
      text += ", by \(name(provider))"
    }
    if let customer = series.customer, customer != series.subject {
      text += ", for \(name(customer))"
    }
    if let service = series.service { text += ", \(report.catalogue.services[service].entry.name)" }
    return text
  }

  /// The table of a series that a record's page shows.
  func figureTable(_ mention: FigureMention) -> FigureTable? {
    series(of: mention).map { figureTable($0, address: address(plan.path(ofSeries: $0))) }
  }

  private func series(of mention: FigureMention) -> Int? {
    report.seriesBySubject[Int(mention.subject.number)].first {
      report.disclosed.series[$0].kpi == mention.kpi
    }
  }

  /// Every series that some record asks to show.
  var mentionedSeries: [Int] {
    var mentioned: Set<Int> = []
    report.catalogue.forEachEntry { entry in
      for mention in entry.figures {
        if let number = series(of: mention) { mentioned.insert(number) }
      }
    }
    return mentioned.sorted()
  }

  /// - Parameter areSources: whether links to the figures lead here.
  func figureRows(of number: Int, areSources: Bool) -> FigureRows {
    let kpi = report.catalogue.kpis[report.disclosed.series[number].kpi]
    return FigureRows(
      rows: measure(number).figures.map { figure in
        var row = row(figure, kpi)
        if areSources { row.id = figure.period.fragment }
        return row
      })
  }

  /// - Parameter address: of the page that is their source, where that is another.
  func figureTable(_ number: Int, address: String?) -> FigureTable {
    let series = report.disclosed.series[number]
    let kpi = report.catalogue.kpis[series.kpi]
    return FigureTable(
      id: "figures-\(number)", caption: "\(kpi.entry.name): \(subject(of: series))",
      address: address, download: self.address("kpis/\(kpi.entry.id.value).csv"),
      tag: Tag(series.status),
      rows: markup?.figureRows(of: number, on: self, areSources: address == nil) ?? [])
  }

  private func row(_ figure: Figure, _ kpi: KPI) -> FigureRow {
    let absence = figure.value.absence ?? "Not given"
    let value = figure.value.value.map(kpi.text)
    return FigureRow(
      period: figure.period.text,
      numerator: figure.numerator.map { numberText($0) } ?? (value == nil ? absence : "Not given"),
      denominator: figure.denominator.map { numberText($0) }
        ?? (value == nil ? absence : "Not given"),
      value: value ?? absence,
      origin: origin(of: figure))
  }
  /// "data/invoices.csv, row 17, published 30 June 2014, late".
  private func origin(of figure: Figure) -> String {
    guard let row = figure.row else { return "No row" }
    let published = figure.published.map { ", published \($0.text)" } ?? ""
    return "\(report.paths[Int(row.source.number)]), row \(row.number)\(published)"
      + (figure.isLate ? ", late" : "")
  }
}
