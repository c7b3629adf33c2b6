import Commissioning
import Describing
import Measuring

/// The figures of a long series over time and compared with those of its peers.
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
    let report = survey.report
    return report.disclosed.series.keys.filter { report.place(ofSeries: $0).section == nil }.map {
      SeriesPage(number: $0, path: report.place(ofSeries: $0).page)
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
    article.facts = OneSeries(number, links: links).facts
    article.charts = OneSeries(number, links: links).charts
    article.figures = [FigureTables(links: links).table(of: number, address: nil)]
    article.sections = Corrections(links: links).sections(ofSeries: number)
    return article
  }
}
