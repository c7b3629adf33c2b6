import Commissioning
import Describing
import Disclosing
import Measuring

/// What joined and what did not, and what the check found.
struct DataQualityPage: ArticlePage, SitewidePage {
  static let path = "data-quality.html"
  static let title = "Data quality"
  static let about: String? =
    "Which rows of KPI data joined the catalogue, which did not and why."
  static let otherNames = ["rejected rows", "rows left out", "missing data"]
  static let template = "data-quality"
  static let slots = ArticleView<DataQualityPage>.slots(facts: [
    "rows", "joined", "unmatched", "duplicated", "superseded", "pending", "limit",
  ])
  static let sectionSlots = NamedSections<DataQualityPage>.slots([
    "files", "unmatched", "duplicates", "without-data", "findings",
  ])

  func article(from links: Links) -> Article {
    let sections = ReconciliationSections(links: links)
    return Article(
      frame: Frames(links: links).frame(
        title: Self.title,
        summary:
          "Which rows of KPI data joined the catalogue, which did not and why, and what else the last check of the content found."
      ), facts: facts(links.report),
      sections: [
        sections.files, sections.unmatched, sections.duplicates, sections.withoutData,
        sections.findings,
      ])
  }

  private func facts(_ report: Report) -> [Fact] {
    let reconciliation = report.disclosed.reconciliation
    func fact(_ id: String, _ name: String, _ number: Int) -> Fact {
      Fact(id: id, name: name, values: [FactValue(text: numberText(Double(number)))])
    }
    let limit = report.catalogue.site.unmatchedLimit.map { numberText(Double($0)) }
    return [
      fact("rows", "Rows of KPI data", reconciliation.files.reduce(0) { $0 + $1.rows }),
      fact("joined", "Joined", reconciliation.files.reduce(0) { $0 + $1.matched }),
      fact("unmatched", "Not joined", reconciliation.unmatched.count),
      fact("duplicated", "Duplicated", reconciliation.duplicates.count),
      fact("superseded", "Superseded by a later publication", reconciliation.superseded.count),
      fact(
        "pending", "Published after \(report.day.text)",
        reconciliation.pending.values.reduce(0, +)),
      Fact(
        id: "limit", name: "Limit set for rows not joined or duplicated",
        values: [FactValue(text: limit ?? "None set: each finding counts by its own rule")]),
    ]
  }
}
