/// How a figure stands to a benchmark, as its interval tells.
package enum Comparison: String, CaseIterable, Sendable {
  case better, similar, worse, higher, lower, notCompared

  /// "Better"
  package var words: String {
    switch self {
    case .better: "Better"
    case .similar: "Similar"
    case .worse: "Worse"
    case .higher: "Higher"
    case .lower: "Lower"
    case .notCompared: "Not compared"
    }
  }

  /// The class of its marks and cells.
  package var tone: String { self == .notCompared ? "not-compared" : rawValue }

  /// A character whose shape says the same as the colour.
  package var shape: String {
    switch self {
    case .better: "\u{25cf}"
    case .similar: "\u{25cb}"
    case .worse: "\u{25c6}"
    case .higher: "\u{25b2}"
    case .lower: "\u{25bc}"
    case .notCompared: "\u{2013}"
    }
  }

  var symbol: Symbol {
    switch self {
    case .better: .disc
    case .similar, .notCompared: .ring
    case .worse: .diamond
    case .higher: .triangleUp
    case .lower: .triangleDown
    }
  }
}
