/// The chi-squared distribution.
package enum ChiSquared {
  /// The quantile at a probability.
  ///
  /// Half of it has a gamma distribution whose shape is half the degrees of freedom. Relative error
  /// below 1e-12. With no degrees of freedom it is 0, where the whole distribution is. Nil unless
  /// 0 < probability < 1 and the degrees of freedom, whole or not, are finite and not negative.
  package static func quantile(_ probability: Double, degreesOfFreedom: Double) -> Double? {
    quantile(probability, .lower, degreesOfFreedom)
  }

  /// The value with a given upper tail probability; see ``quantile(_:degreesOfFreedom:)``.
  package static func quantile(upperTail: Double, degreesOfFreedom: Double) -> Double? {
    quantile(upperTail, .upper, degreesOfFreedom)
  }

  private static func quantile(
    _ part: Double, _ tail: GammaDistribution.Tail, _ degreesOfFreedom: Double
  ) -> Double? {
    if degreesOfFreedom == 0, part > 0, part < 1 { return 0 }
    return GammaDistribution(shape: degreesOfFreedom / 2).quantile(part, tail).map { 2 * $0 }
  }
}
