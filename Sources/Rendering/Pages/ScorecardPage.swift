import Commissioning
import Describing
import Measuring

/// Every series about a CSU that can be judged, worst first.
struct ScorecardPage: ArticlePage, SitewidePage {
  static let path = "scorecard.html"
  static let title = "Scorecard"
  static let about: String? =
    "Every series about a CSU that exists on the day and has a target, the worst first by what its latest figures show."
  static let otherNames = [
    "CSU performance", "missed targets", "targets met", "league table", "CSU ranking",
    "best performing CSU", "RAG ratings",
  ]
  static let template = "article"
  static let slots = ArticleView<ScorecardPage>.slots()
  static let sectionSlots = NamedSections<ScorecardPage>.slots(sectionIDs + ["scores"])

  /// Of the sections of `Standing.urgencies`.
  private static let sectionIDs = [
    "concerns-that-miss", "other-concerns", "misses", "missed-this-time", "steady",
    "too-few-figures", "improvements",
  ]

  private static let seriesLimit = 150

  func article(from links: Links) -> Article {
    let report = links.report
    let numbers: [Key<Series>] = report.disclosed.series.keys.filter { number in
      let subject = report.disclosed.series[number].subject
      return report.catalogue.organisations[subject].entry.kind == .csu
        && report.standings[number].target != nil && report.isOfLivingParties(number)
    }
    let shown = numbers.sorted {
      (report.standings[$0].urgency, $0) < (report.standings[$1].urgency, $1)
    }.prefix(Self.seriesLimit)
    var article = Article(frame: Frames(links: links).frame(title: Self.title, summary: Self.about))
    article.sections = Standing.urgencies.indices.compactMap { urgency in
      section(urgency, shown.filter { report.standings[$0].urgency == urgency }, links)
    }
    if shown.isEmpty {
      article.sections = [
        Section(
          id: "scores", heading: "Worst first", absence: "No series about a CSU has a target.")
      ]
    } else if numbers.count > shown.count {
      let all = count(numbers.count, "series", plural: "series")
      article.notices = ["The worst \(shown.count) of \(all) are shown."]
    }
    return article
  }

  /// The series of one urgency; nil if there are none.
  private func section(_ urgency: Int, _ numbers: [Key<Series>], _ links: Links) -> Section? {
    if numbers.isEmpty { return nil }
    return Section(
      id: Self.sectionIDs[urgency], heading: Standing.urgencies[urgency],
      tables: [
        Scorecard(links: links).table(
          numbers, caption: count(numbers.count, "series", plural: "series"),
          head: "KPI and CSU", name: { links.report.title(ofSeries: $0) },
          target: { links.report.target(ofSeries: $0) })
      ])
  }
}
