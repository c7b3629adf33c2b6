import POSIX

/// Whether the five most recent values rise or fall, as the trend markers of Fingertips say.
///
/// The trend is significant where chi-squared is above its 99.8% value, 9.5495, and the slope keeps
/// its sign when any one of the five is left out, so that no single value makes a trend.
///
/// Source: OHID, "Public health profiles: technical guidance", Fingertips trend markers.
package struct RecentTrend: Hashable, Sendable {
  package enum Direction: Sendable, Hashable { case rising, falling, none }

  package let direction: Direction
  /// With one degree of freedom.
  package let chiSquared: Double

  /// How many values are used.
  package static let length = 5
  private static let critical = 9.549535706083240

  /// The trend of proportions by the chi-squared test for trend (Armitage, Biometrics 11, 1955). The
  /// sign of the slope is that of the log odds.
  ///
  /// Nil if there are fewer than five, or if one of the last five is not
  /// 0 < count < total: the log odds of none and all are undefined.
  package init?(ofProportions proportions: [(count: Double, total: Double)]) {
    let recent = proportions.suffix(RecentTrend.length)
    guard recent.count == RecentTrend.length,
      recent.allSatisfy({ $0.count > 0 && $0.count < $0.total && $0.total.isFinite })
    else { return nil }
    var (counts, totals, countTimes, totalTimes, totalSquares) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for (index, proportion) in recent.enumerated() {
      let time = Double(index + 1)
      counts += proportion.count
      totals += proportion.total
      countTimes += proportion.count * time
      totalTimes += proportion.total * time
      totalSquares += proportion.total * time * time
    }
    let covariance = countTimes / counts - totalTimes / totals
    let spread = totalSquares / totals - (totalTimes / totals) * (totalTimes / totals)
    let statistic = covariance * covariance * counts / ((1 - counts / totals) * spread)
    let points = recent.enumerated().map { index, proportion in
      Point(
        time: Double(index + 1),
        value: log(proportion.count / (proportion.total - proportion.count)), weight: 1)
    }
    self.init(chiSquared: statistic, points: points)
  }

  /// The trend of other values that have 95% confidence intervals, such as rates: a straight line
  /// whose points are weighted by the inverse of their variance.
  ///
  /// Nil if there are fewer than five, or if one of the last five is not finite or its
  /// interval has no width.
  package init?(of values: [(value: Double, interval: ConfidenceInterval)]) {
    let recent = values.suffix(RecentTrend.length)
    guard recent.count == RecentTrend.length else { return nil }
    let points = recent.enumerated().map { index, estimate in
      let error = (estimate.interval.upper - estimate.interval.lower) / 3.92
      return Point(time: Double(index + 1), value: estimate.value, weight: 1 / (error * error))
    }
    guard points.allSatisfy({ $0.value.isFinite && $0.weight.isFinite && $0.weight > 0 })
    else { return nil }
    let line = Line(points)
    self.init(chiSquared: line.slope * line.slope * line.spread, points: points)
  }

  private init?(chiSquared: Double, points: [Point]) {
    guard chiSquared.isFinite else { return nil }
    self.chiSquared = chiSquared
    let slope = Line(points).slope
    let isSteady = points.indices.allSatisfy { left in
      let others = points.indices.filter { $0 != left }.map { points[$0] }
      return (Line(others).slope < 0) == (slope < 0)
    }
    let isSignificant = chiSquared > RecentTrend.critical && isSteady
    direction = !isSignificant ? .none : slope < 0 ? .falling : .rising
  }

  private struct Point {
    var time: Double
    var value: Double
    var weight: Double
  }

  /// The weighted least-squares line.
  private struct Line {
    let slope: Double
    /// The weighted sum of squared times about their mean: the inverse of the slope's variance.
    let spread: Double

    init(_ points: [Point]) {
      let weight = PreciseSum(points.lazy.map(\.weight)).value
      let time = PreciseSum(points.lazy.map { $0.weight * $0.time }).value / weight
      let value = PreciseSum(points.lazy.map { $0.weight * $0.value }).value / weight
      spread =
        PreciseSum(points.lazy.map { $0.weight * ($0.time - time) * ($0.time - time) }).value
      let covariance =
        PreciseSum(points.lazy.map { $0.weight * ($0.time - time) * ($0.value - value) }).value
      slope = covariance / spread
    }
  }
}
