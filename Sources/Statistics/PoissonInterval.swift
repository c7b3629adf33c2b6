extension ConfidenceInterval {
  /// The exact interval of a number of events: the expected numbers under which that many or more,
  /// and that many or fewer, are as rare as the confidence allows. The lower bound of 0 events is 0.
  ///
  /// Nil if the number is negative or not finite.
  ///
  /// Source: Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936).
  package static func exactPoisson(
    _ events: Double, confidence: Confidence = .ninetyFive
  ) -> ConfidenceInterval? {
    guard events >= 0, events.isFinite,
      let lower = ChiSquared.quantile(confidence.tail, degreesOfFreedom: 2 * events),
      let upper = ChiSquared.quantile(
        upperTail: confidence.tail, degreesOfFreedom: 2 * events + 2)
    else { return nil }
    return ConfidenceInterval(finite: lower / 2, upper / 2)
  }

  /// The interval of a number of events: exact below 10, Byar's approximation from 10 on. Divide it
  /// by a population for a rate, or by an expected number for a ratio.
  ///
  /// Nil if the number is negative or not finite.
  ///
  /// Source: Breslow & Day, "Statistical methods in cancer research II", IARC (1987), page 69.
  package static func byars(
    _ events: Double, confidence: Confidence = .ninetyFive
  ) -> ConfidenceInterval? {
    guard events >= byarsLeast else { return exactPoisson(events, confidence: confidence) }
    func bound(_ number: Double, _ sign: Double) -> Double {
      let root = 1 - 1 / (9 * number) + sign * confidence.z / (3 * number.squareRoot())
      return number * root * root * root
    }
    return ConfidenceInterval(finite: max(0, bound(events, -1)), bound(events + 1, 1))
  }

  /// The fewest events for which Byar's approximation is used.
  package static let byarsLeast = 10.0
}
