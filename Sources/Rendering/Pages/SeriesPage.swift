import Commissioning
import Describing
import Measuring

/// The figures of a series over time and compared with those of its peers.
struct SeriesPage: ArticlePage {
  /// Its position among all series.
  let number: Key<Series>
  let path: String

  static let template = "series"
  static let slots = ArticleView<SeriesPage>.slots(facts: [
    "kpi", "about", "provider", "customer", "service", "target", "trend", "method", "sources",
  ])
  static let sectionSlots = NamedSections<SeriesPage>.slots(["corrections"])

  static func all(in survey: Survey) -> [SeriesPage] {
    survey.report.disclosed.series.keys.map {
      SeriesPage(number: $0, path: survey.report.path(ofSeries: $0))
    }
  }

  func sources(in report: Report) -> [String] {
    let rows = report.disclosed.series[number].rows
    return Set(rows.map { report.disclosed.rows[$0].source }).sorted().map(report.path)
  }

  func trace(
    _ figure: String, in report: Report, content: String
  ) -> Result<Trace, TraceFault>? {
    report.trace(series: number, figure, content: content)
  }

  func article(from links: Links) -> Article {
    let report = links.report
    let series = report.disclosed.series[number]
    let part = RecordArticle(links: links)
    var article = Article(
      frame: Frames(links: links).frame(
        title: report.title(ofSeries: number), caption: "Figures",
        trail: [part.anchor(toList: .kpi), part.anchor(.kpi(series.kpi))]))
    if let tag = Tag(series.status) { article.tags.append(tag) }
    if series.status == .illustrative { article.notices.append(illustrativeNotice) }
    article.facts = facts(series, part)
    article.charts = links.chartViews(
      [
        SeriesChart(series: number), BulletChart(series: number), DecilesChart(series: number),
      ], isTopicSaid: true)
    article.figures = [FigureTables(links: links).table(of: number, address: nil)]
    article.sections = Corrections(links: links).sections(ofSeries: number)
    return article
  }

  private func facts(_ series: Series, _ part: RecordArticle) -> [Fact] {
    let report = part.report
    let kpi = report.catalogue.kpis[series.kpi]
    func fact(_ id: String, _ name: String, _ references: [Reference?]) -> Fact? {
      let values = references.compactMap(\.self).map { reference in
        FactValue(
          text: report.catalogue.name(of: reference), address: part.address(of: reference))
      }
      return values.isEmpty ? nil : Fact(id: id, name: name, values: values)
    }
    func fact(_ id: String, _ name: String, _ text: String?) -> Fact? {
      text.map { Fact(id: id, name: name, values: [FactValue(text: $0)]) }
    }
    let target = report.target(ofSeries: number).map {
      "\(kpi.text(of: $0.value)) (\($0.origin.word))"
    }
    return [
      fact("kpi", "KPI", [.kpi(series.kpi)]),
      fact("about", "About", [.organisation(series.subject)]),
      fact("provider", "Provider", [series.provider.map { .organisation($0) }]),
      fact("customer", "Customer", [series.customer.map { .organisation($0) }]),
      fact("service", "Service", [series.service.map { .service($0) }]),
      fact("target", "Target", target ?? "None set"),
      fact("trend", "Recent trend", trend(of: kpi, in: report)),
      fact("method", "How the value is calculated", transformation(of: kpi)),
      fact(
        "sources", "Sources", series.sources.map { .source($0) }.filter(report.landscape.isShown)),
    ].compactMap(\.self)
  }

  private func trend(of kpi: KPI, in report: Report) -> String? {
    report.measure(number).recentTrend(of: kpi).map { direction in
      switch direction {
      case .rising: "Rising over the last five figures"
      case .falling: "Falling over the last five figures"
      case .none: "None beyond what chance would explain, over the last five figures"
      }
    }
  }
}
