import Commissioning
import Describing

/// Organisations that are compared with one another.
struct GroupPage: RecordPage {
  let key: Key<PeerGroup>
  let path: String

  static let kind = Kind.group
  static let template = "group"
  static let slots = ArticleView<GroupPage>.slots(facts: factNames)
  static let sectionSlots = NamedSections<GroupPage>.slots(["members"])

  func article(from links: Links) -> Article {
    let part = RecordArticle(links: links)
    var article = part.article(reference, caption: "Group of organisations")
    article.sections = [
      Section(
        id: "members", heading: "Who is in it",
        links: links.report.catalogue.groups[key].members.filter {
          links.report.landscape.isShown(.organisation($0))
        }.map { part.anchor(.organisation($0)) })
    ]
    return article
  }
}
