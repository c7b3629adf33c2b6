import Commissioning
import Describing

/// A partnership, as its attributes and its text describe it.
struct PartnershipPage: RecordPage {
  let key: Key<Partnership>
  let path: String

  static let kind = Kind.partnership
  static let template = "partnership"
  static let slots = ArticleView<PartnershipPage>.slots(facts: factNames)
  static let sectionSlots = NamedSections<PartnershipPage>.slots([])

  func article(from links: Links) -> Article {
    RecordArticle(links: links).article(reference, caption: "Partnership")
  }
}
