import Commissioning
import Describing

/// Who gets what from whom, on what terms, and how well: the specification, the KPIs and the price.
struct AgreementPage: RecordPage {
  let key: Key<Agreement>
  let path: String

  static let kind = Kind.agreement
  static let template = "agreement"
  static let slots = ArticleView<AgreementPage>.slots(facts: factNames)
  static let sectionSlots = NamedSections<AgreementPage>.slots([
    "specification", "targets", "kpis",
  ])

  func article(from links: Links) -> Article {
    let report = links.report
    var article = RecordArticle(links: links).article(reference, caption: "Agreement")
    let missing = report.missingParts(of: key)
    if !missing.isEmpty {
      article.notices.append(
        "An agreement is a specification, KPIs and a price. Not recorded of this one: "
          + missing.joined(separator: ", ") + ".")
    }
    article.sections =
      [specification(links)] + TargetsSection(links: links).sections(report.targets(of: key))
      + [PerformanceSections(links: links).kpis(of: key)]
    return article
  }

  private func specification(_ links: Links) -> Section {
    var section = Section(id: "specification", heading: "Specification")
    section.tables = AgreementTables(links: links).specification(of: key)
    if section.tables.isEmpty { section.absence = "No specification is recorded." }
    return section
  }
}
