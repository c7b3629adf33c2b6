import Commissioning
import Testing

@testable import Drawing

private let bodies = [
  SwitchFlow.Body(.init("West", short: "West"), address: "west"),
  SwitchFlow.Body(.init("East", short: "East"), address: "east"),
  SwitchFlow.Body(.init("No CSU recorded", short: "No CSU recorded"), address: nil),
]

private func flow(_ bands: [(Int, Int, SwitchFlow.Manner, Int)]) -> SwitchFlow {
  SwitchFlow(
    from: "1 April 2013", to: "30 June 2014", bodies: bodies,
    bands: bands.map {
      SwitchFlow.Band(
        from: $0, to: $1, manner: $2, customers: $3, people: nil, when: [], status: .recorded)
    })
}

@Suite struct FlowsOfCustomers {
  @Test func areNotDrawnWhereNobodyMoved() {
    let still = flow([(0, 0, .stayed, 3), (0, 1, .inherited, 2)])
    #expect(!still.isDrawn)
    #expect(still.title == "Nobody is known to have switched")
    #expect(
      still.sentence
        == "Between 1 April 2013 and 30 June 2014, of 5 CCGs, none switched to another CSU, "
        + "2 followed theirs to the body that took over, 3 stayed as they were.")
  }

  @Test func haveAMarkForEachBandInEachLayout() {
    let moved = flow([
      (0, 1, .switched, 7), (0, 2, .lost, 2), (1, 1, .stayed, 10), (2, 2, .stayed, 9),
    ])
    let drawn = DrawnChart(moved.svg(id: "a", name: "", of: moved.table))
    #expect(drawn.faults.isEmpty)
    #expect(drawn.marks.count == 8)
    #expect(moved.title == "7 CCGs switched, all on one route")
    #expect(moved.sentence.hasSuffix("All 7 that switched went from West to East."))
  }

  @Test func tellHowEachRowIsKnown() {
    let chart = SwitchFlow(
      from: "1 April 2013", to: "30 June 2014", bodies: bodies,
      bands: [(0, 0, Status.recorded), (0, 1, .inferred)].map {
        SwitchFlow.Band(
          from: $0, to: $1, manner: .switched, customers: 1, people: nil, when: [], status: $2)
      })
    let csv = csvText(ChartCSV([ChartCSV.Part(chart.table, status: .illustrative)]).bytes)
    #expect(
      csv.split(separator: "\r\n").dropFirst().map { $0.split(separator: ",").last } == [
        "recorded", "inferred",
      ])
  }

  @Test func ofNobodySaySo() {
    #expect(flow([]).sentence == "No CCG is known to have existed on both days.")
  }
}
