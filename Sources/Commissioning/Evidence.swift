/// How a fact is known.
package enum Status: String, CaseIterable, Sendable, Comparable {
  /// A source states it.
  case recorded
  /// Worked out from sources that do not state it.
  case inferred
  /// Made up to show what the catalogue can do.
  case illustrative

  /// By certainty, the most certain first.
  package static func < (left: Status, right: Status) -> Bool {
    left != right && (left == .recorded || right == .illustrative)
  }
}

/// How a fact is known and which sources say so.
package struct Evidence: Hashable, Sendable {
  package var status: Status
  package var sources: [Key<Source>]
  package var note: String?
  /// When it was made known, if that was before it began.
  package var announced: When?

  package init(
    _ status: Status = .recorded, sources: [Key<Source>] = [], note: String? = nil,
    announced: When? = nil
  ) {
    self.status = status
    self.sources = sources
    self.note = note
    self.announced = announced
  }
}
