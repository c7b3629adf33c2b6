import Commissioning
import Describing

/// Who the customers of a CSU are, how well it does, what it offers, and what it is.
struct CSUPage: RecordPage {
  let key: Key<Organisation>
  let path: String

  static let kind = Kind.csu
  static let template = "csu"
  static let slots = ArticleView<CSUPage>.slots(facts: factNames)
  static let sectionSlots = NamedSections<CSUPage>.slots([
    "customers", "kpis", "outcomes", "customers-outcomes", "offers", "terms", "agreements",
    "bought",
    "lineage", "history", "joint-work", "changes",
  ])

  func article(from links: Links) -> Article {
    var article = OrganisationArticle(links: links).article(
      key, caption: "Commissioning support unit")
    let report = links.report
    let sections = OrganisationSections(links: links)
    article.keyFigures = CSUFigures(links: links).all(of: key)
    article.highlights = Attention(links: links).glance(
      at: key, Array(report.seriesInvolving(key)), section: "kpis")
    article.sections =
      [sections.customers(of: key), PerformanceSections(links: links).kpis(of: key)]
      + OutcomeSections(links: links).comparison(of: key)
      + OutcomeSections(links: links).customers(of: key)
      + [sections.offers(of: key)] + TermsSection(links: links).sections(of: .provider(key))
      + sections.supplied(by: key) + sections.bought(by: key)
      + LineageSections(links: links).sections(of: key)
      + sections.history(of: report.catalogue.organisations[key])
      + sections.jointWork(of: key)
      + Changes(links: links).latest(of: report.history.entries(of: key))
    return article
  }
}
