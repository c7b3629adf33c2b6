/// A funnel plot of proportions around their average.
///
/// Source: Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in
/// Medicine 24 (2005). The limits are those for which the average is a bound of Wilson's interval.
package struct ProportionFunnel: Sendable {
  /// Between 0 and 1.
  package let average: Double

  /// Nil unless 0 <= average <= 1.
  package init?(average: Double) {
    guard average >= 0, average <= 1 else { return nil }
    self.average = average
  }

  /// The average of all organisations: the sum of counts over the sum of totals.
  ///
  /// Nil unless there is at least one, and 0 <= count <= total and 0 < total for each.
  package init?(_ organisations: some Collection<(count: Double, total: Double)>) {
    guard organisations.allSatisfy({ $0.count >= 0 && $0.count <= $0.total && $0.total > 0 })
    else { return nil }
    let counts = PreciseSum(organisations.lazy.map(\.count)).value
    self.init(average: counts / PreciseSum(organisations.lazy.map(\.total)).value)
  }

  /// The limits for organisations of a size, which may be below 0 or above 1; nil unless the size
  /// is positive.
  package func limits(at total: Double, confidence: Confidence) -> ConfidenceInterval? {
    guard total > 0 else { return nil }
    let width = confidence.z * (average * (1 - average) / total).squareRoot()
    return ConfidenceInterval(finite: average - width, average + width)
  }

  /// Nil unless 0 <= count <= total and 0 < total, both finite.
  package func significance(of count: Double, of total: Double) -> FunnelSignificance? {
    guard count >= 0, count <= total, total > 0, total.isFinite else { return nil }
    let proportion = count / total
    return FunnelSignificance { confidence in
      guard let limits = limits(at: total, confidence: confidence) else { return 0 }
      return proportion < limits.lower ? -1 : proportion > limits.upper ? 1 : 0
    }
  }
}
