import Commissioning
import Describing

/// The offers of each service in the order in which they are compared: those that can be taken up
/// first; of these, those priced per head first, cheapest first, then the others by name.
package func offersSideBySide(in report: Report) -> Keyed<Service, [Key<Offer>]> {
  let offers = report.catalogue.offers
  func perHead(_ key: Key<Offer>) -> Double {
    guard let price = offers[key].price, price.basis == .perHead else { return .infinity }
    return price.amount?.number ?? .infinity
  }
  return Keyed(
    report.landscape.offersByService.values.map { keys in
      keys.map {
        (report.landscape.offers[$0].validity.order, perHead($0), offers[$0].entry.name, $0)
      }.sorted { $0 < $1 }.map(\.3)
    })
}
