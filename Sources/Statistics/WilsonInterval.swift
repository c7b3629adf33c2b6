extension ConfidenceInterval {
  /// The interval of a proportion: a number between 0 and 1 for a count out of a total.
  ///
  /// Nil unless 0 <= count <= total and 0 < total, both finite.
  ///
  /// Source: Wilson, "Probable inference, the law of succession, and statistical inference",
  /// Journal of the American Statistical Association 22 (1927).
  package static func wilson(
    _ count: Double, of total: Double, confidence: Confidence = .ninetyFive
  ) -> ConfidenceInterval? {
    guard count >= 0, count <= total, total > 0, total.isFinite else { return nil }
    let z = confidence.z
    let square = z * z
    let root = z * (square + 4 * count * (1 - count / total)).squareRoot()
    let sum = 2 * count + square + root
    // The product of both bounds is known, which avoids cancellation in the lower.
    let lower = 2 * (count / total) * (count / sum)
    let upper = count == total ? 1 : min(1, sum / 2 / (total + square))
    return ConfidenceInterval(finite: lower, upper)
  }
}
