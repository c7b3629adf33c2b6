import POSIX

/// The horizontal axis of a funnel plot, and where its curves are evaluated: denser where
/// organisations are small, as the curves are steep there.
///
/// Source: the Excel tool for funnel plots of the Association of Public Health Observatories, as
/// PHEindicatormethods 2.1.0 has it.
package struct FunnelAxis: Hashable, Sendable {
  package let minimum: Double
  package let maximum: Double

  /// The axis over some denominators; nil if there are none, or one is not above 0 or from 1e300 on.
  ///
  /// It begins at 0, or just below the smallest denominator where that is more than half the
  /// largest; it ends just above the largest.
  package init?(over denominators: some Collection<Double>) {
    guard let least = denominators.min(), let most = denominators.max(),
      denominators.allSatisfy({ $0 > 0 }), most < 1e300
    else { return nil }
    let lowest = 0.95 * least
    let unit = powerOfTen(notAbove: lowest)
    minimum = most > 2 * least ? 0 : (lowest / unit).rounded(.down) * unit
    let highest = (1.05 * most).rounded(.up)
    let step = powerOfTen(notAbove: highest) / 10
    maximum = (highest / step).rounded(.up) * step
  }

  /// Nil unless 0 <= minimum <= maximum, both finite.
  package init?(minimum: Double, maximum: Double) {
    guard minimum >= 0, minimum <= maximum, maximum.isFinite else { return nil }
    self.minimum = minimum
    self.maximum = maximum
  }

  /// The axis of events for one of populations.
  package func events(average: Double) -> FunnelAxis? {
    FunnelAxis(
      minimum: (minimum * average).rounded(.down), maximum: (maximum * average).rounded(.up))
  }

  /// The kind of curves. Those of ratios have a finer step.
  package enum Statistic: Sendable { case proportion, rate, ratio }

  /// A hundred whole numbers in ascending order.
  package func places(for statistic: Statistic) -> [Double] {
    var places = [max(1, minimum)]
    for place in 2...100 {
      let last = places[places.count - 1]
      let remaining = Double(101 - (statistic == .ratio ? place - 1 : place))
      let next = (pow(maximum / last, 1 / remaining) * last).rounded(.toNearestOrEven)
      places.append(max(next, last + 1))
    }
    return places
  }
}

/// The greatest power of ten that is not above a number, and at least 1.
private func powerOfTen(notAbove number: Double) -> Double {
  var power = 1.0
  while power * 10 <= number { power *= 10 }
  return power
}
