/// Where an organisation is in a funnel plot: within the 95% limits, outside them, or outside the
/// 99.8% limits too. A value on a limit is not outside.
package enum FunnelSignificance: Sendable, Hashable, CaseIterable {
  case low998, low95, notSignificant, high95, high998

  /// Whether it lies outside the 99.8% limits.
  package var isOutside: Bool { self == .low998 || self == .high998 }

  /// - Parameter side: -1 if a value is below the limits of a confidence, 1 above, 0 neither.
  init(_ side: (Confidence) -> Int) {
    switch (side(.ninetyNinePointEight), side(.ninetyFive)) {
    case (1, _): self = .high998
    case (-1, _): self = .low998
    case (_, 1): self = .high95
    case (_, -1): self = .low95
    default: self = .notSignificant
    }
  }
}
