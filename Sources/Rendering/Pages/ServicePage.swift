import Commissioning
import Describing
import Measuring

/// What a service is, who offers it at what price, and who gets it how.
struct ServicePage: RecordPage {
  let key: Key<Service>
  let path: String

  static let kind = Kind.service
  static let template = "service"
  static let slots = ArticleView<ServicePage>.slots(facts: factNames)
  static let sectionSlots = NamedSections<ServicePage>.slots([
    "offers", "market", "kpis", "terms", "map", "buyers", "joint-work", "changes",
  ])

  func article(from links: Links) -> Article {
    var article = RecordArticle(links: links).article(reference, caption: "Service")
    article.keyFigures = ServiceFigures(links: links).all(of: key)
    let sections = ServiceSections(links: links)
    article.sections =
      [sections.offers(of: key)] + sections.market(of: key) + sections.charts(of: key)
      + TermsSection(links: links).sections(of: .service(key))
      + sections.map(of: key) + sections.buyers(of: key)
      + sections.jointWork(of: key)
      + Changes(links: links).latest(of: links.report.history.entries(of: key))
    return article
  }
}
