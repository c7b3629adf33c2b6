import ProspectusCLI
import Statistics
import Testing

@Suite struct Concentrations {
  /// The example of the US Department of Justice, "Herfindahl-Hirschman Index": shares of 30, 30, 20 and
  /// 20 percent make 2,600.
  @Test func isThatOfThePublishedExample() throws {
    #expect(isNear(try #require(Concentration(of: [30, 30, 20, 20])).index, 2_600))
    #expect(isNear(try #require(Concentration(of: [3, 3, 2, 2])).index, 2_600))
  }

  @Test(
    arguments: [
      ([5], 10_000, .high), ([1, 1, 1, 1, 1], 2_000, .concentrated),
      ([Double](repeating: 1, count: 10), 1_000, .low), ([1, 0, 0], 10_000, .high),
      ([1, 1, 1, 1], 2_500, .high), ([Double](repeating: 2, count: 9), 10_000 / 9, .concentrated),
    ] as [([Double], Double, Concentration.Level)])
  func isAboveALimitOrNot(parts: [Double], index: Double, level: Concentration.Level) throws {
    let concentration = try #require(Concentration(of: parts))
    #expect(isNear(concentration.index, index))
    #expect(concentration.level == level)
  }

  @Test(arguments: [[], [0], [0, 0], [-1, 2], [.nan], [.infinity, 1]] as [[Double]])
  func isNothingWhereNothingIsSold(parts: [Double]) {
    #expect(Concentration(of: parts) == nil)
  }

  @Test func isComputedOfATable() {
    let table = "market,value\nb,3\na,1\nb,3\nb,2\nb,2\nc,0\n"
    #expect(
      statistics(StatsRequest(.concentration), of: Array(table.utf8)).value
        == "market,sellers,hhi\na,1,10000\nb,4,2600\nc,0,\n")
  }
}
