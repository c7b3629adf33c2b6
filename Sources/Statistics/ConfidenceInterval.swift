/// Where the value that was estimated may lie.
package struct ConfidenceInterval: Hashable, Sendable {
  package var lower: Double
  package var upper: Double

  package init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// Nil where a bound is no finite number.
  init?(finite lower: Double, _ upper: Double) {
    guard lower.isFinite, upper.isFinite else { return nil }
    self.init(lower: lower, upper: upper)
  }

  package func scaled(by factor: Double) -> ConfidenceInterval {
    ConfidenceInterval(lower: lower * factor, upper: upper * factor)
  }
}
