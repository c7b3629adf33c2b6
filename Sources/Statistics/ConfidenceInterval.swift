/// A confidence interval of an estimated value.
package struct ConfidenceInterval: Hashable, Sendable {
  package var lower: Double
  package var upper: Double

  package init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// Nil if a bound is not finite.
  init?(finite lower: Double, _ upper: Double) {
    guard lower.isFinite, upper.isFinite else { return nil }
    self.init(lower: lower, upper: upper)
  }

  package func scaled(by factor: Double) -> ConfidenceInterval {
    ConfidenceInterval(lower: lower * factor, upper: upper * factor)
  }
}
