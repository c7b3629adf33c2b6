import Commissioning
import Describing
import Measuring

/// Who does what for a CCG until when and how well, and how it compares.
struct CCGPage: RecordPage {
  let key: Key<Organisation>
  let path: String

  static let kind = Kind.ccg
  static let template = "ccg"
  static let slots = ArticleView<CCGPage>.slots(facts: factNames)
  static let sectionSlots = NamedSections<CCGPage>.slots([
    "services", "terms", "for-others", "place", "suppliers", "outcomes", "kpis", "peers",
    "history", "joint-work", "changes",
  ])

  func article(from links: Links) -> Article {
    let report = links.report
    let organisation = report.catalogue.organisations[key]
    let performance = PerformanceSections(links: links)
    let outcomes = OutcomeSections(links: links)
    let sections = OrganisationSections(links: links)
    var article = OrganisationArticle(links: links).article(
      key, caption: "Clinical commissioning group")
    article.keepButton = KeepButton(
      kind: "ccg", id: organisation.entry.id.value, name: organisation.entry.name,
      population: population(in: report))
    article.notices += [closureOfCSU(in: report)].compactMap(\.self)
    let suppliers = report.currentAgreements(of: key).flatMap {
      report.performances(of: $0).map(\.series)
    }
    let own = performance.ownSeries(of: key)
    article.keyFigures = CCGFigures(links: links).all(of: key)
    article.highlights = Attention(links: links).glance(
      at: key, suppliers + report.seriesBySubject[key] + report.seriesByCustomer[key],
      section: suppliers.isEmpty ? own.first?.id : "suppliers")
    if !report.catalogue.offers.isEmpty, report.landscape.lives[key].mayBeCurrent {
      article.actions.append(
        Anchor(
          text: "Costs of offers",
          address: links.address(CostsPage.path(of: key, in: report.catalogue))))
    }
    article.sections =
      TermsSection(links: links).sections(of: .customer(key))
      + [SourcingSection(links: links).section(of: key), sections.place(of: key)]
      .compactMap(\.self) + sections.provided(by: key) + performance.suppliers(of: key)
      + outcomes.comparison(of: key) + own
      + outcomes.peers(of: key) + sections.history(of: organisation)
      + sections.jointWork(of: key)
      + Changes(links: links).latest(of: report.history.entries(of: key))
    return article
  }

  /// That the CSU it mainly uses is known to be closing, whatever its agreements say.
  private func closureOfCSU(in report: Report) -> String? {
    guard report.landscape.lives[key].mayBeCurrent,
      let csu = report.landscape.mainCSUs[key]?.body,
      let closed = report.landscape.plannedClosure(of: csu)
    else { return nil }
    let name = report.catalogue.organisations[csu].entry.name
    let move = report.lineage.moves.first {
      $0.isPlanned && $0.from == csu && $0.customers.contains(key)
    }
    let then =
      move?.to.map { "; then it is to use \(report.catalogue.organisations[$0].entry.name)" } ?? ""
    return "Its CSU, \(name), is to close \(closed.phrase)\(then)."
  }

  /// Registered patients, in digits.
  private func population(in report: Report) -> String? {
    guard case .ccg(let ccg) = report.catalogue.organisations[key].particulars else { return nil }
    return ccg.population.nearest(to: report.day).map { decimalText($0.value.number) }
  }
}
