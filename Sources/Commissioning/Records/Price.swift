import Diagnostics

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
