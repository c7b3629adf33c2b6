import Commissioning
import Describing
import Searching

/// What changed, the latest first, by day and kind. A long history has a page for each month besides.
struct ChangesPage: ArticlePage, SitewidePage {
  static let path = "changes.html"
  static let title = "What changed"
  static let about: String? =
    "Changes of the catalogue, by the day on which they were recorded. Some happened earlier, and not all need be here."
  static let otherNames = [
    "change log", "changelog", "what's new", "news", "latest changes", "recent updates", "RSS",
    "feed",
  ]
  static let template = "changes"
  static let slots = ArticleView<ChangesPage>.slots()
  static let sectionSlots = NamedSections<ChangesPage>.slots([])

  static func all(in survey: Survey) -> [ChangesPage] {
    survey.report.history.entries.isEmpty ? [] : [ChangesPage()]
  }

  func article(from links: Links) -> Article {
    let part = Changes(links: links)
    var article = part.article(title: Self.title, summary: Self.about, part.opening, trail: [])
    let months = links.survey.changesMonths
    if !months.parts.isEmpty {
      article.sections.append(
        Section(
          id: "months", heading: "All changes by month",
          links: months.parts.map {
            Anchor(text: "\($0.title): \($0.entries.count)", address: links.address($0.path))
          }))
    }
    return article
  }
}

/// The changes of a month, or of a part of a month with many.
struct ChangesMonthPage: ArticlePage {
  let part: ChangesMonths.Part
  var path: String { part.path }
  private var title: String { "Changes in \(part.title)" }

  static let template = "changes-month"
  static let slots = ArticleView<ChangesMonthPage>.slots()
  static let sectionSlots = NamedSections<ChangesMonthPage>.slots([])

  static func all(in survey: Survey) -> [ChangesMonthPage] {
    survey.changesMonths.parts.map { ChangesMonthPage(part: $0) }
  }

  func searchable(in report: Report) -> SearchablePage? {
    SearchablePage(title: title, path: path, summary: ChangesPage.about ?? "", isPart: true)
  }

  func article(from links: Links) -> Article {
    Changes(links: links).article(
      title: title, summary: nil, part.entries,
      trail: [Anchor(text: ChangesPage.title, address: links.address(ChangesPage.path))])
  }
}
