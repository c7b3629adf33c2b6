import Commissioning
import Diagnostics

/// A price of an offer or an agreement whose parts do not match.
func contradictoryPrices(_ catalogue: Catalogue) -> [Diagnostic] {
  let prices =
    catalogue.offers.compactMap(\.price)
    + catalogue.agreements.flatMap { $0.prices.changes.map(\.value) }
  return prices.compactMap { price in
    guard let fault = price.fault else { return nil }
    return Diagnostic(.contradictoryPrice, fault.says, at: fault.place, help: fault.help)
  }
}

extension Price {
  fileprivate var fault: (says: String, place: Place?, help: String)? {
    if let amount, let upTo, upTo.number < amount.number {
      return (
        "the price range goes from a higher amount to a lower one", places.upTo,
        "write the lower one first"
      )
    }
    if volume != nil, !basis.isByUse {
      return (
        "a volume has no meaning for a price that is \(basis == .bespoke ? "by agreement" : basis.rawValue)",
        places.volume, "leave out 'volume', or choose 'day rate' or 'per transaction'"
      )
    }
    if unit != nil, basis != .perTransaction {
      return (
        "a unit has no meaning for a price that is not per transaction", places.unit,
        "leave out 'unit', or choose 'per transaction'"
      )
    }
    return nil
  }
}
