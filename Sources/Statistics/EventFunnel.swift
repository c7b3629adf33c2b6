/// A funnel plot of events around so many a unit of exposure: 1 an expected event for ratios of
/// observed to expected, or the average rate for events in a population.
///
/// Sources: Spiegelhalter 2005 (see ``ProportionFunnel``); the limits are exact Poisson bounds, the
/// significance is that of the interval of ``ConfidenceInterval/byars(_:confidence:)``.
package struct EventFunnel: Sendable {
  /// Events a unit of exposure.
  package let average: Double

  /// Nil where the average is negative or not finite.
  package init?(average: Double) {
    guard average >= 0, average.isFinite else { return nil }
    self.average = average
  }

  /// The funnel of ratios of observed to expected events.
  package static let ratios = EventFunnel(ratio: 1)

  private init(ratio: Double) { average = ratio }

  /// The average of all organisations: the sum of events over the sum of populations.
  ///
  /// Nil unless there is one, no events are negative and every population is positive.
  package init?(_ organisations: some Collection<(events: Double, population: Double)>) {
    guard organisations.allSatisfy({ $0.events >= 0 && $0.population > 0 }) else { return nil }
    let events = PreciseSum(organisations.lazy.map(\.events)).value
    self.init(average: events / PreciseSum(organisations.lazy.map(\.population)).value)
  }

  /// A curve's point: the exposure at which so many events would be a bound, and events over it.
  package struct Limit: Hashable, Sendable {
    package var exposure: Double
    /// Events a unit of exposure; nil where the exposure is 0.
    package var value: Double?
  }

  /// The curves at a number of events. The lower limit lies at the larger exposure. Nil where the
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
