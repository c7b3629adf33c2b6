import Chronology
import Commissioning

/// Which target applies: the agreement's, else the offer's, else the KPI's own.
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

  /// What the parties to a series have an agreement about.
  private enum Matter: Hashable {
    case service(Key<Service>)
    case target(Key<KPI>)
  }

  private struct Deal: Hashable {
    var provider: Key<Organisation>
    var customer: Key<Organisation>
    var matter: Matter
  }

  private let catalogue: Catalogue
  private let servicesByKPI: Keyed<KPI, [Key<Service>]>
  /// The agreement about each matter that ranks first.
  private var deals: [Deal: Key<Agreement>] = [:]
  /// By agreement: those in force last; then by their start.
  private let ranks: Keyed<Agreement, (Int, Int32)>

  package init(_ landscape: Landscape, _ relations: Relations) {
    let catalogue = landscape.catalogue
    self.catalogue = catalogue
    servicesByKPI = relations.servicesByKPI
    ranks = Keyed(
      catalogue.agreements.keys.map { key in
        (
          landscape.agreements[key].validity.mayBeCurrent ? 1 : 0,
          catalogue.agreements[key].span.firstDay
        )
      })
    for (position, agreement) in catalogue.agreements.enumerated() {
      let onDay = landscape.agreements[Key(position)]
      // Figures after a merger are about whoever took over from the parties that are recorded.
      let (providers, customers) = (onDay.provider?.all ?? [], onDay.customer?.all ?? [])
      let matters =
        agreement.services.map { Matter.service($0) }
        + agreement.targets.map { Matter.target($0.kpi) }
      for provider in providers {
        for customer in customers {
          for matter in matters {
            let deal = Deal(provider: provider, customer: customer, matter: matter)
            deals[deal] = first(deals[deal], Key(position))
          }
        }
      }
    }
  }

  /// The target of a series: where it names a provider and a customer, that of their agreement on
  /// the day the site describes or, if none is in force, of their last one.
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
    func agreement(_ matter: Matter) -> Key<Agreement>? {
      deals[Deal(provider: provider, customer: customer, matter: matter)]
    }
    if let service = series.service { return agreement(.service(service)) }
    return servicesByKPI[series.kpi].reduce(agreement(.target(series.kpi))) {
      first($0, agreement(.service($1)))
    }
  }

  /// The higher-ranking of two agreements; if they rank equally, the first in the catalogue.
  private func first(_ left: Key<Agreement>?, _ right: Key<Agreement>?) -> Key<Agreement>? {
    guard let left, let right else { return left ?? right }
    let (one, other) = (ranks[left], ranks[right])
    if one == other { return min(left, right) }
    return one > other ? left : right
  }
}
