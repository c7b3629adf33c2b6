import Chronology
import Commissioning
import Describing
import Templates

/// Who moved from whom to whom.
struct SwitchesPage: PicturePage {
  static let path = "switches.html"
  static let title = "Who switched"
  static let about: String? =
    "Which CCGs moved from one provider to another, when, and what each gained and lost."
  static let otherNames = [
    "switches", "switching", "changed CSU", "changed provider", "moved CSU", "leaving CSU",
    "left their CSU", "gains and losses of customers",
  ]

  static let sectionSlots = NamedSections<SwitchesPage>.slots([
    "moves", "services", "balance", "periods", "since",
  ])

  func article(from links: Links) -> Article {
    let report = links.report
    var article = Article(
      frame: Frames(links: links).frame(title: Self.title, summary: Self.about))
    guard let first = report.firstDayOfMoves, !report.moves.isEmpty else {
      article.sections = [
        Section(
          id: "moves", heading: "Who moved",
          absence: "No CSU of any CCG is recorded on two days, so no move can be told.")
      ]
      return article
    }
    article.charts = [links.chartView(SwitchChart())].compactMap(\.self)
    article.sections = SwitchSections(links: links, first: first).all
    return article
  }
}
