import Commissioning
import Disclosing
import Measuring

extension PageBuilding {
  /// "1 offer", "12 offers".
  func count(_ number: Int, _ noun: String) -> String {
    "\(numberText(Double(number), decimals: 0)) \(noun)\(number == 1 ? "" : "s")"
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
      caption: caption, columns: columns("Services", party, "Sourcing", "From", "Until"), rows: rows
    )
  }

  /// How well an agreement's provider did, against the agreement's target, else the offer's, else
  /// the KPI's own: the first of its KPIs that is observed.
  func performance(_ agreement: Agreement) -> Cell {
    guard let provider = agreement.provider else { return Cell(text: "Not recorded") }
    let kpis =
      agreement.targets.map(\.kpi)
      + agreement.services.flatMap { report.catalogue.services[$0].kpis }
    for kpiKey in kpis {
      let candidates = report.seriesBySubject[Int(provider.number)].filter {
        let series = report.disclosed.series[$0]
        return series.kpi == kpiKey
          && (series.customer == nil || series.customer == agreement.customer)
      }
      let kpi = report.catalogue.kpis[kpiKey]
      let number =
        candidates.first { report.disclosed.series[$0].customer == agreement.customer }
        ?? candidates.first
      guard let number, let latest = measure(number).latest, let value = latest.value.value else {
        continue
      }
      let target = target(of: kpiKey, for: agreement)
      let aim = target.map { ", target \(kpi.text(of: $0.value)) (\($0.origin))" } ?? ""
      return Cell(
        text: "\(kpi.entry.name): \(kpi.text(of: value)) in \(latest.period.text)\(aim)",
        address: address(plan.path(ofSeries: number)),
        tag: Tag(report.disclosed.series[number].status)
      )
    }
    return Cell(text: "No figures recorded")
  }

  /// The target that holds and whose it is.
  func target(of kpi: Key<KPI>, for agreement: Agreement) -> (value: Double, origin: String)? {
    if let own = agreement.targets.first(where: { $0.kpi == kpi }) {
      return (own.value, "agreed")
    }
    if let offer = agreement.offer,
      let offered = report.catalogue.offers[offer].targets.first(where: { $0.kpi == kpi })
    {
      return (offered.value, "offered")
    }
    return report.catalogue.kpis[kpi].target.map { ($0.value, "the KPI's own") }
  }

  func measure(_ series: Int) -> Measure {
    let series = report.disclosed.series[series]
    return report.disclosed.measure(
      series, of: report.catalogue.kpis[series.kpi], asAt: report.day,
      until: report.catalogue.organisations[series.subject].closed?.value.latest)
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

  /// A row for a series: its latest figure and its trend.
  func seriesRow(_ number: Int, head: Cell) -> TableView.Row {
    let series = report.disclosed.series[number]
    let kpi = report.catalogue.kpis[series.kpi]
    let measure = measure(number)
    let trend = TrendLineOrNone(measure, kpi, subject(of: series))
    let latest = measure.latest
    return TableView.Row(
      head: head,
      cells: [
        Cell(text: latest.flatMap(\.value.value).map(kpi.text) ?? "Not submitted", isNumber: true),
        Cell(text: latest?.period.text ?? "Not applicable"),
        Cell(text: kpi.target.map { kpi.text(of: $0.value) } ?? "None set", isNumber: true),
        Cell(text: trend.text, drawing: trend.sparkline),
      ])
  }

  static let seriesColumns = [
    TableView.Column(name: "Latest", isNumber: true), TableView.Column(name: "Period"),
    TableView.Column(name: "Target", isNumber: true), TableView.Column(name: "Trend"),
  ]

  /// The KPIs observed about an organisation, or by it for its customers.
  func kpiSection(_ key: Key<Organisation>) -> [Section] {
    let index = Int(key.number)
    let numbers = Set(
      report.seriesBySubject[index] + report.seriesByProvider[index]
        + report.seriesByCustomer[index])
    guard !numbers.isEmpty else {
      return [Section(id: "kpis", heading: "How well", absence: "Nothing is observed about it.")]
    }
    let rows = numbers.sorted().map { number in
      let series = report.disclosed.series[number]
      let isPlain = series.subject == key && series.customer == nil && series.service == nil
      let kpi = report.catalogue.kpis[series.kpi].entry.name
      return seriesRow(
        number,
        head: Cell(
          text: isPlain ? kpi : "\(kpi): \(subject(of: series))",
          address: address(plan.path(ofSeries: number)), tag: Tag(series.status)))
    }
    return [
      Section(
        id: "kpis", heading: "How well",
        tables: [
          TableView(
            caption: "Latest figure of each KPI", columns: columns("KPI") + Self.seriesColumns,
            rows: rows)
        ])
    ]
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

  func figureRows(of number: Int) -> FigureRows {
    let kpi = report.catalogue.kpis[report.disclosed.series[number].kpi]
    return FigureRows(rows: measure(number).figures.map { row($0, kpi) })
  }

  func figureTable(_ number: Int, address: String?) -> FigureTable {
    let series = report.disclosed.series[number]
    let kpi = report.catalogue.kpis[series.kpi]
    return FigureTable(
      id: "figures-\(number)", caption: "\(kpi.entry.name): \(subject(of: series))",
      address: address, download: self.address("kpis/\(kpi.entry.id.value).csv"),
      tag: Tag(series.status),
      rows: rows(number))
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
      origin: figure.row.map { "\(report.paths[Int($0.source.number)]), row \($0.number)" }
        ?? "No row")
  }
}
