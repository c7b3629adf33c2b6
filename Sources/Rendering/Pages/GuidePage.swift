import Commissioning
import Describing

/// A page of prose.
struct GuidePage: RecordPage {
  let key: Key<FreePage>
  let path: String

  static let kind = Kind.page
  static let template = "guide"
  static let slots = ArticleView<GuidePage>.slots(facts: factNames)
  static let sectionSlots = NamedSections<GuidePage>.slots([])

  func article(from links: Links) -> Article {
    RecordArticle(links: links).article(reference, caption: "Guide")
  }
}
