import Commissioning

/// How much of a figure's period was over before the body existed for whose area its source
/// recalculated it.
package enum Recast: Sendable {
  case wholly, partly

  /// Nil if the body existed in all of the period, for all that is known.
  init?(_ period: Period, before life: TimeSpan) {
    guard period.hasBegun(before: life) else { return nil }
    self = period.hasEnded(before: life) ? .wholly : .partly
  }

  /// As it follows a figure's origin.
  package var text: String {
    switch self {
    case .wholly: "recalculated for its area, from before it existed"
    case .partly: "recalculated for its area, partly from before it existed"
    }
  }

  /// For columns.
  package var word: String { self == .wholly ? "Yes" : "Partly" }
}

extension TimeSpan {
  /// Whether there may be a figure of a body with this life in a period.
  ///
  /// - Parameter isRecast: whether its source recalculates those from before it existed.
  package func mayHaveFigure(in period: Period, isRecast: Bool) -> Bool {
    mayHold(in: period) || isRecast && period.hasEnded(before: self)
  }
}
