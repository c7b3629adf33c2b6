import Chronology
import Commissioning
import Describing

/// What became of CSUs, and which customers went where.
struct LineagePage: PicturePage {
  static let path = "lineage.html"
  static let title = "Where CSUs came from, and what became of them"
  static let about: String? = "CSUs that merged, split, were renamed and ended, and who went where."
  static let otherNames = [
    "lineage", "family tree", "timeline", "CSU history", "mergers", "CSUs that merged",
    "successors",
    "predecessors", "what became of CSUs", "closures",
  ]
  static let sectionSlots = NamedSections<LineagePage>.slots(["none", "days", "customers"])

  func article(from links: Links) -> Article {
    let report = links.report
    var article = Article(
      frame: Frames(links: links).frame(
        title: Self.title,
        summary: "As known on \(report.day.text): how many there were, and who took over from whom."
      ))
    article.charts = [links.chartView(LineageChart())].compactMap(\.self)
    if article.charts.isEmpty {
      article.sections = [
        Section(
          id: "none", heading: "CSUs over time",
          absence: "Of no CSU is it recorded when it began.")
      ]
    }
    let sections = LineageSections(links: links)
    article.sections += [sections.days].compactMap(\.self) + sections.customers(nil)
    return article
  }
}
