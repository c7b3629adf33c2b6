import Commissioning
import Describing
import Measuring

/// Every series about a CSU that can be judged, worst first.
struct ScorecardPage: ArticlePage, SitewidePage {
  static let path = "scorecard.html"
  static let title = "Scorecard"
  static let about: String? =
    "Every series about a CSU that exists on the day and has a target, by what its latest figures show."
  static let template = "scorecard"
  static let slots = ArticleView<ScorecardPage>.slots()
  static let sectionSlots = NamedSections<ScorecardPage>.slots(["scores"])

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
    var section = Section(id: "scores", heading: "Worst first", introduction: Standing.rule)
    if shown.isEmpty {
      section.absence = "No series about a CSU has a target."
    } else {
      let all = count(numbers.count, "series", plural: "series")
      section.tables = [
        Scorecard(links: links).table(
          shown, caption: numbers.count > shown.count ? "The worst \(shown.count) of \(all)" : all,
          head: "KPI and CSU", name: { report.title(ofSeries: $0) },
          target: { report.target(ofSeries: $0) })
      ]
    }
    return Article(
      frame: Frames(links: links).frame(title: Self.title, summary: Self.about),
      sections: [section])
  }
}
