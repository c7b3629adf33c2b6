import Statistics

/// What a figure says in relation to its neighbours, as its mark shows it.
extension Variation {
  var word: String {
    switch self {
    case .commonCause: "Common cause"
    case .improvementHigh, .improvementLow: "Improvement"
    case .concernHigh, .concernLow: "Concern"
    case .neutralHigh: "Change, high"
    case .neutralLow: "Change, low"
    }
  }

  /// The class of its marks and of its icon.
  var tone: String {
    switch self {
    case .commonCause: "common"
    case .improvementHigh, .improvementLow: "improvement"
    case .concernHigh, .concernLow: "concern"
    case .neutralHigh, .neutralLow: "neutral"
    }
  }

  var symbol: Symbol {
    switch self {
    case .commonCause: .ring
    case .improvementHigh, .improvementLow: .disc
    case .concernHigh, .concernLow: .diamond
    case .neutralHigh: .triangleUp
    case .neutralLow: .triangleDown
    }
  }
}
