import Commissioning
import Measuring
import Statistics

/// How a figure compares with a benchmark; nil if that cannot be judged.
extension Comparison? {
  /// "Better"
  package var words: String {
    switch self {
    case .better?: "Better"
    case .similar?: "Similar"
    case .worse?: "Worse"
    case .higher?: "Higher"
    case .lower?: "Lower"
    case nil: "Not compared"
    }
  }

  /// The class of its cells.
  package var tone: String {
    switch self {
    case .better?: "better"
    case .similar?: "similar"
    case .worse?: "worse"
    case .higher?: "higher"
    case .lower?: "lower"
    case nil: "not-compared"
    }
  }

  /// A character whose shape says the same as the colour.
  package var shape: String {
    switch self {
    case .better?: "\u{25c6}"
    case .similar?: "\u{25cb}"
    case .worse?: "\u{25bc}"
    case .higher?: "\u{25b3}"
    case .lower?: "\u{25bd}"
    case nil: "\u{2013}"
    }
  }
}

extension Others {
  /// "better than 145 of the 206 others", "higher than 3 and equal to 2 of the 206 others": the larger
  /// part of those that differ.
  func standing(_ better: KPI.Better) -> String {
    if equal == count { return "equal to all \(count) others" }
    let isHigh = lower > higher
    let word =
      switch better {
      case .higher: isHigh ? "better" : "worse"
      case .lower: isHigh ? "worse" : "better"
      case .neither: isHigh ? "higher" : "lower"
      }
    let number = max(lower, higher)
    if number == count { return "\(word) than all \(number) others" }
    return
      "\(word) than \(number)\(equal > 0 ? " and equal to \(equal)" : "") of the \(count) others"
  }
}

extension StringProtocol {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
