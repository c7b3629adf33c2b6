import Commissioning
import Measuring
import Testing

@testable import Drawing

@Suite struct ChartsSideBySide {
  @Test(
    arguments: [(5, "Not judged"), (12, "Not judged"), (13, "Common cause")] as [(Int, String)])
  func sayOfAFigureWhatItsOwnChartSays(count: Int, finding: String) {
    let values = (0..<count).map { 92 + Double($0 % 2) }
    let own = controlPlot(measure(values)).table
    let together = SmallMultiples(
      kpi: kpi(),
      members: [
        SmallMultiples.Member("South", address: "", ControlSeries(measure(values), of: kpi())) {
          _ in nil
        }
      ], noun: "CSUs", bodies: "CSUs"
    ).table
    func findings(_ table: ChartTable) -> [String] {
      (0..<table.count).compactMap { table.columns.last?.text($0) }
    }
    #expect(Set(findings(together)) == [finding])
    #expect(findings(together) == findings(own))
  }

  /// - Parameter members: each with its last figures, its urgency and whether it has closed.
  private func multiples(
    _ members: [(name: String, values: [Shown<Double>], urgency: Int, isClosed: Bool)]
  ) -> SmallMultiples {
    SmallMultiples(
      kpi: kpi(),
      members: members.map { member in
        SmallMultiples.Member(
          member.name, address: "", ControlSeries(measure(member.values), of: kpi()),
          urgency: member.urgency, isClosed: member.isClosed
        ) { _ in nil }
      }, noun: "CSUs", bodies: "CSUs")
  }

  @Test func thoseToLookAtComeFirstAndThoseThatClosedLast() {
    let chart = multiples([
      ("Steady", [.value(96), .value(97)], 4, false), ("Closed", [.value(70)], 0, true),
      ("Worse", [.value(95), .value(90)], 1, false), ("Low", [.value(91), .value(92)], 4, false),
      ("Late", [.value(80)], 4, false),
    ])
    #expect(
      chart.panels(id: "a", of: chart.table).map(\.name) == [
        "Worse", "Late", "Low", "Steady", "Closed",
      ])
    #expect(
      chart.sentence
        == "3 CSUs range from 90.0% (Worse) to 97.0% (Steady) in May 2013. 1 has no figure for it. CSUs that have closed, 1, come last."
    )
    #expect(
      chart.panels(id: "a", of: chart.table).last?.reading == "Closed; 70.0% in April 2013")
  }

  @Test func aMonthThatFewHaveReportedIsNotTheLatest() {
    let chart = multiples([
      ("One", [.value(96), .value(97)], 4, false), ("Two", [.value(95)], 4, false),
      ("Three", [.value(94)], 4, false),
    ])
    #expect(chart.sentence == "3 CSUs range from 94.0% (Three) to 96.0% (One) in April 2013.")
  }
}
