import Commissioning
import Measuring

extension Report {
  /// What a CCG may spend on running itself: its population times the rate on the day.
  package func allowance(for people: Quantity) -> Allowance? {
    catalogue.site.runningCostAllowance.at(day).map {
      Allowance(rate: $0.value, population: people)
    }
  }

  /// Registered people of a CCG on the day, or at the nearest time before it.
  package func people(of organisation: Key<Organisation>) -> Quantity? {
    guard case .ccg(let ccg) = catalogue.organisations[organisation].particulars else {
      return nil
    }
    return ccg.people(on: day)?.value
  }
}
