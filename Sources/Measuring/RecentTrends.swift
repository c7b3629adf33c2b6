import Commissioning
import Statistics

extension Measure {
  /// Whether its last five figures rise or fall; nil if there are fewer, no counts to judge from, or
  /// their periods overlap.
  package func recentTrend(of kpi: KPI) -> RecentTrend.Direction? {
    let recent = figures.suffix(RecentTrend.length)
    guard !isOverlapping, recent.count == RecentTrend.length else { return nil }
    if kpi.unit.isProportion {
      let proportions = recent.compactMap { figure in
        figure.numerator.flatMap { numerator in
          figure.denominator.map { (count: numerator, total: $0) }
        }
      }
      return RecentTrend(ofProportions: proportions)?.direction
    }
    let estimates = recent.compactMap { figure in
      figure.known.flatMap { value in
        figure.interval(of: kpi).map { (value: value, interval: $0) }
      }
    }
    return RecentTrend(of: estimates)?.direction
  }
}
