import Chronology
import Commissioning
import Measuring

extension Report {
  /// The price of an agreement on the day, or the nearest; where none is recorded, that of the offer
  /// taken up.
  package func price(of key: Key<Agreement>) -> Price? {
    let agreement = catalogue.agreements[key]
    guard agreement.prices.isEmpty else { return agreement.price(on: day)?.value }
    return agreement.offer.flatMap { catalogue.offers[$0].price }
  }

  /// Whether an amount is stated for it.
  package func isPriced(_ key: Key<Agreement>) -> Bool { price(of: key)?.amount != nil }

  /// How many of some agreements have a price, and what those cost in a year together.
  package func costs(of agreements: [Key<Agreement>]) -> AgreementCosts {
    let costs = agreements.compactMap { yearlyCost(of: $0)?.cost }
    return AgreementCosts(
      priced: agreements.count { isPriced($0) }, costed: costs.count,
      lower: costs.reduce(0) { $0 + $1.lower }, upper: costs.reduce(0) { $0 + $1.upper })
  }
}

/// What several agreements cost in a year, as far as their prices are recorded.
package struct AgreementCosts: Sendable {
  /// Those for which an amount is stated.
  package var priced: Int
  /// Those of them whose cost in a year can be worked out.
  package var costed: Int
  /// Pounds a year of those together.
  package var lower: Double
  package var upper: Double
}
