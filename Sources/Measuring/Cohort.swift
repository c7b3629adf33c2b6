import Commissioning
import Statistics

/// The figures of a KPI about organisations of one kind in one period, side by side.
package struct Cohort: Sendable {
  package var period: Period
  /// In the order of their series.
  package var members: [Member]
  /// Of all members with a value, in the KPI's unit.
  package var average: Double?
  package var method: Combination.Method
  /// Of the members' values; nil if there are none.
  package var spread: Spread?
  /// The first member about each subject.
  private let positions: [Key<Organisation>: Int]

  package struct Member: Sendable {
    package var series: Key<Series>
    package var subject: Key<Organisation>
    package var status: Status
    package var figure: Figure
    package var interval: ConfidenceInterval?
    /// How it compares with the average; nil if that cannot be judged.
    package var comparison: Comparison?
    /// The share of the others that are strictly below it, 0 to 1.
    package var percentRank: Double?
    /// From 1, the best first; if neither direction is better, the highest first. Equal values share
    /// the best of their ranks.
    package var rank: Int?
  }

  /// Nil if there are no figures.
  ///
  /// The period is the last for which enough have reported; if there is none, the last with nearly
  /// as many values as the best one.
  ///
  /// - Parameters:
  ///   - expected: how many of them there are in each period.
  ///   - percentage: of them, that is enough.
  package init?(
    _ measures: [(series: Key<Series>, measure: Measure)], of kpi: KPI,
    expected: [Period: Int] = [:], percentage: Int
  ) {
    var counts: [Period: Int] = [:]
    for (_, measure) in measures {
      for figure in measure.figures where figure.known != nil {
        counts[figure.period, default: 0] += 1
      }
    }
    let most = counts.values.max() ?? 0
    func lastPeriod(_ isEnough: (Period, Int) -> Bool) -> Period? {
      counts.filter { isEnough($0.key, $0.value) }.keys.max()
    }
    guard
      let period = lastPeriod({
        Coverage(reported: $1, expected: expected[$0] ?? most, percentage: percentage).isEnough
      }) ?? lastPeriod({ $1 * 100 >= percentage * most })
    else { return nil }
    self.period = period
    members = measures.compactMap { series, measure in
      guard let figure = measure.figures.last(where: { $0.period == period }) else { return nil }
      return Member(
        series: series, subject: measure.subject, status: measure.status, figure: figure,
        interval: figure.interval(of: kpi))
    }
    positions = Dictionary(
      members.enumerated().map { ($1.subject, $0) }, uniquingKeysWith: { first, _ in first })
    let figures = members.map { member in
      (
        member.series,
        Measure(
          kpi: measures[0].measure.kpi, subject: member.subject, status: member.status,
          figures: [member.figure])
      )
    }
    let combined = combine(figures, of: kpi, subject: measures[0].measure.subject)
    average = combined?.measure.latest?.known
    method = combined?.method ?? .sumOfCounts
    let values = members.map { $0.figure.known }
    let ranks = percentRanks(values)
    let sorted = values.compactMap(\.self).sorted()
    spread = Spread(sorted)
    // A figure that is the only one is the average.
    let others = sorted.count > 1 ? average : nil
    for position in members.indices {
      members[position].comparison = members[position].figure.comparison(with: others, of: kpi)
      members[position].percentRank = ranks[position]
      members[position].rank = values[position].map { value in
        kpi.better == .lower
          ? sorted.bound { $0 < value } + 1
          : sorted.count - sorted.bound { $0 <= value } + 1
      }
    }
  }

  /// How far figures lie apart, in the KPI's unit.
  package struct Spread: Sendable {
    package var least: Double
    package var greatest: Double
    /// The first and the third quartile (type 7 of Hyndman & Fan); nil if there are fewer than four figures.
    package var middleHalf: ClosedRange<Double>?
    package var count: Int

    /// Nil if no figure is finite.
    package init?(_ values: [Double]) {
      let sorted = values.filter(\.isFinite).sorted()
      guard let least = sorted.first, let greatest = sorted.last else { return nil }
      (self.least, self.greatest, count) = (least, greatest, sorted.count)
      if sorted.count > 3, let low = percentile(0.25, ofSorted: sorted),
        let high = percentile(0.75, ofSorted: sorted)
      {
        middleHalf = low...high
      }
    }
  }

  /// The combined figures of some subjects.
  package struct Average: Sendable {
    /// In the KPI's unit.
    package var value: Double
    /// How many figures it is made of.
    package var count: Int
  }

  /// The average of the figures of some of its subjects; nil if none has a value.
  package func average(of subjects: [Key<Organisation>], kpi: KPI) -> Average? {
    var sum = Sum()
    for subject in subjects {
      if let position = positions[subject] { sum.add(members[position].figure) }
    }
    return sum.average(method, kpi)
  }

  /// The averages of many groups at once, by their numbers, in time proportional to the number of
  /// memberships.
  ///
  /// - Parameter groups: the numbers of the groups that a subject is in.
  package func averages(
    of kpi: KPI, groups: (Key<Organisation>) -> [Int]
  ) -> [Int: Average] {
    var sums: [Int: Sum] = [:]
    for (position, member) in members.enumerated() where positions[member.subject] == position {
      for group in groups(member.subject) { sums[group, default: Sum()].add(member.figure) }
    }
    return sums.compactMapValues { $0.average(method, kpi) }
  }

  private struct Sum {
    var numerator = 0.0
    var denominator = 0.0
    var values = 0.0
    var count = 0

    mutating func add(_ figure: Figure) {
      guard let value = figure.value.value else { return }
      numerator += figure.numerator ?? 0
      denominator += figure.denominator ?? 0
      values += value
      count += 1
    }

    func average(_ method: Combination.Method, _ kpi: KPI) -> Average? {
      guard count > 0 else { return nil }
      return switch method {
      case .sumOfCounts: Average(value: kpi.unit.quotient(numerator, denominator), count: count)
      case .meanOfValues: Average(value: values / Double(count), count: count)
      }
    }
  }

  package func member(_ subject: Key<Organisation>) -> Member? {
    positions[subject].map { members[$0] }
  }

  /// From the least value of its members to the greatest; nil if there are none.
  package var range: ClosedRange<Double>? {
    let values = members.compactMap(\.figure.known)
    return values.min().flatMap { least in values.max().map { least...$0 } }
  }

  /// How many of the others have a lower, an equal and a higher figure than one of its members.
  package func others(beside value: Double) -> Others {
    Others(beside: value, ofSorted: members.compactMap(\.figure.known).sorted())
  }

  /// How many members have a value.
  package var valueCount: Int { members.count { $0.figure.known != nil } }
}
