/// A value that can be shown, or the reason why there is none. Missing is never blank.
public enum Shown<Value> {
  case value(Value)
  case absent(Absence)

  package var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  /// The reason in words; nil if there is a value.
  package var absence: String? {
    if case .absent(let absence) = self { absence.text } else { nil }
  }
}

extension Shown: Sendable where Value: Sendable {}
extension Shown: Equatable where Value: Equatable {}

/// Why a figure has no value.
public enum Absence: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// Nothing was observed in the period.
  case notRecorded
  /// The observation is there, its number is not.
  case notSubmitted
  /// The denominator is zero.
  case notApplicable
  /// The period has ended, and the day by which the figure is due has not come.
  case notYetDue
  /// A count in it is so small that it could identify people.
  case suppressed
  /// Whoever published it withheld it.
  case suppressedAtSource

  package var text: String {
    switch self {
    case .notRecorded: "Not recorded"
    case .notSubmitted: "Not submitted"
    case .notApplicable: "Not applicable"
    case .notYetDue: "Not yet due"
    case .suppressed: "Suppressed"
    case .suppressedAtSource: "Suppressed at source"
    }
  }
}
