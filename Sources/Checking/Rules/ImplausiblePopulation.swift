import Commissioning
import Diagnostics

/// A population of a CCG that cannot be one, or is far from those of the other CCGs.
func implausiblePopulations(_ catalogue: Catalogue) -> [Diagnostic] {
  let populations = catalogue.organisations.flatMap { organisation -> [Dated<Quantity>] in
    if case .ccg(let ccg) = organisation.particulars { return ccg.population.changes }
    return []
  }
  let sorted = populations.map(\.value.number).sorted()
  guard let median = sorted.isEmpty ? nil : sorted[sorted.count / 2] else { return [] }
  return populations.compactMap { population in
    let number = population.value.number
    let isFar = sorted.count > 3 && (number * 20 <= median || number >= median * 20)
    guard isFar || number < least else { return nil }
    return Diagnostic(
      .implausiblePopulation,
      "a population of \(decimalText(number)) is too \(number > median ? "large" : "small") for a CCG"
        + (isFar ? ", beside a median of \(decimalText(median))" : ""),
      at: population.place,
      help: "write how many people are registered, not thousands of them")
  }
}

/// People. The smallest CCG of 2013 had about 60,000 patients.
private let least = 1_000.0
