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

  /// What a customer was to pay in a year under the agreements that it had with the body that it left.
  package func spend(leftBy move: CustomerMove, since first: Day) -> PlannedSpend {
    var spend = PlannedSpend()
    for key in landscape.agreements(leftBy: move, since: first) {
      spend.add(agreedCost(key, for: move.customer))
    }
    return spend
  }

  /// The yearly cost of the price that was agreed or, if none is recorded, of the offer that was taken up.
  package func agreedCost(_ key: Key<Agreement>, for customer: Key<Organisation>) -> YearlyCost? {
    Cost(of: agreedPrice(key), population: people(of: customer)).yearly
  }

  /// The price that was agreed or, if none is recorded, of the offer that was taken up.
  private func agreedPrice(_ key: Key<Agreement>) -> Price? {
    let agreement = catalogue.agreements[key]
    return agreement.price(on: day)?.value ?? agreement.offer.flatMap { catalogue.offers[$0].price }
  }

  /// What an agreement costs in a year for each registered patient, in pounds; the lower end where a range is
  /// stated.
  package func agreedCostPerPatient(
    _ key: Key<Agreement>, for customer: Key<Organisation>
  ) -> Double? {
    if let price = agreedPrice(key), price.basis == .perHead { return price.amount?.number }
    guard let people = people(of: customer)?.number, people > 0 else { return nil }
    return agreedCost(key, for: customer).map { $0.lower / people }
  }
}

/// What agreements cost in a year, where that can be worked out.
package struct PlannedSpend: Sendable {
  package var agreements = 0
  package var priced = 0
  /// Pounds; the same as the upper end where no price is a range.
  package var lower = 0.0
  package var upper = 0.0

  package init() {}

  package init(_ spends: [PlannedSpend]) {
    agreements = spends.reduce(0) { $0 + $1.agreements }
    priced = spends.reduce(0) { $0 + $1.priced }
    lower = spends.reduce(0) { $0 + $1.lower }
    upper = spends.reduce(0) { $0 + $1.upper }
  }

  /// - Parameter cost: nil if it cannot be worked out.
  package mutating func add(_ cost: YearlyCost?) {
    agreements += 1
    guard let cost else { return }
    priced += 1
    lower += cost.lower
    upper += cost.upper
  }
}
