import Statistics
import Testing

@Suite struct Comparisons {
  @Test(
    arguments: [
      (1, 2, 3, .lower), (4, 5, 3, .higher), (2, 4, 3, .similar), (3, 4, 3, .similar),
      (2, 3, 3, .similar),
    ] as [(Double, Double, Double, Comparison)])
  func touchingIsSimilar(
    lower: Double, upper: Double, benchmark: Double, expected: Comparison
  ) {
    let interval = ConfidenceInterval(lower: lower, upper: upper)
    #expect(Comparison(interval, with: benchmark, improvement: .neutral) == expected)
  }

  @Test func withoutAnIntervalOrABenchmarkThereIsNone() {
    #expect(Comparison(nil, with: 3, improvement: .neutral) == nil)
    for benchmark in [nil, .nan, .infinity] as [Double?] {
      let interval = ConfidenceInterval(lower: 1, upper: 2)
      #expect(Comparison(interval, with: benchmark, improvement: .neutral) == nil)
    }
  }

  @Test func directionSaysWhatIsBetter() {
    func comparison(_ lower: Double, _ upper: Double, _ improvement: Improvement) -> Comparison? {
      Comparison(
        ConfidenceInterval(lower: lower, upper: upper), with: 3, improvement: improvement)
    }
    #expect(comparison(1, 2, .increase) == .worse)
    #expect(comparison(1, 2, .decrease) == .better)
    #expect(comparison(4, 5, .increase) == .better)
    #expect(comparison(4, 5, .decrease) == .worse)
    #expect(comparison(2, 4, .increase) == .similar)
  }
}

@Suite struct RecentTrends {
  /// Armitage's formula by hand: 500 (500 · 500 - 150 · 1500)² / (150 · 350 · (500 · 5500 - 1500²)).
  @Test func aSteadyRiseOfProportions() throws {
    let counts = [20, 25, 30, 35, 40].map { (count: Double($0), total: 100.0) }
    let trend = try #require(RecentTrend(ofProportions: counts))
    #expect(isNear(trend.chiSquared, 11.904761904761905))
    #expect(trend.direction == .rising)
    let falling = try #require(RecentTrend(ofProportions: counts.reversed()))
    #expect(falling.direction == .falling)
    #expect(isNear(falling.chiSquared, trend.chiSquared))
  }

  @Test func onlyTheLastFiveCount() throws {
    let five = [20, 25, 30, 35, 40].map { (count: Double($0), total: 100.0) }
    #expect(
      RecentTrend(ofProportions: [(count: 99, total: 100)] + five)
        == RecentTrend(ofProportions: five))
  }

  @Test func aSlightRiseIsNone() throws {
    let counts = [20, 21, 22, 21, 23].map { (count: Double($0), total: 100.0) }
    #expect(try #require(RecentTrend(ofProportions: counts)).direction == .none)
  }

  @Test func oneValueMakesNoTrend() throws {
    let counts = [30, 29, 28, 27, 80].map { (count: Double($0), total: 100.0) }
    let trend = try #require(RecentTrend(ofProportions: counts))
    #expect(trend.chiSquared > 9.55)
    #expect(trend.direction == .none)
  }

  /// A line with slope 1 and standard errors of 0.5: chi-squared is 10 / 0.25.
  @Test func valuesWithIntervals() throws {
    let values = (1...5).map { number in
      (
        value: Double(number),
        interval: ConfidenceInterval(lower: Double(number) - 0.98, upper: Double(number) + 0.98)
      )
    }
    let trend = try #require(RecentTrend(of: values))
    #expect(isNear(trend.chiSquared, 40))
    #expect(trend.direction == .rising)
    let wide = values.map { (value: $0.value, interval: ConfidenceInterval(lower: -9, upper: 9)) }
    #expect(RecentTrend(of: wide)?.direction == RecentTrend.Direction.none)
  }

  @Test func whatCannotBeCalculatedIsUndefined() {
    let four = [20, 25, 30, 35].map { (count: Double($0), total: 100.0) }
    #expect(RecentTrend(ofProportions: four) == nil)
    for last in [(0, 100), (100, 100), (-1, 100), (1, 0), (.nan, 100)] as [(Double, Double)] {
      #expect(RecentTrend(ofProportions: four + [(count: last.0, total: last.1)]) == nil)
    }
    let point = (value: 1.0, interval: ConfidenceInterval(lower: 1, upper: 1))
    #expect(RecentTrend(of: [point, point, point, point, point]) == nil)
  }
}
