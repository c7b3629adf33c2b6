import Commissioning
import TestNumbers
import Testing

@testable import Drawing

@Suite struct Scales {
  @Test(
    arguments: [
      ([87, 95], 5, ["88%", "90%", "92%", "94%"]),
      ([0, 100], 5, ["0%", "20%", "40%", "60%", "80%", "100%"]),
      ([99.2, 100], 4, ["99.2%", "99.4%", "99.6%", "99.8%", "100.0%"]),
      ([50], 4, ["48%", "50%", "52%"]),
      ([], 4, ["0.0%", "0.5%", "1.0%"]),
    ] as [([Double], Int, [String])])
  func ticksOfPercents(values: [Double], intervals: Int, expected: [String]) {
    let scale = NiceScale(values, intervals: intervals, bounds: 0...100)
    #expect(scale.ticks.map { TickText(scale, unit: .percent)($0) } == expected)
  }

  @Test func millionsAreShort() {
    let scale = NiceScale([1_200_000, 4_480_000], intervals: 4)
    #expect(scale.ticks.map { TickText(scale, unit: .pounds)($0) } == ["£2m", "£3m", "£4m"])
  }

  @Test func wholeNumbersHaveWholeSteps() {
    let scale = NiceScale([1, 2], intervals: 5, leastStep: 1)
    #expect(scale.ticks == [1, 2])
  }

  @Test(
    arguments: [
      ([26, 27], nil, ["26", "27"]), ([24, 28], nil, ["24", "25", "26", "27", "28"]),
      ([24, 26.3, 28], nil, ["24", "25", "26", "27", "28"]),
      // Averages of few differ by less than one.
      ([0.2, 0.8], nil, ["0.2", "0.4", "0.6", "0.8"]),
      ([26, 27], 0, ["26", "27"]),
      ([26, 27], 1, ["26.0", "26.5", "27.0"]),
    ] as [([Double], Int?, [String])])
  func ticksOfCountsAreWhole(values: [Double], decimals: Int?, expected: [String]) {
    let kpi = kpi("Referrals", .count)
    kpi.statedDecimals = decimals
    let scale = NiceScale(values, intervals: 5, leastStep: kpi.leastStep(for: values))
    #expect(scale.ticks.map { TickText(scale, unit: .count)($0) } == expected)
  }

  @Test func barsBeginAtZero() {
    #expect(NiceScale([80, 90], intervals: 5, includesZero: true).low == 0)
    #expect(NiceScale([-90, -80], intervals: 5, includesZero: true).high == 0)
  }

  @Test func anythingHasTicksInItsRange() {
    var numbers = SeededNumbers(1)
    var faulty: [[Double]] = []
    for _ in 0..<5000 {
      let values = (0..<Int.random(in: 0..<6, using: &numbers)).map { _ in numbers.number() }
      let scale = NiceScale(values, intervals: 5)
      let isFaulty =
        scale.low >= scale.high || !(2...12).contains(scale.ticks.count)
        || scale.ticks.contains { $0 < scale.low - scale.step || $0 > scale.high + scale.step }
        || values.contains { !(0...1).contains(scale.share($0)) }
      if isFaulty { faulty.append(values) }
    }
    #expect(faulty.isEmpty)
  }

  @Test func theSmallestNumbersAreNothing() {
    let scale = NiceScale([.leastNonzeroMagnitude], intervals: 5)
    #expect(
      scale.ticks.map { TickText(scale, unit: .ratio)($0) }
        == ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"])
  }

  @Test func unneededDecimalsAreLeftOut() {
    #expect(kpi().shortText(of: 95) == "95%" && kpi().shortText(of: 92.5) == "92.5%")
    #expect(kpi(decimals: 2).shortText(of: 92.5) == "92.5%")
    #expect(kpi("Days", .days).shortText(of: 1) == "1 day")
  }
}

@Suite struct PeriodAxes {
  private func text(_ labels: PeriodLabels) -> [String] {
    labels.labels.map { $0.text + ($0.year.map { " \($0)" } ?? "") }
  }

  @Test(
    arguments: [
      (4, 60, ["Apr 2013", "May", "Jun", "Jul"]),
      (12, 24, ["May 2013", "Jul", "Sep", "Nov", "Jan 2014", "Mar"]),
      (36, 8, ["Jul 2013", "Jan 2014", "Jul", "Jan 2015", "Jul", "Jan 2016"]),
      (60, 3, ["2014", "2016", "2018"]),
    ] as [(Int, Double, [String])])
  func areThinnedAtStepsPeopleCountIn(number: Int, spacing: Double, expected: [String]) {
    #expect(text(PeriodLabels(months(number), spacing: spacing)) == expected)
  }

  @Test func neverCollide() {
    for number in 1...200 {
      let spacing = 500 / Double(number)
      let labels = PeriodLabels(months(number), spacing: spacing).labels
      #expect(!labels.isEmpty)
      for (left, right) in zip(labels, labels.dropFirst()) {
        let distance = Double(right.position - left.position) * spacing
        #expect(distance >= (textWidth(left.text) + textWidth(right.text)) / 2)
      }
    }
  }

  @Test func quartersAndYearsAreNamed() {
    let quarters = (0..<5).map { Period(.quarter, ordinal: 2013 * 4 + Int32($0)) }
    #expect(
      text(PeriodLabels(quarters, spacing: 60)) == ["Q1 2013/14", "Q2", "Q3", "Q4", "Q1 2014/15"])
    let years = (0..<3).map { Period(.year, ordinal: 2013 + Int32($0)) }
    #expect(text(PeriodLabels(years, spacing: 80)) == ["2013/14", "2014/15", "2015/16"])
  }

  @Test(
    arguments: [
      ("2013 Q3", 3, 1, 60, ["Q3 2013", "Q4", "Q1 2014"]),
      ("2013/14 H2", 3, 1, 70, ["H2 2013/14", "H1 2014/15", "H2"]),
      ("2013", 3, 1, 60, ["2013", "2014", "2015"]),
      ("2013-W14", 3, 1, 60, ["1 Apr 2013", "8 Apr", "15 Apr"]),
      ("to 2013-06", 4, 3, 80, ["to Jun 2013", "to Sep", "to Dec", "to Mar 2014"]),
      ("to 2013-06", 9, 3, 20, ["to Mar 2014", "to Mar 2015"]),
      ("2009 to 2011", 3, 1, 120, ["2009 to 2011", "2010 to 2012", "2011 to 2013"]),
    ] as [(String, Int32, Int32, Double, [String])])
  func everyKindIsNamed(
    first: String, count: Int32, step: Int32, spacing: Double, expected: [String]
  ) throws {
    let first = try #require(Period(first))
    let periods = (0..<count).map { first.advanced(by: $0 * step) }
    #expect(text(PeriodLabels(periods, spacing: spacing)) == expected)
  }
}

@Suite struct Spreading {
  @Test(
    arguments: [
      ([10, 50], [10, 50]), ([10, 12], [6, 16]), ([0, 0, 0], [0, 10, 20]),
      ([98, 99, 40], [90, 100, 40]),
    ] as [([Double], [Double])])
  func movesNoFurtherThanItMust(wanted: [Double], expected: [Double]) {
    #expect(spread(wanted, size: 10, within: 0...100) == expected)
  }

  @Test func longTextIsCutAtWords() {
    let name = "NHS West and South Yorkshire and Bassetlaw CSU"
    #expect(wrapped(name, width: 200, lines: 3).joined(separator: " ") == name)
    #expect(wrapped(name, width: 120, lines: 1).allSatisfy { $0.hasSuffix("\u{2026}") })
    #expect(wrapped("", width: 10, lines: 2).isEmpty)
  }
}
