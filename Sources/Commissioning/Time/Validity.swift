/// How something with a beginning and an end stands on a day.
package enum Validity: Hashable, Sendable {
  /// It begins later.
  case notYet
  case current
  case ended
  /// What is recorded does not say.
  case notKnown(Doubt)

  /// Why it is not known whether something holds.
  package enum Doubt: Hashable, Sendable {
    /// It began at a time that is not recorded exactly.
    case beginning(When)
    /// It ended at a time that is not recorded exactly.
    case end(When)
    /// Neither an end nor that there is none is recorded.
    case endNotRecorded
    /// It is not known whether a party to it still exists.
    case party
    /// Its term has run out, and it could be extended.
    case extended(after: When)
  }

  /// What holds comes first, then what is not known, what is to come and what is over.
  package var order: Int {
    switch self {
    case .current: 0
    case .notKnown: 1
    case .notYet: 2
    case .ended: 3
    }
  }

  /// Whether it is known to hold.
  package var isCurrent: Bool { self == .current }

  /// Whether it holds for all that is known.
  package var mayBeCurrent: Bool {
    switch self {
    case .current, .notKnown: true
    case .notYet, .ended: false
    }
  }
}

extension Validity.Doubt {
  /// "its end is not recorded": for sentences.
  package var text: String {
    switch self {
    case .beginning(let when): "it began \(when.phrase), and the day is not recorded"
    case .end(let when): "it ended \(when.phrase), and the day is not recorded"
    case .endNotRecorded: "its end is not recorded"
    case .party: "whether a party to it still existed is not recorded"
    case .extended(let when):
      "its term ended \(when.phrase), and whether it was extended is not recorded"
    }
  }
}
