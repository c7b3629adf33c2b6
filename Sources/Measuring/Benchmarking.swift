import Commissioning
import Statistics

/// A figure beside those of others in the same period: the average of all, what most of them have, and
/// the averages of groups.
package struct BenchmarkedFigure: Sendable {
  /// What can be said of the figure beside the average of all.
  package enum Judgement: Hashable, Sendable {
    case compared(Comparison)
    case notCompared(Obstacle)
  }

  /// Why a figure is not judged, the first that applies.
  package enum Obstacle: Hashable, Sendable, CaseIterable {
    /// The figure is missing.
    case noFigure
    /// Too few of the organisations have a figure, and none is published for the nation.
    case fewReport
    /// The figure is a sum of too few.
    case tooFewReported
    case neitherIsBetter
    /// There are no counts to compute an interval from.
    case noInterval
  }

  /// The average figure of some organisations.
  package struct Group: Sendable {
    package var name: String
    /// Nil if none has a figure.
    package var average: Cohort.Average?

    package init(name: String, average: Cohort.Average?) {
      self.name = name
      self.average = average
    }
  }

  package var figure: Figure
  package var interval: ConfidenceInterval?
  /// The average of all or, where that does not stand for the nation, the figure published for it; nil
  /// if there is neither.
  package var benchmark: Double?
  /// Whether it is the one published.
  package var isPublished: Bool
  package var judgement: Judgement
  package var spread: Cohort.Spread?
  /// The share of the others that are strictly below it, 0 to 1; nil of sums.
  package var percentRank: Double?
  package var groups: [Group]
  /// Whether its last five figures rise or fall; nil if that cannot be judged.
  package var trend: RecentTrend.Direction?

  /// - Parameters:
  ///   - measure: the series of the figure, for its trend.
  ///   - average: of all in the same period.
  ///   - isNational: whether that stands for the nation.
  ///   - published: for the nation in the same period.
  package init(
    _ figure: Figure, of kpi: KPI, in measure: Measure?, average: Double?, isNational: Bool,
    published: Double? = nil, spread: Cohort.Spread?, percentRank: Double? = nil,
    groups: [Group] = []
  ) {
    self.figure = figure
    interval = figure.interval(of: kpi)
    let standing = isNational ? average : nil
    benchmark = standing ?? published
    isPublished = standing == nil && published != nil
    self.spread = spread
    self.percentRank = isNational ? percentRank : nil
    self.groups = groups
    trend = measure.flatMap { measure in
      let recent = measure.figures.count - RecentTrend.length
      return measure.breaks.keys.contains { $0 > recent } ? nil : measure.recentTrend(of: kpi)
    }
    let obstacle: Obstacle? =
      if figure.known == nil {
        .noFigure
      } else if benchmark == nil {
        .fewReport
      } else if figure.judged == nil {
        .tooFewReported
      } else if kpi.better == .neither {
        .neitherIsBetter
      } else {
        nil
      }
    judgement =
      obstacle.map { .notCompared($0) }
      ?? figure.comparison(with: benchmark, of: kpi).map { .compared($0) }
      ?? .notCompared(.noInterval)
  }
}

extension BenchmarkedFigure {
  /// What is worst first, then what is better, alike or not judged.
  package var order: Int {
    switch judgement {
    case .compared(.worse), .compared(.lower): 0
    case .compared(.better), .compared(.higher): 1
    case .compared(.similar): 2
    case .notCompared(let obstacle): 3 + Self.order(obstacle)
    }
  }

  private static func order(_ obstacle: Obstacle) -> Int {
    switch obstacle {
    case .noInterval: 0
    case .tooFewReported: 1
    case .neitherIsBetter: 2
    case .fewReport: 3
    case .noFigure: 4
    }
  }
}
