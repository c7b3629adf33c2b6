import Diagnostics

/// A service as one provider offers it.
package final class Offer: Recorded, @unchecked Sendable {
  package enum Level: String, CaseIterable, Sendable {
    case endToEnd = "end-to-end"
    case standard
    case bespoke
  }

  package let entry: Entry
  package var provider: Key<Organisation>?
  package var service: Key<Service>?
  /// The other services of a bundle, which the one price covers too.
  package var alsoCovers: [Key<Service>] = []
  package var level: Level?
  package var includes: [String] = []
  package var excludes: [String] = []
  package var price: Price?
  package var targets: [Target] = []
  package var from: Located<When>?
  package var until: Located<When>?

  package init(entry: Entry) { self.entry = entry }

  /// Every service that its price covers.
  package var services: [Key<Service>] {
    guard let service else { return alsoCovers }
    return [service] + alsoCovers.filter { $0 != service }
  }
}

extension Offer {
  package static var kinds: [Kind] { [.offer] }
  package static var list: KeyPath<Catalogue, [Offer]> { \.offers }
  package static func reference(_ key: Key<Offer>) -> Reference { .offer(key) }
  package static func key(_ reference: Reference) -> Key<Offer>? {
    if case .offer(let key) = reference { key } else { nil }
  }
}

/// A price and what it is counted by.
package struct Price: Sendable {
  package enum Basis: String, CaseIterable, Sendable {
    case perHead = "per head"
    case fixed
    case dayRate = "day rate"
    case perTransaction = "per transaction"
    case bespoke

    /// Whether it is charged by how much is used: days or transactions.
    package var isByUse: Bool { self == .dayRate || self == .perTransaction }
  }

  /// Pounds; for `per head` and `fixed`, a year.
  package var amount: Quantity?
  /// The upper end, where a range is stated.
  package var upTo: Quantity?
  package var basis: Basis
  /// What a transaction is, such as "invoice".
  package var unit: String?
  /// Days or transactions a year that the provider assumes.
  package var volume: Quantity?
  /// Pounds to pay once, at the beginning.
  package var setup: Quantity?
  package var evidence: Evidence
  /// Where its parts are written, for findings about them.
  package var places: Places

  package struct Places: Sendable {
    package var upTo: Place?
    package var unit: Place?
    package var volume: Place?

    package init(upTo: Place? = nil, unit: Place? = nil, volume: Place? = nil) {
      self.upTo = upTo
      self.unit = unit
      self.volume = volume
    }
  }

  package init(
    amount: Quantity?, upTo: Quantity? = nil, basis: Basis, unit: String? = nil,
    volume: Quantity? = nil, setup: Quantity? = nil, evidence: Evidence = Evidence(),
    places: Places = Places()
  ) {
    self.amount = amount
    self.upTo = upTo
    self.basis = basis
    self.unit = unit
    self.volume = volume
    self.setup = setup
    self.evidence = evidence
    self.places = places
  }
}

/// The value of a KPI that is aimed at, in the KPI's unit.
package struct Target: Sendable {
  package var kpi: Key<KPI>
  package var value: Double
  package var evidence: Evidence
  package var place: Place

  package init(kpi: Key<KPI>, value: Double, evidence: Evidence, place: Place) {
    self.kpi = kpi
    self.value = value
    self.evidence = evidence
    self.place = place
  }
}
