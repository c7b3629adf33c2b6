import Commissioning
import Describing

/// Who gets what from whom, on what terms, and how well.
struct AgreementPage: RecordPage {
  let key: Key<Agreement>
  let path: String

  static let kind = Kind.agreement
  static let template = "agreement"
  static let slots = ArticleView<AgreementPage>.slots(facts: factNames)
  static let sectionSlots = NamedSections<AgreementPage>.slots(["targets", "kpis"])

  func article(from links: Links) -> Article {
    var article = RecordArticle(links: links).article(reference, caption: "Agreement")
    article.sections =
      TargetsSection(links: links).sections(links.report.catalogue.agreements[key].targets)
      + [PerformanceSections(links: links).kpis(of: key)]
    return article
  }
}
