import Chronology
import Commissioning
import Measuring

/// How CCGs get services on the day: each CCG that exists and each service counts once.
package struct ServiceCounts: Sendable {
  /// Under agreements in force, by how they are sourced.
  package var bySourcing: [Agreement.Sourcing: Int] = [:]
  /// Of which it is not known whether their agreement is still in force.
  package var notKnown = 0
  /// Whose last agreement ended, with none recorded since.
  package var ended = 0
  /// Of which no agreement is recorded.
  package var notRecorded = 0

  package init(of services: some Sequence<Key<Service>>, in report: Report) {
    self.init(of: services, in: report, ccgs: report.ccgCount) { _ in true }
  }

  /// - Parameters:
  ///   - ccgs: how many there are among which it is counted.
  ///   - isCounted: whether a CCG is among them.
  package init(
    of services: some Sequence<Key<Service>>, in report: Report, ccgs: Int,
    where isCounted: (Key<Organisation>) -> Bool
  ) {
    for service in services {
      notRecorded += ccgs
      for (customer, answer) in report.landscape.answersByService[service]
      where report.catalogue.organisations[customer].entry.kind == .ccg && isCounted(customer) {
        notRecorded -= 1
        switch answer {
        case .agreement(let key):
          guard let sourcing = report.landscape.agreements[key].sourcing else { continue }
          bySourcing[sourcing, default: 0] += 1
        case .notKnown: notKnown += 1
        case .ended: ended += 1
        case .notRecorded: notRecorded += 1
        }
      }
    }
  }

  package var inForce: Int { bySourcing.values.reduce(0, +) }
  /// Of which anything is recorded.
  package var recorded: Int { inForce + notKnown + ended }

  /// "Of 208 CCGs, 120 buy it from a CSU; 12 are not recorded.": for one service.
  package var sentence: String {
    let parts =
      Agreement.Sourcing.allCases.compactMap { sourcing in
        bySourcing[sourcing].map { "\(numberText(Double($0))) \(sourcing.text.lowercasedFirst)" }
      }
      + [
        (notKnown, "not known whether still in force"),
        (ended, "ended with nothing recorded since"), (notRecorded, "not recorded"),
      ].filter { $0.0 > 0 }.map { "\(numberText(Double($0.0))) \($0.1)" }
    return "Of \(count(recorded + notRecorded, "CCG")): \(parts.joined(separator: ", "))."
  }
}

extension Report {
  /// Whether a CCG can take up an offer on the day.
  package func availabilityText(of key: Key<Offer>) -> String {
    let audience = catalogue.offers[key].audience
    return switch landscape.offers[key].validity {
    case .current where audience != .ccgs: "To \(audience.rawValue) only"
    case .current: landscape.knownEnd(of: key).map { "Yes, \($0.phraseOfEnd)" } ?? "Yes"
    case .notYet: catalogue.offers[key].from.map { "From \($0.value.text)" } ?? "Not yet"
    case .ended: "Ended"
    case .notKnown: "Not known"
    }
  }
}
