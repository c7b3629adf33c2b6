import Statistics
import Testing

@Suite struct SignalRuns {
  private let steady: [Double] = [91, 93, 91, 93, 91, 93, 91, 93, 91, 93, 91, 93]

  @Test func areThePointsThatRiseFromOneToTheNext() {
    let chart = ControlChart(steady + [91, 91.5, 92, 92.5, 93, 93.5, 94])
    #expect(chart.points[18].signal == .rising)
    #expect(chart.runs.suffix(8) == [nil] + Array(repeating: 12..<19, count: 7))
    #expect(chart.run(at: 18) == 12..<19)
  }

  @Test func areThePointsOnOneSideOfTheMean() {
    let chart = ControlChart(steady + [95, 97, 95, 97, 95, 97, 95, 97])
    #expect(chart.points[19].signal == .shiftAbove)
    #expect(chart.runs[19] == 12..<20 && chart.run(at: 12) == 12..<20)
  }

  @Test func doNotCrossPhases() {
    let raised: [Double] = [95, 97, 95, 97, 95, 97, 95, 97]
    let chart = ControlChart(raised + steady + raised, rebases: [4])
    for (row, run) in chart.runs.enumerated() {
      if let run { #expect(chart.phases[chart.points[row].phase].rows.contains(run.lowerBound)) }
    }
    #expect(chart.points[27].signal == .shiftAbove && chart.run(at: 27) == 20..<28)
  }

  @Test func aPointBeyondTheLimitsHasNone() {
    let chart = ControlChart(steady + [120])
    #expect(chart.points[12].signal == .aboveLimits)
    #expect(chart.runs[12] == nil && chart.run(at: 12) == nil)
  }

  @Test func aPhaseOfTwelveIsNotJudged() {
    let twelve = ControlChart(Array(steady.dropLast()) + [120])
    #expect(twelve.points[11].signal == .aboveLimits && twelve.judgedSignal(at: 11) == nil)
    let thirteen = ControlChart(steady + [120])
    #expect(thirteen.judgedSignal(at: 12) == .aboveLimits)
    let missing = ControlChart(Array(steady.dropLast()) + [nil, 120])
    #expect(missing.phases.last?.valueCount == 12 && missing.judgedSignal(at: 12) == nil)
  }
}
