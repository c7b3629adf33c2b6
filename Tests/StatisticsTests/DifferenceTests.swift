import TestNumbers
import Testing

@testable import Statistics

@Suite struct Differences {
  /// Newcombe (1998), table II, method 10.
  @Test(
    arguments: [
      (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090),
      (6, 7, 2, 7, 0.0582, 0.8062),
      (5, 56, 0, 29, -0.0381, 0.1926), (0, 10, 0, 20, -0.1611, 0.2775),
      (10, 10, 0, 20, 0.6791, 1.0000), (10, 10, 0, 10, 0.6075, 1.0000),
    ] as [(Double, Double, Double, Double, Double, Double)])
  func ofTwoProportions(
    count: Double, total: Double, before: Double, of: Double, lower: Double, upper: Double
  ) throws {
    let interval = try #require(
      ConfidenceInterval.difference(
        from: Proportion(count: before, total: of), to: Proportion(count: count, total: total)))
    #expect(abs(interval.lower - lower) < 0.000_05 && abs(interval.upper - upper) < 0.000_05)
  }

  /// Smokers among patients with lung cancer in four studies: chi-squared is 12.60 with 3 degrees of
  /// freedom (Fleiss, "Statistical Methods for Rates and Proportions", 1981, p. 139).
  @Test func theDispersionIsPearsonsChiSquaredPerDegreeOfFreedom() throws {
    let studies = zip([83.0, 90, 129, 70], [86.0, 93, 136, 82]).map {
      Proportion(count: $0, total: $1)
    }
    let groups = try #require(GroupDifference(studies, studies))
    #expect(abs(groups.dispersion - 2 * 12.6004 / 6) < 0.000_1)
    #expect(!groups.isBeyondChance)
  }

  @Test func whatVariesNoMoreThanCountsWouldIsNotWidened() throws {
    let before = [Proportion](repeating: Proportion(count: 90, total: 100), count: 3)
    let after = [Proportion](repeating: Proportion(count: 70, total: 100), count: 3)
    let groups = try #require(GroupDifference(before, after))
    #expect(groups.dispersion == 0 && groups.isBeyondChance)
    #expect(
      groups.interval
        == ConfidenceInterval.difference(
          from: Proportion(count: 270, total: 300), to: Proportion(count: 210, total: 300),
          confidence: .ninetyNinePointEight))
  }

  @Test func groupsOfTwoAndImpossibleCountsAreNotCompared() {
    let possible = [Proportion](repeating: Proportion(count: 1, total: 2), count: 3)
    #expect(GroupDifference(possible, Array(possible.dropLast())) == nil)
    for bad in [
      Proportion(count: 3, total: 2), Proportion(count: -1, total: 2),
      Proportion(count: 0, total: 0),
      Proportion(count: .nan, total: 2), Proportion(count: 1, total: .infinity),
    ] {
      #expect(GroupDifference(possible, possible.dropLast() + [bad]) == nil)
    }
  }

  /// Counts of 4,000 stable series of twelve months, some of them varying more than counts do, seem to
  /// differ no more often than the confidence level allows.
  @Test(arguments: [0.0, 0.02]) func stableSeriesRarelyDiffer(extra: Double) {
    var numbers = SeededNumbers(2013)
    var beyond = 0
    for _ in 0..<4_000 {
      let all = (0..<12).map { _ in
        let share = 0.9 + Double.random(in: -1...1, using: &numbers) * extra
        let count = (0..<100).count { _ in Double.random(in: 0..<1, using: &numbers) < share }
        return Proportion(count: Double(count), total: 100)
      }
      if GroupDifference(Array(all.prefix(6)), Array(all.suffix(6)))?.isBeyondChance == true {
        beyond += 1
      }
    }
    #expect(beyond < 24)
  }
}
