import Commissioning
import Describing
import Measuring
import Searching

/// What offers would cost a CCG in a year.
struct CostsPage: ArticlePage {
  let key: Key<Organisation>
  let path: String

  static let template = "costs"
  static let slots = ArticleView<CostsPage>.slots(facts: ["population", "rate", "allowance"])
  static let sectionSlots = NamedSections<CostsPage>.slots([
    "overview", "other-services", "bundles", "not-worked-out", "more",
  ])

  static func path(of key: Key<Organisation>, in catalogue: Catalogue) -> String {
    "ccgs/\(catalogue.organisations[key].entry.id.value)/costs.html"
  }

  static func all(in survey: Survey) -> [CostsPage] {
    let catalogue = survey.report.catalogue
    if catalogue.offers.isEmpty { return [] }
    return catalogue.organisations.keys
      .filter {
        survey.report.landscape.lives[$0].mayBeCurrent
          && catalogue.organisations[$0].entry.kind == .ccg
      }
      .map { CostsPage(key: $0, path: path(of: $0, in: catalogue)) }
  }

  private func title(in catalogue: Catalogue) -> String {
    "What offers would cost \(catalogue.organisations[key].entry.name)"
  }

  func searchable(in report: Report) -> SearchablePage? {
    SearchablePage(title: title(in: report.catalogue), path: path, summary: "", isPart: true)
  }

  func article(from links: Links) -> Article {
    let report = links.report
    let part = CCGCostSections(links: links)
    var article = Article(
      frame: Frames(links: links).frame(
        title: title(in: report.catalogue),
        summary:
          "A year at the stated prices, for offers available on \(report.day.text). The lowest first; "
          + "the \(CheapestOffers.limit) that cost least are shown for each service.",
        trail: [part.anchor(toList: .ccg), part.anchor(.organisation(key))]))
    let people = report.people(of: key)
    let allowance = report.allowance(of: key)
    article.facts = facts(allowance, RecordArticle(links: links))
    article.sections = part.sections(of: key, for: people, allowance?.allowance)
    return article
  }

  private func facts(
    _ allowance: (allowance: Allowance, evidence: Evidence)?, _ part: RecordArticle
  ) -> [Fact] {
    let report = part.report
    let population = part.facts(of: .organisation(key), for: .page).first { $0.id == "population" }
    let rate = report.values(report.catalogue.site.runningCostAllowance) {
      AttributeValue(poundsText($0))
    }
    func fact(_ id: String, _ name: String, _ text: String) -> Fact {
      Fact(id: id, name: name, values: [FactValue(text: text)])
    }
    return [
      population ?? fact("population", "Registered patients", "Not recorded"),
      rate.isEmpty
        ? nil
        : Fact(
          id: "rate", name: "Running cost allowance per head", values: rate.map { part.value($0) }),
      allowance.map { allowance, evidence in
        let value = AttributeValue(
          allowance.working, note: evidence.note, evidence: evidence)
        return Fact(
          id: "allowance", name: "Its running cost allowance", values: [part.value(value)])
      } ?? fact("allowance", "Its running cost allowance", "Not recorded"),
    ].compactMap(\.self)
  }
}
