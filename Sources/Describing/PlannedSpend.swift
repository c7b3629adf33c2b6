import Chronology
import Commissioning
import Measuring

extension Report {
  /// What a customer's agreements with a provider in force on the day cost in a year, in pounds, where they
  /// are priced; of how many.
  package func plannedSpend(
    of customer: Key<Organisation>, with provider: Key<Organisation>? = nil
  ) -> PlannedSpend {
    var spend = PlannedSpend()
    for key in currentAgreements(of: customer) {
      let onDay = landscape.agreements[key]
      guard onDay.validity.isCurrent, onDay.sourcing != .inHouse, onDay.customer?.body == customer,
        provider == nil || onDay.provider?.body == provider
      else { continue }
      spend.add(agreedCost(key, for: customer))
    }
    return spend
  }

  /// The yearly cost of the price that was agreed or, if none is recorded, of the offer that was taken up.
  package func agreedCost(_ key: Key<Agreement>, for customer: Key<Organisation>) -> YearlyCost? {
    let agreement = catalogue.agreements[key]
    let price =
      agreement.price(on: day)?.value ?? agreement.offer.flatMap { catalogue.offers[$0].price }
    return Cost(of: price, population: people(of: customer)).yearly
  }
}

/// What agreements cost in a year, where they have a price.
package struct PlannedSpend: Sendable {
  package var agreements = 0
  package var priced = 0
  /// Pounds; the same as the upper end where no price is a range.
  package var lower = 0.0
  package var upper = 0.0

  package init() {}

  /// - Parameter cost: nil if the agreement has no price.
  package mutating func add(_ cost: YearlyCost?) {
    agreements += 1
    guard let cost else { return }
    priced += 1
    lower += cost.lower
    upper += cost.upper
  }
}
