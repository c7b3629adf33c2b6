import Commissioning
import Measuring

/// The open offers of each service by what they cost, worked out once for all CCGs: which offers cost
/// a CCG least depends on its size only through prices by the head, and these keep their order.
package struct CheapestOffers: Sendable {
  package typealias Costed = (offer: Key<Offer>, cost: YearlyCost)

  /// How many offers of one service are kept.
  package static let limit = 5

  /// Offers that cover the same, by how they are priced.
  fileprivate struct Group: Sendable {
    /// Priced by the head, the cheapest first, and how many there are in all.
    var byHead: [Key<Offer>] = []
    var byHeadCount = 0
    /// Those whose cost is the same for every CCG, the cheapest first, and how many there are.
    var fixed: [Costed] = []
    var fixedCount = 0
  }

  private var groups: Keyed<Service, Group>
  private var bundles = Group()
  /// How many offers have no cost, by the reason, where registered patients are recorded.
  private var obstacles: [Cost.Obstacle: Int] = [:]
  private var byHeadCount = 0

  init(_ offers: [Key<Offer>], in catalogue: Catalogue) {
    groups = Keyed(repeating: Group(), count: catalogue.services.count)
    let anyone = Quantity(1)
    for key in offers {
      let offer = catalogue.offers[key]
      guard case .yearly(let cost) = Cost(of: offer.price, population: anyone) else {
        if case .unknown(let obstacle) = Cost(of: offer.price, population: anyone) {
          obstacles[obstacle, default: 0] += 1
        }
        continue
      }
      let isByHead = offer.price?.basis == .perHead
      if isByHead { byHeadCount += 1 }
      let services = offer.services
      if services.count > 1 {
        bundles.add((key, cost), isByHead)
      } else if let service = services.first {
        groups[service].add((key, cost), isByHead)
      }
    }
    for service in groups.keys { groups[service].sort(in: catalogue) }
    bundles.sort(in: catalogue)
  }
}

extension CheapestOffers.Group {
  fileprivate mutating func add(_ costed: CheapestOffers.Costed, _ isByHead: Bool) {
    if isByHead { byHead.append(costed.offer) } else { fixed.append(costed) }
  }

  fileprivate mutating func sort(in catalogue: Catalogue) {
    func amount(_ key: Key<Offer>) -> Double { catalogue.offers[key].price?.amount?.number ?? 0 }
    (byHeadCount, fixedCount) = (byHead.count, fixed.count)
    byHead = Array(
      byHead.map { (amount($0), $0) }.sorted { $0 < $1 }.prefix(CheapestOffers.limit).map(\.1))
    fixed = Array(
      fixed.sorted { ($0.cost.lower, $0.offer) < ($1.cost.lower, $1.offer) }
        .prefix(CheapestOffers.limit))
  }
}

extension CheapestOffers {
  /// The cheapest offers of one service for a CCG, and how many have a cost.
  package struct Ranking {
    package var cheapest: [Costed]
    package var count: Int
  }

  /// - Parameter people: registered with the CCG; nil if that is not recorded.
  package func ranking(
    of service: Key<Service>, for people: Quantity?, in catalogue: Catalogue
  ) -> Ranking? {
    ranking(groups[service], people, catalogue)
  }

  /// Offers of several services at one price.
  package func rankingOfBundles(for people: Quantity?, in catalogue: Catalogue) -> Ranking? {
    ranking(bundles, people, catalogue)
  }

  private func ranking(
    _ group: Group, _ people: Quantity?, _ catalogue: Catalogue
  ) -> Ranking? {
    let count = group.fixedCount + (people == nil ? 0 : group.byHeadCount)
    guard count > 0 else { return nil }
    let byHead = people == nil ? [] : group.byHead
    let costed =
      group.fixed
      + byHead.compactMap { key in
        Cost(of: catalogue.offers[key].price, population: people).yearly.map { (key, $0) }
      }
    let cheapest = costed.sorted { ($0.cost.lower, $0.offer) < ($1.cost.lower, $1.offer) }
    return Ranking(cheapest: Array(cheapest.prefix(Self.limit)), count: count)
  }

  /// How many offers have no cost for a CCG, by the reason.
  package func obstacles(for people: Quantity?) -> [Cost.Obstacle: Int] {
    var obstacles = obstacles
    if people == nil, byHeadCount > 0 { obstacles[.noPopulation, default: 0] += byHeadCount }
    return obstacles
  }
}
