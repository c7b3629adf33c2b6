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
      ]
    ).table
    func findings(_ table: ChartTable) -> [String] {
      (0..<table.count).compactMap { table.columns.last?.text($0) }
    }
    #expect(Set(findings(together)) == [finding])
    #expect(findings(together) == findings(own))
  }
}
