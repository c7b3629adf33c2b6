import Commissioning
import Describing

/// What a supplier other than a CSU is, what it offers and to whom.
struct SupplierPage: RecordPage {
  let key: Key<Organisation>
  let path: String

  static let kind = Kind.supplier
  static let template = "supplier"
  static let slots = ArticleView<SupplierPage>.slots(facts: factNames)
  static let sectionSlots = NamedSections<SupplierPage>.slots([
    "kpis", "offers", "agreements", "bought", "history", "joint-work",
  ])

  func article(from links: Links) -> Article {
    var article = OrganisationArticle(links: links).article(key, caption: "Supplier")
    let sections = OrganisationSections(links: links)
    article.sections =
      [
        PerformanceSections(links: links).kpis(of: key), sections.offers(of: key),
      ] + sections.supplied(by: key) + sections.bought(by: key)
      + sections.history(of: links.report.catalogue.organisations[key])
      + sections.jointWork(of: key)
    return article
  }
}
