import Statistics
import Testing

@Suite struct Rankings {
  private let ties: [Double?] = [
    1, 4, 6, 6, 5, 3, 2, 6, 2, 6, 5, 4, 4, 4, 1, 2, 6, 6, 4, 5, 6, 4, 6,
  ]
  private let gaps: [Double?] = [
    -1.4, 1.4, 1.4, 0.5, -0.1, nil, -2.3, -1.4, -0.2, 0.1, 0.1, 0.3, 0.1, -1.7, -0.3, -1.6, -1.4,
    -1.4, -0.9, -0.9, nil, -0.2, -1.6, 0.6, 0.3, -0.4, -1.1,
  ]

  /// Expected values: PHEindicatormethods 2.1.0.
  @Test func quantilesOfTiesAndGaps() {
    #expect(
      quantiles(ties, into: 5, highestFirst: true) == [
        5, 3, 1, 1, 2, 4, 4, 1, 4, 1, 2, 3, 3, 3, 5, 4, 1, 1, 3, 2, 1, 3, 1,
      ])
    #expect(
      quantiles(ties, into: 5, highestFirst: false) == [
        1, 2, 4, 4, 3, 2, 1, 4, 1, 4, 3, 2, 2, 2, 1, 1, 4, 4, 2, 3, 4, 2, 4,
      ])
    #expect(
      quantiles(gaps, into: 10, highestFirst: false) == [
        2, 10, 10, 9, 7, nil, 1, 2, 6, 7, 7, 8, 7, 1, 5, 1, 2, 2, 4, 4, nil, 6, 1, 9, 8, 5, 4,
      ])
  }

  @Test func fewerValuesThanGroupsHaveNone() {
    let values: [Double?] = [3, 1, 2, 5, nil, .nan]
    #expect(quantiles(values, into: 4, highestFirst: true) == [2, 4, 3, 1, nil, nil])
    #expect(quantiles(values, into: 5, highestFirst: true) == [nil, nil, nil, nil, nil, nil])
    #expect(quantiles(values, into: 0, highestFirst: true) == [nil, nil, nil, nil, nil, nil])
    #expect(quantiles([], into: 4, highestFirst: true).isEmpty)
  }

  @Test func groupsWithoutTiesAreNearlyEqual() {
    for count in 10...60 {
      let values = (0..<count).map { Double?(Double($0 * 7 % count) + Double($0) / 100) }
      let groups = quantiles(values, into: 10, highestFirst: true).compactMap(\.self)
      let sizes = (1...10).map { group in groups.count { $0 == group } }
      let fewest = count / 10
      #expect(sizes.allSatisfy { $0 == fewest || $0 == fewest + 1 }, "\(count): \(sizes)")
    }
  }

  /// Expected values by PERCENT_RANK's definition: how many of the others lie below.
  @Test func percentRanksOfTiesShareTheLowest() {
    let ranks = percentRanks([3, 1, nil, 3, 2, 0, .nan])
    #expect(ranks == [0.75, 0.25, nil, 0.75, 0.5, 0, nil])
    #expect(percentRanks([7, nil]) == [nil, nil])
    #expect(percentRanks([]).isEmpty)
  }

  @Test func percentilesLieOnTheLineBetweenNeighbours() {
    #expect(percentile(0.25, ofSorted: [1, 2, 3, 4]) == 1.75)
    #expect(percentile(0, ofSorted: [1, 2]) == 1 && percentile(1, ofSorted: [1, 2]) == 2)
    #expect(percentile(0.5, ofSorted: []) == nil)
    #expect(percentile(1.5, ofSorted: [1]) == nil && percentile(.nan, ofSorted: [1]) == nil)
  }

  @Test func decilesLeaveOutWhatIsMissing() {
    let deciles = Deciles([nil, 10, 0, .nan, 5])
    #expect(deciles.count == 3)
    #expect(deciles.percentiles == [1, 2, 3, 4, 5, 6, 7, 8, 9])
    #expect(Deciles([nil]).percentiles.isEmpty)
  }
}
