/// A value that can be shown, or the reason why there is none. Missing is never blank.
public enum Shown<Value> {
  case value(Value)
  /// The observation is there, its number is not.
  case notSubmitted
  /// Nothing was observed in the period.
  case notRecorded
  /// The denominator is zero.
  case notApplicable

  package var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  /// The reason in words; nil where there is a value.
  package var absence: String? {
    switch self {
    case .value: nil
    case .notSubmitted: "Not submitted"
    case .notRecorded: "Not recorded"
    case .notApplicable: "Not applicable"
    }
  }
}

extension Shown: Sendable where Value: Sendable {}
extension Shown: Equatable where Value: Equatable {}
