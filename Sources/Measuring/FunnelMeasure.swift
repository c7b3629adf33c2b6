import Commissioning
import Statistics

/// A cohort by size, with the limits that an organisation would rarely exceed by chance alone.
package struct FunnelMeasure: Sendable {
  package var average: Double
  package var members: [Member]
  /// In the KPI's unit, by size; the 99.8% limits are the outer.
  package var curve: [FunnelLimits]

  /// How much more the members differ than chance alone would make them: the mean of their squared
  /// distances from the average, in standard errors. 1 where only chance is at work.
  ///
  /// Source: Spiegelhalter, "Handling over-dispersion of performance indicators" (2005).
  package let dispersion: Double

  /// Whether chance explains so little that limits of chance say nothing: more than half of the
  /// members lie outside the 99.8% limits.
  package var isOverdispersed: Bool {
    members.count { $0.significance.isOutside } * 2 > members.count
  }

  package struct Member: Sendable {
    /// The position among the cohort's members.
    package var position: Int
    package var size: Double
    package var value: Double
    package var significance: FunnelSignificance
  }

  /// Nil if fewer than three members have counts, or the unit is not a proportion, rate or ratio.
  package init?(_ cohort: Cohort, of kpi: KPI) {
    let counted = cohort.members.enumerated().compactMap { position, member in
      member.figure.numerator.flatMap { numerator in
        member.figure.denominator.flatMap { denominator in
          denominator > 0 && numerator >= 0 ? (position, numerator, denominator) : nil
        }
      }
    }
    guard counted.count > 2, let axis = FunnelAxis(over: counted.map(\.2)) else { return nil }
    let multiplier = kpi.unit.multiplier
    // The limits reach as far as the largest.
    let largest = counted.map(\.2).max() ?? 0
    let places = axis.places(for: kpi.unit == .percent ? .proportion : .rate)
    let sizes = places.filter { $0 < largest } + [largest] + places.filter { $0 > largest }
    switch kpi.unit {
    case .percent:
      guard let funnel = ProportionFunnel(counted.map { (count: $0.1, total: $0.2) }) else {
        return nil
      }
      average = funnel.average * multiplier
      members = counted.compactMap { position, numerator, denominator in
        funnel.significance(of: numerator, of: denominator).map {
          Member(
            position: position, size: denominator, value: kpi.unit.quotient(numerator, denominator),
            significance: $0)
        }
      }
      curve = sizes.compactMap { size in
        guard let inner = funnel.limits(at: size, confidence: .ninetyFive),
          let outer = funnel.limits(at: size, confidence: .ninetyNinePointEight)
        else { return nil }
        return FunnelLimits(
          size: size, lower95: max(0, inner.lower) * multiplier,
          upper95: min(1, inner.upper) * multiplier, lower998: max(0, outer.lower) * multiplier,
          upper998: min(1, outer.upper) * multiplier)
      }
    case .perThousand, .perHundredThousand, .ratio:
      guard
        let funnel = kpi.unit == .ratio
          ? EventFunnel.ratios
          : EventFunnel(counted.map { (events: $0.1, population: $0.2) })
      else { return nil }
      average = funnel.average * multiplier
      members = counted.compactMap { position, numerator, denominator in
        funnel.significance(of: numerator, in: denominator).map {
          Member(
            position: position, size: denominator, value: kpi.unit.quotient(numerator, denominator),
            significance: $0)
        }
      }
      curve = FunnelMeasure.curve(funnel, axis: axis, sizes: sizes, multiplier: multiplier)
    case .count, .days, .pounds: return nil
    }
    let center = average / multiplier
    let variance = kpi.unit == .percent ? center * (1 - center) : center
    let squares = members.map { member in
      let distance = member.value / multiplier - center
      return variance > 0 ? distance * distance * member.size / variance : 0
    }
    dispersion = members.isEmpty ? 1 : squares.reduce(0, +) / Double(members.count)
  }

  /// The limits of events are at different sizes for each bound: they are interpolated at the sizes
  /// drawn.
  private static func curve(
    _ funnel: EventFunnel, axis: FunnelAxis, sizes: [Double], multiplier: Double
  ) -> [FunnelLimits] {
    guard let events = axis.events(average: funnel.average) else { return [] }
    let counts = events.places(for: .ratio)
    func limits(_ confidence: Confidence) -> (lower: [Point], upper: [Point]) {
      let pairs = counts.compactMap { funnel.limits(at: $0, confidence: confidence) }
      func points(_ limits: [EventFunnel.Limit]) -> [Point] {
        limits.compactMap { limit in limit.value.map { Point(size: limit.exposure, value: $0) } }
      }
      return (points(pairs.map(\.lower)), points(pairs.map(\.upper)))
    }
    let inner = limits(.ninetyFive)
    let outer = limits(.ninetyNinePointEight)
    return sizes.compactMap { size in
      guard let lower95 = read(inner.lower, at: size), let upper95 = read(inner.upper, at: size),
        let lower998 = read(outer.lower, at: size), let upper998 = read(outer.upper, at: size)
      else { return nil }
      return FunnelLimits(
        size: size, lower95: lower95 * multiplier, upper95: upper95 * multiplier,
        lower998: lower998 * multiplier, upper998: upper998 * multiplier)
    }
  }

  private struct Point {
    var size: Double
    var value: Double
  }

  /// The value at a size, interpolated linearly between points of increasing size.
  private static func read(_ points: [Point], at size: Double) -> Double? {
    guard let next = points.firstIndex(where: { $0.size >= size }), next > 0 else { return nil }
    let (left, right) = (points[next - 1], points[next])
    let part = (size - left.size) / (right.size - left.size)
    return left.value + part * (right.value - left.value)
  }
}

/// The limits at one size.
package struct FunnelLimits: Sendable {
  package var size: Double
  package var lower95: Double
  package var upper95: Double
  package var lower998: Double
  package var upper998: Double
}
