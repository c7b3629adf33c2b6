import Commissioning
import Describing
import Measuring

/// What the figures of a KPI for the nation, regions and CSUs are made of, which no row states.
struct WorkingsPage: ArticlePage {
  let key: Key<KPI>
  let path: String

  static let template = "workings"
  static let slots = ArticleView<WorkingsPage>.slots()
  static let sectionSlots = NamedSections<WorkingsPage>.slots([])

  static func path(of key: Key<KPI>, in catalogue: Catalogue) -> String {
    "kpis/\(catalogue.kpis[key].entry.id.value)/workings.html"
  }

  static func all(in survey: Survey) -> [WorkingsPage] {
    let report = survey.report
    return report.catalogue.kpis.keys
      .filter { !report.seriesByKPI[$0].isEmpty && report.overviews[$0] != nil }
      .map { WorkingsPage(key: $0, path: path(of: $0, in: report.catalogue)) }
  }

  func trace(
    _ figure: String, in report: Report, content: String
  ) -> Result<Trace, TraceFault>? {
    report.trace(workingsOf: key, figure)
  }

  func article(from links: Links) -> Article {
    let report = links.report
    let kpi = report.catalogue.kpis[key]
    let part = GroupSumSection(links: links)
    var article = Article(
      frame: Frames(links: links).frame(
        title: "\(kpi.entry.name): workings", caption: "Figures",
        summary:
          "What the figures for England, regions and CSUs are made of. Suppressed and missing figures are not included.",
        trail: [part.anchor(toList: .kpi), part.anchor(.kpi(key))]))
    if let tag = Tag(report.status(of: key)) { article.tags.append(tag) }
    if let overview = report.overviews[key] {
      article.sections = report.sums(of: overview).map { part.section($0, of: key) }
    }
    return article
  }
}
