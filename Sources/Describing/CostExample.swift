import Chronology
import Commissioning
import Measuring

/// A CCG that the costs of offers are shown for.
package struct CostExample: Sendable {
  package var ccg: Key<Organisation>
  /// Registered people.
  package var people: Quantity

  package static let rule =
    "For the CCGs with the fewest and the most registered patients and the one in the middle."

  /// Of those that exist on the day the site describes: the smallest, the one in the middle (of an
  /// even number, the smaller of the two) and the largest, each once.
  static func all(in landscape: Landscape) -> [CostExample] {
    let organisations = landscape.catalogue.organisations
    let ccgs = organisations.keys.compactMap { key -> CostExample? in
      guard case .ccg(let ccg) = organisations[key].particulars,
        landscape.lives[key].mayBeCurrent, let people = ccg.people(on: landscape.day)?.value
      else { return nil }
      return CostExample(ccg: key, people: people)
    }.sorted { ($0.people.number, $0.ccg) < ($1.people.number, $1.ccg) }
    guard !ccgs.isEmpty else { return [] }
    let positions = [0, (ccgs.count - 1) / 2, ccgs.count - 1]
    return Set(positions).sorted().map { ccgs[$0] }
  }
}

extension [CostExample] {
  /// The one used to compare offers.
  package var middle: CostExample? { isEmpty ? nil : self[(count - 1) / 2] }
}
