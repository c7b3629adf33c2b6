/// The confidence level of an interval.
package struct Confidence: Hashable, Sendable {
  /// Between 0 and 1.
  package let level: Double
  /// The standard normal quantile of the upper bound: 1.96 for 95%.
  package let z: Double

  /// Nil unless 0 < level < 1.
  package init?(level: Double) {
    guard level > 0, level < 1, let z = Normal.quantile(level + (1 - level) / 2), z.isFinite
    else { return nil }
    self.init(level: level, z: z)
  }

  private init(level: Double, z: Double) {
    self.level = level
    self.z = z
  }

  /// The probability in each tail outside the interval: 0.025 for 95%.
  package var tail: Double { (1 - level) / 2 }

  /// 95%, which funnel plots call two standard deviations.
  package static let ninetyFive = Confidence(level: 0.95, z: 1.959963984540054)
  /// 99.8%, which funnel plots call three standard deviations.
  package static let ninetyNinePointEight = Confidence(level: 0.998, z: 3.0902323061678136)
}
