import Commissioning
import Describing

/// The offers of each service in the order in which they are compared: those priced per head
/// first, cheapest first, then the others by name.
package func offersSideBySide(in report: Report) -> Keyed<Service, [Key<Offer>]> {
  let offers = report.catalogue.offers
  func perHead(_ key: Key<Offer>) -> Double {
    guard let price = offers[key].price, price.basis == .perHead else { return .infinity }
    return price.amount?.number ?? .infinity
  }
  return Keyed(
    report.relations.offersByService.values.map { keys in
      keys.map { (perHead($0), offers[$0].entry.name, $0) }.sorted { $0 < $1 }.map(\.2)
    })
}
