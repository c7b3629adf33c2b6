import Commissioning
import Describing
import Drawing
import Measuring

/// What is said and drawn of one series wherever its figures are shown.
struct OneSeries: PagePart {
  let number: Key<Series>
  let links: Links

  init(_ number: Key<Series>, links: Links) {
    self.number = number
    self.links = links
  }

  private var series: Series { report.disclosed.series[number] }
  private var kpi: KPI { catalogue.kpis[series.kpi] }

  var charts: [ChartView] {
    links.chartViews(
      [
        SeriesChart(series: number), BulletChart(series: number), DecilesChart(series: number),
      ] + ranking, isTopicSaid: true)
  }

  /// Its subject among its peers, if they are so few that each is named.
  private var ranking: [any SiteChart] {
    guard let overview = report.overview(ofSeries: number), overview.compares(number),
      let cohort = overview.cohort, cohort.members.count <= BarRanking.namedLimit
    else { return [] }
    return [RankingChart(kpi: series.kpi, marking: series.subject)]
  }

  /// Its section of a page of several series: what is drawn, the rows, and where it leads.
  ///
  /// - Parameter heading: what tells it from the others on the page.
  func section(_ heading: String) -> Section {
    let place = report.place(ofSeries: number)
    var section = Section(id: place.section ?? "", heading: heading)
    if let tag = Tag(series.status) { section.tags = [tag] }
    section.facts = facts.filter { Self.factsOfSections.contains($0.id) }
    section.charts = charts.map { chart in
      var chart = chart
      if chart.tag == section.tags.first { chart.tag = nil }
      return chart
    }
    section.figures = [FigureTables(links: links).table(of: number, address: nil)]
    section.tables =
      (report.correctionsBySeries[number]).map {
        [Corrections(links: links).table($0)]
      } ?? []
    section.more = Anchor(
      text: "How it is counted, and how others compare", address: address(of: .kpi(series.kpi)))
    return section
  }

  private static let factsOfSections: Set = [
    "provider", "customer", "service", "target", "trend", "method", "sources",
  ]

  var facts: [Fact] {
    [
      fact("kpi", "KPI", [.kpi(series.kpi)]),
      fact("about", "About", [.organisation(series.subject)]),
      fact("provider", "Provider", [series.provider.map { .organisation($0) }]),
      fact("customer", "Customer", [series.customer.map { .organisation($0) }]),
      fact("service", "Service", [series.service.map { .service($0) }]),
      fact("target", "Target", target ?? "None set"),
      fact("trend", "Recent trend", trend),
      fact("method", "How the value is calculated", transformation(of: kpi)),
      fact(
        "sources", "Sources", series.sources.map { .source($0) }.filter(report.landscape.isShown)),
    ].compactMap(\.self)
  }

  private func fact(_ id: String, _ name: String, _ references: [Reference?]) -> Fact? {
    let values = references.compactMap(\.self).map { reference in
      FactValue(text: catalogue.name(of: reference), address: address(of: reference))
    }
    return values.isEmpty ? nil : Fact(id: id, name: name, values: values)
  }

  private func fact(_ id: String, _ name: String, _ text: String?) -> Fact? {
    text.map { Fact(id: id, name: name, values: [FactValue(text: $0)]) }
  }

  private var target: String? {
    report.target(ofSeries: number).map {
      "\(kpi.text(of: $0.value)) (\($0.origin.word))"
    }
  }

  private var trend: String? {
    report.measure(number).recentTrend(of: kpi).map { direction in
      switch direction {
      case .rising: "Rising over the last five figures"
      case .falling: "Falling over the last five figures"
      case .none: "None beyond what chance would explain, over the last five figures"
      }
    }
  }
}
