import Commissioning
import Describing

/// A programme, as its attributes and its text describe it.
struct ProgrammePage: RecordPage {
  let key: Key<Programme>
  let path: String

  static let kind = Kind.programme
  static let template = "programme"
  static let slots = ArticleView<ProgrammePage>.slots(facts: factNames)
  static let sectionSlots = NamedSections<ProgrammePage>.slots([])

  func article(from links: Links) -> Article {
    RecordArticle(links: links).article(reference, caption: "Programme")
  }
}
