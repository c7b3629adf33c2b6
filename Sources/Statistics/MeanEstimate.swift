/// The mean of some values, and its precision.
package struct MeanEstimate: Sendable {
  package let count: Int
  package let sum: Double
  package let mean: Double
  /// With one less than the count as divisor; nil for one value.
  package let standardDeviation: Double?

  /// Nil if there are no values, or one is not finite.
  package init?(_ values: [Double]) {
    let sum = PreciseSum(values)
    guard let mean = sum.mean else { return nil }
    count = values.count
    self.sum = sum.value
    self.mean = mean
    let squares = PreciseSum(values.lazy.map { ($0 - mean) * ($0 - mean) }).value
    let deviation = (squares / Double(values.count - 1)).squareRoot()
    standardDeviation = deviation.isFinite ? deviation : nil
  }

  /// The mean with Student's t times its standard error on both sides; nil for one value.
  ///
  /// Source: Student, "The probable error of a mean", Biometrika 6 (1908).
  package func interval(confidence: Confidence = .ninetyFive) -> ConfidenceInterval? {
    guard let standardDeviation,
      let t = StudentT(degreesOfFreedom: Double(count - 1))?.quantile(upperTail: confidence.tail)
    else { return nil }
    let width = t * standardDeviation / Double(count).squareRoot()
    return ConfidenceInterval(finite: mean - width, mean + width)
  }
}
