import Commissioning

/// What is told of an agreement that is recorded as ended, and of no other end.
let endedByRecord = "recorded as ended"

/// What is told of a record as a whole, so that its facts need not say it again.
struct Told {
  private let isRenamed: Bool
  private let hasTurned: Bool
  private let isRecordedAsEnded: Bool
  /// Whether it ended with a party of its own.
  private let hasLostParty: Bool

  init(_ changes: [Change], of record: SiteState.Record) {
    isRenamed = changes.contains { $0.event == .renamed && $0.detail.isEmpty }
    hasTurned = changes.contains { $0.event == .ended || $0.event == .begun }
    isRecordedAsEnded = changes.contains {
      $0.event == .ended
        && ($0.after == endedByRecord
          || record.fact("recorded_state")?.text.lowercased() == SiteState.Standing.ended.rawValue)
    }
    hasLostParty = changes.contains { $0.event == .ended && $0.after.hasPrefix("with ") }
  }

  func covers(_ name: String, in kind: Kind) -> Bool {
    switch name {
    case "names": isRenamed
    case "from", "until", "established", "closed", "closes": hasTurned
    case "recorded_state": isRecordedAsEnded
    case "provider", "customer": hasLostParty
    // What is worked out from others of the same record.
    case "state", "last_notice", "basis", "amount", "up_to", "bundle", "unit":
      kind == .offer || kind == .agreement
    default: false
    }
  }
}
