/// A funnel plot of events around an average per unit of exposure: 1 per expected event for ratios
/// of observed to expected, or the average rate for events in a population.
///
/// Sources: Spiegelhalter 2005 (see ``ProportionFunnel``); the limits are exact Poisson bounds, the
/// significance is that of the interval of ``ConfidenceInterval/byars(_:confidence:)``.
package struct EventFunnel: Sendable {
  /// Events per unit of exposure.
  package let average: Double

  /// Nil if the average is negative or not finite.
  package init?(average: Double) {
    guard average >= 0, average.isFinite else { return nil }
    self.average = average
  }

  /// The funnel of ratios of observed to expected events.
  package static let ratios = EventFunnel(ratio: 1)

  private init(ratio: Double) { average = ratio }

  /// The average of all organisations: the sum of events over the sum of populations.
  ///
  /// Nil if there are none, any number of events is negative or any population is not positive.
  package init?(_ organisations: some Collection<(events: Double, population: Double)>) {
    guard organisations.allSatisfy({ $0.events >= 0 && $0.population > 0 }) else { return nil }
    let events = PreciseSum(organisations.lazy.map(\.events)).value
    self.init(average: events / PreciseSum(organisations.lazy.map(\.population)).value)
  }

  /// A point of a curve: the exposure at which a number of events would be a bound, and the rate.
  package struct Limit: Hashable, Sendable {
    package var exposure: Double
    /// Events per unit of exposure; nil if the exposure is 0.
    package var value: Double?
  }

  /// The curves at a number of events. The lower limit is at the larger exposure. Nil if the
  /// number is negative or not finite, or the average is 0.
  package func limits(
    at events: Double, confidence: Confidence
  ) -> (lower: Limit, upper: Limit)? {
    guard average > 0,
      let bounds = ConfidenceInterval.exactPoisson(events, confidence: confidence)
    else { return nil }
    func limit(_ bound: Double) -> Limit {
      let exposure = bound / average
      return Limit(exposure: exposure, value: exposure > 0 ? events / exposure : nil)
    }
    return (limit(bounds.upper), limit(bounds.lower))
  }

  /// Nil unless 0 <= events and 0 < exposure, both finite.
  package func significance(of events: Double, in exposure: Double) -> FunnelSignificance? {
    guard events >= 0, events.isFinite, exposure > 0, exposure.isFinite else { return nil }
    return FunnelSignificance { confidence in
      guard let bounds = ConfidenceInterval.byars(events, confidence: confidence) else { return 0 }
      return average < bounds.lower / exposure ? 1 : average > bounds.upper / exposure ? -1 : 0
    }
  }
}
