import Chronology
import Commissioning
import Describing
import Measuring

/// Labels records with their value of each facet, from what is looked up once for all of them.
struct Labelling {
  let report: Report
  /// The regions of each organisation and of those it supports.
  let regions: Keyed<Organisation, [String]>
  /// The statuses of each organisation's KPIs.
  let statuses: Keyed<Organisation, KPIStatuses>

  init(_ report: Report) {
    self.report = report
    regions = Labelling.regions(report)
    statuses = Keyed(report.catalogue.organisations.keys.map { KPIStatuses(of: $0, report) })
  }

  var catalogue: Catalogue { report.catalogue }

  /// For offers and services.
  static let regionRule =
    "An offer is in the region of its provider, and in those of the CCGs that mainly use the "
    + "provider or have an agreement with it. Illustrative agreements do not count."

  /// For facets by KPI status, of these organisations or of what they offer.
  func kpiRule(_ organisations: [Key<Organisation>]) -> String {
    organisations.contains { statuses[$0].areIllustrative }
      ? KPIStatuses.rule + " Illustrative figures count." : KPIStatuses.rule
  }

  private static func regions(_ report: Report) -> Keyed<Organisation, [String]> {
    let catalogue = report.catalogue
    func region(_ key: Key<Organisation>) -> String? { catalogue.organisations[key].region }
    func regions(_ key: Key<Organisation>) -> [String] {
      var regions: Set<String> = []
      if let own = region(key) { regions.insert(own) }
      regions.formUnion(report.landscape.users[key].compactMap(region))
      for agreement in report.landscape.agreementsByProvider[key] {
        let onDay = report.landscape.agreements[agreement]
        guard onDay.validity.mayBeCurrent,
          catalogue.agreements[agreement].entry.evidence.status != .illustrative,
          let customer = onDay.customer?.body, let region = region(customer)
        else { continue }
        regions.insert(region)
      }
      return regions.sorted()
    }
    return Keyed(catalogue.organisations.keys.map(regions))
  }

  // MARK: Labels of several kinds

  func regionLabels(_ regions: [String], _ preposition: String) -> [Facet.Label] {
    if regions.isEmpty { return [.unknown("Not recorded", "whose region is not recorded")] }
    return regions.map {
      Facet.Label(id: $0, text: $0, phrase: "\(preposition) \($0.withArticle)")
    }
  }

  func organisationLabel(
    _ key: Key<Organisation>?, _ preposition: String, absence: String
  ) -> Facet.Label {
    guard let key else { return .unknown("Not recorded", absence) }
    let entry = catalogue.organisations[key].entry
    return Facet.Label(
      id: "\(entry.kind.folder)/\(entry.id.value)", slugSource: entry.id.value, text: entry.name,
      phrase: "\(preposition) \(entry.name)", organisation: key, isRecord: true)
  }

  func categoryLabel(_ category: Service.Category?, _ preposition: String) -> Facet.Label {
    guard let category else { return .unknown("Not recorded", "without a category") }
    return Facet.Label(
      id: category.rawValue, text: category.rawValue.capitalizedFirst,
      phrase: "\(preposition) \(category.rawValue) support",
      order: Service.Category.allCases.firstIndex(of: category) ?? 0)
  }

  func sourcingLabel(_ sourcing: Agreement.Sourcing, _ phrase: String) -> Facet.Label {
    Facet.Label(
      id: sourcing.rawValue, text: sourcing.text, phrase: phrase,
      order: Agreement.Sourcing.allCases.firstIndex(of: sourcing) ?? 0)
  }

  func lifeLabel(_ organisation: Key<Organisation>) -> Facet.Label {
    let day = report.day.text
    return switch report.landscape.lives[organisation] {
    case .current:
      Facet.Label(
        id: "open", text: "Open on \(day)", phrase: "open on \(day)", isOfCurrent: true)
    case .notYet:
      Facet.Label(
        id: "not-yet", text: "Opens after \(day)", phrase: "opening after \(day)", order: 1)
    case .ended:
      Facet.Label(id: "closed", text: "Closed by \(day)", phrase: "closed by \(day)", order: 2)
    case .notKnown:
      .unknown("Not known for \(day)", "not known to be open or not on \(day)")
    }
  }
}

extension String {
  /// "the North of England", "London".
  fileprivate var withArticle: String { contains(" of ") ? "the " + self : self }
}
