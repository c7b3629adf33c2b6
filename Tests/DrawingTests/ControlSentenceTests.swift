import Commissioning
import Testing

import enum Statistics.Assurance
import enum Statistics.Variation

@testable import Drawing

private let full = [ChartValue](repeating: .number(93), count: 20)

private func sentence(_ chart: ControlChart) -> String {
  let sentence = chart.chart(id: "x").sentence
  let head = "Invoices paid on time, NHS South CSU, "
  return sentence.hasPrefix(head) ? String(sentence.dropFirst(head.count)) : sentence
}

@Suite struct ControlSentences {
  @Test(
    arguments: [
      (
        .improvementHigh, .inconsistent, .above(8),
        "has been above its average for 8 months: a real improvement, but the target of 95% is still as likely missed as met."
      ),
      (
        .improvementHigh, .consistentPass, .rising(7),
        "has risen over 7 months: a real improvement, and the target of 95% is reliably met."
      ),
      (
        .improvementHigh, .consistentFail, .nearUpper,
        "was close to its upper limit in two of the last three months: a real improvement, but the target of 95% is still reliably missed."
      ),
      (
        .improvementHigh, nil, .aboveLimit,
        "was 93.0% in November 2014, above its upper limit of 99.0%: a real improvement."
      ),
      (
        .improvementLow, .inconsistent, .below(9),
        "has been below its average for 9 months: a real improvement, but the target of 95% is still as likely missed as met."
      ),
      (
        .improvementLow, .consistentPass, .falling(7),
        "has fallen over 7 months: a real improvement, and the target of 95% is reliably met."
      ),
      (
        .improvementLow, .consistentFail, .nearLower,
        "was close to its lower limit in two of the last three months: a real improvement, but the target of 95% is still reliably missed."
      ),
      (
        .improvementLow, nil, .belowLimit,
        "was 93.0% in November 2014, below its lower limit of 85.0%: a real improvement."
      ),
      (
        .concernHigh, .inconsistent, .above(8),
        "has been above its average for 8 months: a real worsening, and the target of 95% is as likely missed as met."
      ),
      (
        .concernHigh, .consistentPass, .rising(7),
        "has risen over 7 months: a real worsening, but the target of 95% is still reliably met."
      ),
      (
        .concernHigh, .consistentFail, .aboveLimit,
        "was 93.0% in November 2014, above its upper limit of 99.0%: a real worsening, and the target of 95% is reliably missed."
      ),
      (.concernHigh, nil, .above(7), "has been above its average for 7 months: a real worsening."),
      (
        .concernLow, .inconsistent, .below(8),
        "has been below its average for 8 months: a real worsening, and the target of 95% is as likely missed as met."
      ),
      (
        .concernLow, .consistentPass, .falling(7),
        "has fallen over 7 months: a real worsening, but the target of 95% is still reliably met."
      ),
      (
        .concernLow, .consistentFail, .belowLimit,
        "was 93.0% in November 2014, below its lower limit of 85.0%: a real worsening, and the target of 95% is reliably missed."
      ),
      (.concernLow, nil, nil, "was 93.0% in November 2014: a real worsening."),
      (
        .neutralHigh, nil, .above(8),
        "has been above its average for 8 months: a real rise, which is neither better nor worse."
      ),
      (
        .neutralLow, nil, .below(8),
        "has been below its average for 8 months: a real fall, which is neither better nor worse."
      ),
      (
        .commonCause, .inconsistent, nil,
        "has stayed within its usual range, 85.0% to 99.0%: no real change, and the target of 95% is as likely missed as met."
      ),
      (
        .commonCause, .consistentPass, nil,
        "has stayed within its usual range, 85.0% to 99.0%: no real change, and the target of 95% is reliably met."
      ),
      (
        .commonCause, .consistentFail, nil,
        "has stayed within its usual range, 85.0% to 99.0%: no real change, and the target of 95% is reliably missed."
      ),
      (
        .commonCause, nil, nil, "has stayed within its usual range, 85.0% to 99.0%: no real change."
      ),
      (
        nil, nil, nil,
        "was 93.0% in November 2014, short of the target of 95%: 20 figures are too few to tell change from chance; it takes 13."
      ),
    ] as [(Variation?, Assurance?, ControlChart.Cause?, String)])
  func sayEveryFinding(
    variation: Variation?, assurance: Assurance?, cause: ControlChart.Cause?, expected: String
  ) {
    let chart = controlChart(full, variation: variation, assurance: assurance, cause: cause)
    #expect(sentence(chart) == expected)
  }

  @Test func withoutATargetNothingIsSaidOfIt() {
    let chart = controlChart(
      full, target: nil, variation: .improvementHigh, assurance: .consistentFail, cause: .above(8))
    #expect(sentence(chart) == "has been above its average for 8 months: a real improvement.")
  }

  @Test(
    arguments: [
      (.higher, 96, ", meeting the target of 95%"), (.higher, 93, ", short of the target of 95%"),
      (.lower, 93, ", meeting the target of 95%"), (.lower, 96, ", over the target of 95%"),
      (.neither, 93, ", beside a target of 95%"),
    ] as [(KPI.Better, Double, String)])
  func fewFiguresAreSetBesideTheTarget(better: KPI.Better, value: Double, words: String) {
    let few = [ChartValue](repeating: .number(value), count: 7)
    let chart = controlChart(few, better: better, variation: nil)
    #expect(
      sentence(chart)
        == "was \(Int(value)).0% in October 2013\(words): 7 figures are too few to tell change from chance; it takes 13."
    )
  }

  @Test func withoutLimitsNothingIsJudged() {
    let chart = controlChart(
      full, limits: nil, variation: .improvementHigh, assurance: .consistentPass, cause: .above(8))
    #expect(
      sentence(chart)
        == "was 93.0% in November 2014, short of the target of 95%; its average is 92.0%. It has no limits, so change cannot be told from chance."
    )
  }

  @Test func theLastFigureMayBeMissing() {
    let values = full + [.absent("Not submitted")]
    #expect(
      sentence(controlChart(values, variation: .commonCause, assurance: .consistentFail))
        == "was 93.0% in November 2014, its latest figure: no change can be judged from it, and the target of 95% is reliably missed. The figure for December 2014 was not submitted."
    )
    #expect(
      sentence(controlChart(values, target: nil, variation: .concernLow, cause: .below(7)))
        == "has been below its average for 7 months: a real worsening. The figure for December 2014 was not submitted."
    )
  }

  @Test func oneFigureIsTooFew() {
    let chart = controlChart([.number(93)], target: nil, variation: nil)
    #expect(
      sentence(chart)
        == "was 93.0% in April 2013: 1 figure is too few to tell change from chance; it takes 13.")
  }

  @Test func aNewStretchCountsFromItsBeginning() {
    var chart = controlChart(full, target: nil, variation: nil)
    chart.stretches = [
      ControlChart.Stretch(points: 0..<14, mean: 92, lower: 85, upper: 99),
      ControlChart.Stretch(
        points: 14..<20, mean: 93, lower: 90, upper: 96,
        rebase: ControlChart.Rebase(
          reason: "new contract", author: "A. Analyst", decided: "3 May 2014")),
    ]
    #expect(
      sentence(chart)
        == "was 93.0% in November 2014: 6 figures since June 2014 are too few to tell change from chance; it takes 13."
    )
    #expect(
      chart.chart(id: "x").notes.contains(
        "Average and limits begin anew in June 2014: new contract (A. Analyst, 3 May 2014)."))
  }

  @Test(
    arguments: [
      ([], "Invoices paid on time, NHS South CSU: there are no figures."),
      ([.absent("Suppressed")], "has no figure: its only month, April 2013, was suppressed."),
      (
        [.absent("Not submitted"), .absent("Not submitted")],
        "has no figures: all 2 months were not submitted."
      ),
      (
        [.absent("Not submitted"), .number(.nan)],
        "has no figures: none of its 2 months has a number."
      ),
    ] as [([ChartValue], String)])
  func absenceIsStated(values: [ChartValue], expected: String) {
    let chart = controlChart(values, variation: .commonCause).chart(id: "x")
    #expect(sentence(controlChart(values, variation: .commonCause)) == expected)
    #expect(!chart.isDrawn && chart.table.rows.count == values.count)
  }
}
