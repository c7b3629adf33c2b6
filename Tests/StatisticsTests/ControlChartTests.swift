import Statistics
import TestNumbers
import Testing

/// A letter a point: U and L outside the limits, + and - trends, 2 and 3 two of three above and
/// below, a and b shifts above and below, a full stop for common cause.
func letters(_ chart: ControlChart) -> String {
  String(
    chart.points.map { point -> Character in
      switch point.signal {
      case nil: "."
      case .aboveLimits: "U"
      case .belowLimits: "L"
      case .rising: "+"
      case .falling: "-"
      case .twoOfThreeAbove: "2"
      case .twoOfThreeBelow: "3"
      case .shiftAbove: "a"
      case .shiftBelow: "b"
      }
    })
}

func isNear(_ value: Double?, _ expected: Double?, within tolerance: Double = 1e-12) -> Bool {
  guard let value, let expected else { return value == nil && expected == nil }
  return abs(value - expected) <= tolerance * max(abs(value), abs(expected))
}

private let calm: [Double?] = [50, 54, 46, 52, 48, 54, 46, 50, 52.8, 47.2]
private let drift: [Double?] = [
  46.6, 52.3, 51.3, 54.5, 54.9, 54.5, 56.8, 52.5, 59.7, 59.7, 63.7, 59.1, 62.7, 61.0, 61.7, 64.6,
  64.1, 66.7, 60.8, 70.6, 70.8, 68.9, 70.6, 67.5, 72.7, 72.9, 72.0, 76.4, 77.4, 77.2, 78.2, 76.7,
  80.3, 82.7, 78.3, 83.9, 83.8, 82.6, 86.6, 87.0, 88.1, 87.2, 91.7, 88.3, 90.8, 95.8, 93.0, 91.5,
]
private let wandering: [Double?] = [
  103.2, 105.4, 107.0, 104.7, 104.3, 107.1, 105.8, 104.0, 104.3, 100.8, 100.6, 101.8, 98.1, 95.6,
  96.4, 99.2, 107.3, 101.7, 103.7, 108.1, 101.6, 98.4, 101.0, 104.4, 102.8, 107.1, 105.9, 105.9,
  110.7, 100.9, 97.7, 96.4, 91.5, 97.9, 100.2, 96.2,
]

/// Expected values: NHSRplotthedots 0.2.2.
@Suite struct ControlCharts {
  struct Case: Sendable {
    var values: [Double?]
    var letters: String
  }

  @Test(arguments: [
    // Seven on one side of the mean are a shift; six, or a point on the mean between, are not.
    Case(
      values: [5, -5, 5, -5, 5, 5, 5, 5, 5, 5, 5, -5, -5, -5, 5, -5, -5, -5, 5, -5],
      letters: "....aaaaaaa........."),
    Case(
      values: [5, -5, 5, -5, 5, 5, 5, 5, 5, 5, -5, 5, -5, -5, -5, -5, 5, -5, 5, -5],
      letters: "...................."),
    Case(
      values: [4, 6, 4, 6, 4, 4, 6, 6, 6, 6, 5, 6, 6, 6, 4, 4, 4, 4, 5, 4],
      letters: "...................."),
    Case(
      values: [5, -5, 5, -5, 5, 5, 5, 5, nil, 5, 5, 5, -5, -5, 5, -5, -5, -5, 5, -5],
      letters: "...................."),
    // Seven that rise or fall are a trend; six, or with equal neighbours, are not.
    Case(
      values: [12, 9, 13, 9, 10, 11, 12, 13, 14, 15, 9, 13, 10, 14, 9, 13, 11, 12],
      letters: "...+++++++........"),
    Case(
      values: [12, 16, 11, 15, 14, 13, 12, 11, 10, 9, 13, 10, 14, 9, 13, 11, 12, 15],
      letters: "...-------........"),
    Case(
      values: [10, 14, 9, 13, 10, 11, 12, 13, 14, 15, 9, 13, 10, 14, 9, 13, 11, 12],
      letters: ".................."),
    Case(
      values: [12, 9, 13, 9, 10, 11, 12, 12, 13, 14, 15, 9, 13, 10, 14, 9, 13, 11],
      letters: ".................."),
    // The trough of two trends goes with the next step.
    Case(
      values: [
        30, 35, 29, 40, 38, 36, 34, 32, 30, 28, 30, 32, 34, 36, 38, 40, 35, 29, 34, 30,
      ], letters: "...------+++++++...."),
    // Two of three near a limit, all on one side; the third may be outside.
    Case(
      values: calm + calm + calm + [62.4, 53.2, 62.4] + calm,
      letters: "..............................2.2.........."),
    Case(
      values: calm + calm + calm + [62.4, 47.6, 62.4] + calm,
      letters: "..........................................."),
    Case(
      values: calm + calm + calm + [62.4, nil, 62.4] + calm,
      letters: "..........................................."),
    Case(
      values: calm + calm + calm + [62.4, 86, 62.4, 50, 46, 54, 50],
      letters: "..............................2U2...."),
    Case(
      values: [
        108.2, 96.6, 102.2, 103.8, 102.4, 99.4, 109.1, nil, 112.1, 99.6, 107.8, 113.7, 91.7,
        98.3, 99.2, 103.8, 98.3, 84.1, 85.4, 107.9, 98.2, nil, 99, 107.3, 111.4, 97.4, 98.5,
        89.4, 102.8, 96.2,
      ], letters: ".................33..........."),
    // Points outside the limits on both sides, with points on the mean between.
    Case(
      values: [
        10, 12, 8, 10, 10, 12, 8, 10, 11, 11, 11, 10, 11, 11, 11, 9, 9, 9, 9, 9, 9,
      ], letters: ".UL..UL.............."),
  ])
  func rulesFindWhatThePackageFinds(example: Case) {
    #expect(letters(ControlChart(example.values)) == example.letters)
  }

  @Test func screeningLeavesOutMovingRangesOnce() throws {
    let values: [Double?] = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
    let usual = ControlChart(values)
    let screened = try #require(usual.phases.first?.limits)
    #expect(isNear(screened.centre, 1.9444444444444444))
    #expect(isNear(screened.lower, -0.71555555555555572))
    #expect(isNear(screened.upper, 4.6044444444444448))
    let unscreened = ControlChart(values, isScreened: false)
    let plain = try #require(unscreened.phases.first?.limits)
    #expect(isNear(plain.lower, -3.0626143790849669))
    #expect(isNear(plain.upper, 6.9515032679738562))
  }

  @Test func aConstantSeriesHasNoScreenedLimits() throws {
    let values = [Double?](repeating: 0.1, count: 15)
    let chart = ControlChart(values)
    #expect(chart.phases.map(\.mean) == [0.1])
    #expect(chart.phases.map(\.limits) == [nil])
    #expect(chart.points.allSatisfy { $0.side == 0 && $0.isOutside == nil && $0.isClose == nil })
    let unscreened = ControlChart(values, isScreened: false)
    let plain = try #require(unscreened.phases.first?.limits)
    #expect(plain.lower == 0.1 && plain.upper == 0.1)
  }

  @Test func aRebaseBeginsAPhase() throws {
    let chart = ControlChart(drift, rebases: [24])
    #expect(
      letters(chart) == "LLL333bLbb..aaaaaaaUUUUaLLLL333Lbbb...aa22U2UUUU")
    #expect(chart.phases.map(\.rows) == [0..<24, 24..<48])
    let first = try #require(chart.phases.first?.limits)
    #expect(isNear(first.centre, 60.649999999999999))
    #expect(isNear(first.upper, 67.650636363636366))
    let second = try #require(chart.phases.last?.limits)
    #expect(isNear(second.lower, 77.045862318840577))
    #expect(chart.points[23].phase == 0 && chart.points[24].phase == 1)
  }

  @Test func aRiseAcrossARebaseIsNoTrend() {
    let values: [Double?] = [
      12, 9, 13, 9, 11, 9, 10, 12, 8, 9, 10, 11, 12, 13, 14, 15, 9, 13, 10, 14, 9, 13, 11, 12, 10,
      13,
    ]
    #expect(letters(ControlChart(values, rebases: [12])) == String(repeating: ".", count: 26))
    #expect(letters(ControlChart(values)).contains("+"))
  }

  @Test func aBaselineGivesTheLimitsOfAllRows() throws {
    let chart = ControlChart(wandering, baseline: 15)
    #expect(letters(chart) == "aaaaa22aabbbbLLbU..U.....222UbLLLLbL")
    let limits = try #require(chart.phases.first?.limits)
    #expect(isNear(limits.lower, 97.932666666666663))
    #expect(isNear(limits.upper, 107.28066666666668))
  }

  @Test func fewPointsGiveTrialLimits() throws {
    #expect(ControlChart([0.78]).phases.map(\.limits) == [nil])
    let two = ControlChart([0.7837967401725792, 0.8009175351155414])
    let limits = try #require(two.phases.first?.limits)
    #expect(isNear(limits.lower, 0.74681582309578076))
    for (count, isShort) in [(12, true), (13, false)] {
      let chart = ControlChart([Double?](repeating: 1, count: count))
      #expect(chart.phases.map(\.isShort) == [isShort])
    }
  }

  @Test func withoutNeighboursThereAreNoLimitsButTheMeanIsKnown() {
    let chart = ControlChart([1, nil, 5, nil, 3])
    #expect(chart.phases.map(\.limits) == [nil])
    #expect(chart.points.map(\.side) == [-1, nil, 1, nil, 0])
  }

  @Test func ofTwoTrendsWithEqualEndsEachKeepsItsDirection() {
    let noise: [Double?] = [60, 40, 60, 40, 60, 40]
    let values = noise + [47, 48, 49, 50, 51, 52, 53, 53, 52, 51, 50, 49, 48, 47] + noise
    #expect(letters(ControlChart(values)) == ".....++++++++-------......")
  }

  @Test func whatIsNoNumberIsMissing() {
    let odd = ControlChart([1, .nan, 2, .infinity, 3, -.infinity, 2])
    let plain = ControlChart([1, nil, 2, nil, 3, nil, 2])
    #expect(odd.points == plain.points)
    #expect(ControlChart([]).points.isEmpty && ControlChart([]).phases.isEmpty)
    #expect(ControlChart([nil, nil]).phases.map(\.mean) == [nil])
    let vast = ControlChart([1.7e308, -1.7e308, 0, 1, 0])
    #expect(vast.phases.map(\.limits) == [nil])
    let vaster = ControlChart([1e308, 1e308, 1e308])
    #expect(vaster.phases.map(\.mean) == [nil])
    #expect(vaster.points.allSatisfy { $0.side == nil })
    #expect(ControlChart([1, 2, 3], rebases: [-1, 0, 3, 99]).phases.count == 1)
  }
}

@Suite struct ControlChartProperties {
  private static let series: [[Double?]] = {
    var random = SeededNumbers(7)
    return (0..<200).map { number in
      (0..<(5 + number % 50)).map { row in
        random.next() % 20 == 0
          ? nil : Double(random.next() % 1000) / 10 + (number % 3 == 0 ? Double(row) * 9 : 0)
      }
    }
  }()

  @Test func mirroredValuesMirrorTheirSignals() {
    let mirror: [Character: Character] = [
      "U": "L", "L": "U", "+": "-", "-": "+", "2": "3", "3": "2", "a": "b", "b": "a", ".": ".",
    ]
    for values in Self.series {
      let reflected = letters(ControlChart(values.map { $0.map { -$0 } }))
      #expect(reflected == String(letters(ControlChart(values)).map { mirror[$0] ?? "?" }))
    }
  }

  @Test func aRebaseIsTwoCharts() {
    for values in Self.series {
      let middle = values.count / 2
      let parts = [Array(values[..<middle]), Array(values[middle...])]
      #expect(
        letters(ControlChart(values, rebases: [middle]))
          == parts.map { letters(ControlChart($0)) }.joined())
    }
  }

  @Test func aBaselineOfAllRowsIsNone() {
    for values in Self.series {
      let chart = ControlChart(values, baseline: values.count)
      #expect(chart.points == ControlChart(values).points)
    }
  }
}
