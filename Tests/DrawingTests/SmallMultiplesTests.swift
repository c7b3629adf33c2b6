import Testing

@testable import Drawing

@Suite struct ChartsSideBySide {
  @Test(
    arguments: [
      (5, 85.0...99.0, "Too few figures to judge"), (5, nil, "Not judged"),
      (13, 85.0...99.0, "Common cause"),
    ] as [(Int, ClosedRange<Double>?, String)])
  func sayOfAFigureWhatItsOwnChartSays(count: Int, limits: ClosedRange<Double>?, finding: String) {
    let own = controlChart(
      Array(repeating: .number(92), count: count), limits: limits, variation: .commonCause)
    let table = SmallMultiples(
      kpi: own.kpi,
      members: [
        SmallMultiples.Member("South", points: own.points, stretches: own.stretches)
      ]
    ).chart(id: "a").table
    #expect(Set(table.rows.map { $0.cells.last?.text }) == [finding])
    #expect(table.rows.map(\.cells.last) == own.table.rows.map(\.cells.last))
  }
}
