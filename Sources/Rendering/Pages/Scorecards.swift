import Commissioning
import Drawing
import Measuring
import Statistics

/// Tables of series with what their last figures say, worst first.
extension PageBuilding {
  /// A scorecard under the rule it is ordered by: by urgency, or as the series are given.
  func scorecard(
    _ numbers: some Sequence<Int>, caption: String, head: String, name: (Int) -> String,
    keepsOrder: Bool = false, target: (Int) -> Targets.Holding?
  ) -> TableView {
    let entries = numbers.map { number -> (number: Int, standing: Standing) in
      let holding = target(number)
      let own = report.standings[number]
      let standing =
        own.target == holding?.value
        ? own
        : Standing(
          measure(number), of: report.catalogue.kpis[report.disclosed.series[number].kpi],
          target: holding?.value)
      return (number, standing)
    }
    var ordered = entries.map { ($0.standing.urgency, name($0.number), $0) }
    if !keepsOrder {
      ordered.sort { ($0.0, $0.1, $0.2.number) < ($1.0, $1.1, $1.2.number) }
    }
    return TableView(
      caption: caption, columns: columns(head) + Self.scorecardColumns,
      rows: ordered.map { _, name, entry in
        scorecardRow(entry.number, entry.standing, name: name, target: target(entry.number))
      }, isStacked: true)
  }

  static let scorecardColumns = [
    TableView.Column(name: "Latest", isNumber: true), TableView.Column(name: "Period"),
    TableView.Column(name: "Target"), TableView.Column(name: "Change"),
    TableView.Column(name: "Will it meet its target?"), TableView.Column(name: "Trend"),
  ]

  private func scorecardRow(
    _ number: Int, _ standing: Standing, name: String, target: Targets.Holding?
  ) -> TableView.Row {
    let series = report.disclosed.series[number]
    let kpi = report.catalogue.kpis[series.kpi]
    let measure = measure(number)
    let sparkline = Sparkline(kpi: kpi, figures: measure.figures)
    let last = standing.latest ?? measure.figures.last
    return TableView.Row(
      head: Cell(
        text: name, address: address(plan.path(ofSeries: number)), tag: Tag(series.status)),
      cells: [
        Cell(
          text: last.map { $0.value.value.map(kpi.text) ?? $0.value.absence ?? "Not recorded" }
            ?? "Not recorded", address: last.map { address(ofFigure: $0, series: number) },
          isNumber: true),
        Cell(text: last?.period.text ?? "Not applicable"),
        Cell(
          text: target.map { "\(kpi.shortText(of: $0.value)) (\($0.origin.word))" } ?? "None set"),
        variationCell(standing), assuranceCell(standing),
        Cell(text: sparkline.words, drawing: sparkline.svg),
      ])
  }

  func variationCell(_ standing: Standing) -> Cell {
    Cell(text: standing.variation.shortWords, icon: standing.variation.icon)
  }

  func assuranceCell(_ standing: Standing) -> Cell {
    guard standing.variation != nil else {
      switch standing.meetsTarget {
      case true?: return Cell(text: "Met it in this figure")
      case false?: return Cell(text: "Missed it in this figure")
      case nil: return Cell(text: "Not judged")
      }
    }
    guard let assurance = standing.assurance else {
      return Cell(text: "Not judged")
    }
    return Cell(text: assurance.shortWords, icon: assurance.icon)
  }

  /// Series about an organisation, or in which it is provider or customer.
  func seriesInvolving(_ key: Key<Organisation>) -> Set<Int> {
    let index = Int(key.number)
    return Set(
      report.seriesBySubject[index] + report.seriesByProvider[index]
        + report.seriesByCustomer[index])
  }

  /// The KPIs observed about an organisation, or by it for its customers.
  func kpiSection(_ key: Key<Organisation>) -> [Section] {
    let numbers = seriesInvolving(key)
    var section = Section(id: "kpis", heading: "How well")
    if numbers.isEmpty {
      section.absence = "Nothing is observed about it."
    } else {
      section.introduction = Standing.rule
      section.tables = [
        scorecard(
          numbers, caption: "Latest figure of each KPI", head: "KPI",
          name: { kpiName($0, about: key) },
          target: { report.targets.target(of: report.disclosed.series[$0]) })
      ]
    }
    section.links = report.relations.predecessors[Int(key.number)].filter {
      !report.seriesBySubject[Int($0.number)].isEmpty
    }.map {
      Anchor(
        text:
          "How well \(report.catalogue.organisations[$0].entry.name) did, which it took over from",
        address: address(of: .organisation($0)) + "#kpis")
    }
    return [section]
  }

  /// A KPI's name with the other parties of a series, as a page about one of them says it.
  func kpiName(_ number: Int, about key: Key<Organisation>) -> String {
    let series = report.disclosed.series[number]
    let kpi = report.catalogue.kpis[series.kpi].entry.name
    let isPlain = series.subject == key && series.customer == nil && series.service == nil
    return isPlain ? kpi : "\(kpi): \(subject(of: series))"
  }

  /// What needs attention among some series, the worst first, in sentences that lead to them.
  func attention(_ numbers: some Sequence<Int>, most: Int) -> [Anchor] {
    numbers.filter { report.standings[$0].needsAttention }
      .sorted {
        (report.standings[$0].urgency, $0) < (report.standings[$1].urgency, $1)
      }
      .prefix(most).map { number in
        Anchor(
          text: SeriesChart(series: number).chart(on: self)?.sentence ?? "",
          address: address(plan.path(ofSeries: number)),
          tag: Tag(report.disclosed.series[number].status))
      }
  }
}

extension Variation? {
  /// For cells whose icon says the rest.
  fileprivate var shortWords: String {
    switch self {
    case .commonCause?: "No real change"
    case .improvementHigh?, .improvementLow?: "Improving"
    case .concernHigh?, .concernLow?: "Concern"
    case .neutralHigh?: "Higher"
    case .neutralLow?: "Lower"
    case nil: "Too few to judge"
    }
  }
}

extension Assurance {
  fileprivate var shortWords: String {
    switch self {
    case .consistentPass: "Reliably"
    case .consistentFail: "Not as things are"
    case .inconsistent: "Hit and miss"
    }
  }
}
