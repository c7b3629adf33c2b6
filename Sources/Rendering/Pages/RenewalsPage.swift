import Chronology
import Commissioning
import Describing
import Searching

/// When agreements end: by quarter, the days to come, and each CSU with its calendar.
struct RenewalsPage: PicturePage {
  static let path = "renewals.html"
  static let title = "When agreements end"
  static let about: String? =
    "How many agreements end in each quarter, at what price, and until when notice can be given."
  static let otherNames = [
    "renewals", "agreements ending", "agreements that expire", "expiry dates", "expiring contracts",
    "contract end dates", "contracts up for renewal", "notice periods", "break clauses",
    "contract extensions",
  ]
  static let sectionSlots = NamedSections<RenewalsPage>.slots(["days", "csus", "none"])

  package func searchable(in report: Report) -> SearchablePage? {
    let ends = (report.lists[.agreement] ?? []).compactMap { reference -> Int? in
      guard case .agreement(let key) = reference else { return nil }
      return report.landscape.term(of: key).lastDay?.month.year
    }
    return SearchablePage(
      title: Self.title, path: path, summary: Self.about ?? "",
      otherNames: Self.otherNames
        + Set(ends).sorted().flatMap { ["agreements ending \($0)", "ends in \($0)"] })
  }

  func article(from links: Links) -> Article {
    let report = links.report
    var article = Article(
      frame: Frames(links: links).frame(
        title: Self.title,
        summary: "What ends when, at what price, and until when notice can be given."))
    let renewals = RenewalSections(links: links)
    guard let chart = links.chartView(RenewalsChart()) else {
      article.sections = [
        Section(
          id: "none", heading: "Ends of agreements",
          absence: "No agreement is recorded by \(report.day.text).")
      ]
      return article
    }
    article.charts = [chart]
    article.sections = [renewals.days] + renewals.csus
    return article
  }
}
