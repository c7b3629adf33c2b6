import Commissioning

/// Which target holds for whom: the agreement's, else the offer's, else the KPI's own.
package struct Targets: Sendable {
  package struct Holding: Sendable {
    package var value: Double
    package var origin: Origin

    package init(value: Double, origin: Origin) {
      self.value = value
      self.origin = origin
    }
  }

  package enum Origin: Sendable {
    case agreement(Key<Agreement>)
    case offer(Key<Offer>)
    case kpi

    /// "agreed": for tables.
    package var word: String {
      switch self {
      case .agreement: "agreed"
      case .offer: "offered"
      case .kpi: "KPI's own"
      }
    }
  }

  private let catalogue: Catalogue
  private let relations: Relations

  package init(_ catalogue: Catalogue, _ relations: Relations) {
    self.catalogue = catalogue
    self.relations = relations
  }

  /// The target of a series: where it names a provider and a customer, that of their agreement on
  /// the day the site answers for or, if none is in force, of their last one.
  package func target(of series: Series) -> Holding? {
    if let provider = series.provider, let customer = series.customer,
      let agreement = agreement(provider, customer, series)
    {
      return target(of: series.kpi, in: agreement)
    }
    return own(series.kpi)
  }

  /// The target of a KPI under an agreement.
  package func target(of kpi: Key<KPI>, in key: Key<Agreement>) -> Holding? {
    let agreement = catalogue.agreements[key]
    if let agreed = agreement.targets.first(where: { $0.kpi == kpi }) {
      return Holding(value: agreed.value, origin: .agreement(key))
    }
    if let offer = agreement.offer,
      let offered = catalogue.offers[offer].targets.first(where: { $0.kpi == kpi })
    {
      return Holding(value: offered.value, origin: .offer(offer))
    }
    return own(kpi)
  }

  private func own(_ kpi: Key<KPI>) -> Holding? {
    catalogue.kpis[kpi].target.map { Holding(value: $0.value, origin: .kpi) }
  }

  private func agreement(
    _ provider: Key<Organisation>, _ customer: Key<Organisation>, _ series: Series
  ) -> Key<Agreement>? {
    let candidates = relations.agreementsByCustomer[customer].filter { key in
      let agreement = catalogue.agreements[key]
      guard agreement.provider == provider else { return false }
      if let service = series.service { return agreement.services.contains(service) }
      return agreement.targets.contains { $0.kpi == series.kpi }
        || agreement.services.contains { catalogue.services[$0].kpis.contains(series.kpi) }
    }
    return candidates.max { rank($0) < rank($1) }
  }

  /// Those in force last; then by their beginnings.
  private func rank(_ key: Key<Agreement>) -> (Int, Int32) {
    let agreement = catalogue.agreements[key]
    let isInForce = agreement.holds(on: catalogue.site.day)
    return (isInForce ? 1 : 0, agreement.from?.value.earliest.number ?? .min)
  }
}
