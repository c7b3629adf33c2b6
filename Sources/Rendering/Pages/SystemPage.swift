import Commissioning
import Describing

/// A system, as its attributes and its text describe it.
struct SystemPage: RecordPage {
  let key: Key<System>
  let path: String

  static let kind = Kind.system
  static let template = "system"
  static let slots = ArticleView<SystemPage>.slots(facts: factNames)
  static let sectionSlots = NamedSections<SystemPage>.slots([])

  func article(from links: Links) -> Article {
    RecordArticle(links: links).article(reference, caption: "System")
  }
}
