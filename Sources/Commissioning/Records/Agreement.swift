import Diagnostics

/// Which CCG gets which services from whom, and on what terms.
package final class Agreement: Recorded, @unchecked Sendable {
  /// The four ways to source a commissioning function.
  package enum Sourcing: String, CaseIterable, Sendable {
    case inHouse = "in-house"
    case shared
    case csu
    case external

    /// "In house", "Shared with other CCGs": for tables.
    package var text: String {
      switch self {
      case .inHouse: "In house"
      case .shared: "Shared with other CCGs"
      case .csu: "Bought from a CSU"
      case .external: "Bought elsewhere"
      }
    }
  }

  package let entry: Entry
  package var customer: Key<Organisation>?
  package var provider: Key<Organisation>?
  package var sourcing: Sourcing?
  package var sharedWith: [Key<Organisation>] = []
  package var services: [Key<Service>] = []
  package var offer: Key<Offer>?
  package var price: Price?
  package var targets: [Target] = []
  package var from: Located<When>?
  package var until: Located<When>?
  package var extendableTo: When?
  /// In words, such as "6 months".
  package var notice: String?
  /// Pounds over the whole term.
  package var value: Quantity?

  /// Where its parts are written, for findings about them.
  package var places = Places()

  package struct Places: Sendable {
    package var sourcing: Place?
    package var offer: Place?
    /// In the order of the services.
    package var services: [Place]

    package init(sourcing: Place? = nil, offer: Place? = nil, services: [Place] = []) {
      self.sourcing = sourcing
      self.offer = offer
      self.services = services
    }
  }

  package init(entry: Entry) { self.entry = entry }
}

extension Agreement {
  package static var kinds: [Kind] { [.agreement] }
  package static var list: KeyPath<Catalogue, [Agreement]> { \.agreements }
  package static func reference(_ key: Key<Agreement>) -> Reference { .agreement(key) }
  package static func key(_ reference: Reference) -> Key<Agreement>? {
    if case .agreement(let key) = reference { key } else { nil }
  }
}

extension Agreement {
  /// Whether it may have been in force on a day.
  package func mayBeInForce(on day: Day) -> Bool {
    if let from, from.value.earliest > day { return false }
    if let until, until.value.latest < day { return false }
    return true
  }
}
