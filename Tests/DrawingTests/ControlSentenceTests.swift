import Commissioning
import Diagnostics
import Measuring
import Testing

@testable import Drawing

private func sentence(_ plot: ControlPlot) -> String { plot.sentence }

/// Twelve months, from April 2013, of nothing.
private let steady: [Double] = [91, 93, 91, 93, 91, 93, 91, 93, 91, 93, 91, 93]
private let shifted = steady + [95, 97, 95, 97, 95, 97, 95, 97]
private let rising = steady + [91, 91.5, 92, 92.5, 93, 93.5, 94]
private let nearLimit = steady + [91, 93, 96.5, 96.5]
private let beyond = steady + [91, 93, 99]

/// The same, upside down.
private func mirrored(_ values: [Double]) -> [Double] { values.map { 184 - $0 } }

@Suite struct ControlSentences {
  @Test(
    arguments: [
      (
        shifted, .higher, 95,
        "97.0% in November 2014, above its average for 8 months: a real improvement. The target of 95% was met in 8 of the last 12 months."
      ),
      (
        rising, .higher, 80,
        "94.0% in October 2014, having risen over 7 months: a real improvement. The target of 80% was met in all of the last 12 months."
      ),
      (
        nearLimit, .higher, 99,
        "96.5% in July 2014, close to its upper limit in two of the last three months: a real improvement. Even so, the target of 99% was met in none of the last 12 months."
      ),
      (
        beyond, .higher, nil,
        "99.0% in June 2014, above its upper limit of 98.5%: a real improvement."
      ),
      (
        mirrored(shifted), .lower, 89,
        "87.0% in November 2014, below its average for 8 months: a real improvement. The target of 89% was met in 8 of the last 12 months."
      ),
      (
        mirrored(rising), .lower, 104,
        "90.0% in October 2014, having fallen over 7 months: a real improvement. The target of 104% was met in all of the last 12 months."
      ),
      (
        mirrored(nearLimit), .lower, 85,
        "87.5% in July 2014, close to its lower limit in two of the last three months: a real improvement. Even so, the target of 85% was met in none of the last 12 months."
      ),
      (
        mirrored(beyond), .lower, nil,
        "85.0% in June 2014, below its lower limit of 85.5%: a real improvement."
      ),
      (
        shifted, .lower, 95,
        "97.0% in November 2014, above its average for 8 months: a real worsening. The target of 95% was met in 8 of the last 12 months."
      ),
      (
        rising, .lower, 104,
        "94.0% in October 2014, having risen over 7 months: a real worsening. Even so, the target of 104% was met in all of the last 12 months."
      ),
      (
        beyond, .lower, 80,
        "99.0% in June 2014, above its upper limit of 98.5%: a real worsening. The target of 80% was met in none of the last 12 months."
      ),
      (
        mirrored(shifted), .higher, 89,
        "87.0% in November 2014, below its average for 8 months: a real worsening. The target of 89% was met in 8 of the last 12 months."
      ),
      (
        mirrored(rising), .higher, 80,
        "90.0% in October 2014, having fallen over 7 months: a real worsening. Even so, the target of 80% was met in all of the last 12 months."
      ),
      (
        mirrored(beyond), .higher, 104,
        "85.0% in June 2014, below its lower limit of 85.5%: a real worsening. The target of 104% was met in none of the last 12 months."
      ),
      (
        shifted, .neither, nil,
        "97.0% in November 2014, above its average for 8 months: a real rise, which is neither better nor worse."
      ),
      (
        mirrored(shifted), .neither, nil,
        "87.0% in November 2014, below its average for 8 months: a real fall, which is neither better nor worse."
      ),
      (
        steady + [91], .higher, 95,
        "91.0% in April 2014, short of the target of 95%, as in all of the last 12 months. It has stayed within its usual range, 86.6% to 97.2%: no sign of change."
      ),
      (
        steady + [91], .higher, 80,
        "91.0% in April 2014, meeting the target of 80%, as in all of the last 12 months. It has stayed within its usual range, 86.6% to 97.2%: no sign of change."
      ),
      (
        steady + [91], .higher, 104,
        "91.0% in April 2014, short of the target of 104%, as in all of the last 12 months. It has stayed within its usual range, 86.6% to 97.2%: no sign of change."
      ),
      (
        steady + [91], .higher, nil,
        "91.0% in April 2014; it has stayed within its usual range, 86.6% to 97.2%: no sign of change."
      ),
      (
        steady, .higher, 95,
        "93.0% in March 2014, short of the target of 95%; the 12 figures are from 91.0% to 93.0%."
      ),
    ] as [([Double], KPI.Better, Double?, String)])
  func sayEveryFinding(values: [Double], better: KPI.Better, target: Double?, expected: String) {
    let plot = controlPlot(measure(values), kpi(better: better), target: target)
    #expect(sentence(plot) == expected)
  }

  @Test func aTargetWithoutABetterWayIsNotJudged() {
    #expect(
      sentence(controlPlot(measure(shifted), kpi(better: .neither)))
        == "97.0% in November 2014, above its average for 8 months: a real rise, which is neither better nor worse."
    )
  }

  @Test(
    arguments: [
      (.higher, 96, ", meeting the target of 95%"), (.higher, 93, ", short of the target of 95%"),
      (.lower, 93, ", meeting the target of 95%"), (.lower, 96, ", over the target of 95%"),
      (.neither, 93, ", with a target of 95%"),
    ] as [(KPI.Better, Double, String)])
  func fewFiguresAreSetBesideTheTarget(better: KPI.Better, value: Double, words: String) {
    let few = measure([Double](repeating: value, count: 7))
    #expect(
      sentence(controlPlot(few, kpi(better: better)))
        == "\(Int(value)).0% in October 2013\(words); all 7 figures were \(Int(value)).0%."
    )
  }

  /// No figure has a neighbour, so that there is no moving range.
  @Test func withoutLimitsNothingIsJudged() {
    let values = (0..<26).map { $0 % 2 == 0 ? Shown.value(92.0) : .absent(.suppressed) }
    #expect(
      sentence(controlPlot(measure(Array(values.dropLast()))))
        == "92.0% in April 2015, short of the target of 95%; its average is 92.0%. It has no limits, so change cannot be told from chance."
    )
  }

  @Test func theLastFigureMayBeMissing() {
    let missing: [Shown<Double>] = [.absent(.notSubmitted)]
    #expect(
      sentence(
        controlPlot(measure(steady.map { .value($0) } + [.value(91)] + missing), target: 104))
        == "91.0% in April 2014, short of the target of 104%, as in all of the last 12 months. It has stayed within its usual range, 86.6% to 97.2%: no sign of change. The figure for May 2014 was not submitted."
    )
  }

  /// What was found before a figure that is missing stays found.
  @Test func aMissingFigureHidesNoConcern() {
    let values = (steady + [91, 93, 91, 93, 99]).map { Shown.value($0) } + [.absent(.notSubmitted)]
    let plot = controlPlot(measure(values), kpi(better: .lower), target: 95)
    #expect(plot.variation == .concernHigh)
    #expect(
      sentence(plot)
        == "99.0% in August 2014, above its upper limit of 98.4%: a real worsening. The target of 95% was met in all but this one of the last 12 months. The figure for September 2014 was not submitted."
    )
  }

  /// A sum of which too few have a figure is told, and neither judged nor part of the limits.
  @Test func aSumOfTooFewIsNotJudged() {
    func sums(_ reported: [Int]) -> Measure {
      var measure = measure(steady + [91, 93, 99])
      for position in measure.figures.indices {
        measure.figures[position].coverage = Coverage(
          reported: position < 13 ? 20 : reported[position - 13], expected: 20, percentage: 90)
      }
      return measure
    }
    let whole = controlPlot(sums([20, 20]), kpi(better: .lower), target: nil)
    #expect(sentence(whole).hasPrefix("99.0% in June 2014, above its upper limit of"))
    let partial = controlPlot(sums([20, 17]), kpi(better: .lower), target: nil)
    #expect(
      sentence(partial)
        == "93.0% in May 2014; it has stayed within its usual range, 86.7% to 97.3%: no sign of change. The figure for June 2014, 99.0%, is from only 17 of 20, and is not judged."
    )
    #expect(
      partial.table.columns.map { $0.text(14) }.suffix(1) == [
        "Not judged: only 17 of 20 with a figure"
      ])
  }

  @Test(
    arguments: [
      [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0],
      [100, 100, 100, 100, 98, 100, 100, 100, 100, 100, 100, 99, 100, 100, 100, 100, 100, 100],
      [Double](repeating: 50, count: 13),
    ] as [[Double]])
  func figuresThatAreNearlyAllTheSameHaveNoLimits(values: [Double]) {
    let plot = controlPlot(measure(values), target: 100)
    #expect(plot.variation == nil)
    #expect(!measure(values).isVaried(of: kpi()))
    #expect(sentence(plot).contains("equal the one before: too little variation for limits"))
  }

  @Test func aFigureIsToldFromItsTarget() {
    #expect(
      sentence(controlPlot(measure([94.96]))).hasPrefix(
        "94.96% in April 2013, short of the target of 95%,"))
    #expect(
      sentence(controlPlot(measure([95.0]), target: 95.04)).hasPrefix(
        "95.00% in April 2013, short of the target of 95.04%,"))
  }

  @Test func monthsWithoutAFigureAreNotCounted() {
    var values = (steady + [91, 93]).map { Shown.value($0) }
    values[11] = .absent(.notSubmitted)
    #expect(
      sentence(controlPlot(measure(values), target: 92)).hasSuffix(
        "The target of 92% was met in 6 of the last 12 figures."))
  }

  @Test func aRangeIsClippedToWhatIsPossible() {
    let high = [99.5, 98, 99.5, 98, 99.5, 98, 99.5, 98, 99.5, 98, 99.5, 98, 99.5]
    #expect(
      sentence(controlPlot(measure(high), target: nil)).contains("to 100.0%: no sign of change"))
  }

  @Test func oneFigureIsTooFew() {
    #expect(
      sentence(controlPlot(measure([93.0]), target: nil))
        == "93.0% in April 2013, its only figure."
    )
  }

  @Test func aNewPhaseCountsFromItsBeginning() {
    let rebased = kpi()
    rebased.rebases = [
      KPI.Rebase(
        period: Located(months(15)[14], at: rebased.entry.place), subject: nil,
        reason: "new contract", author: "A. Analyst",
        decided: Day(year: 2014, month: 5, day: 3) ?? Day(number: 0))
    ]
    let plot = controlPlot(measure(shifted), rebased, target: nil)
    #expect(
      sentence(plot)
        == "97.0% in November 2014; the 6 figures since June 2014 are from 95.0% to 97.0%."
    )
    #expect(
      plot.notes.contains(
        "Average and limits are recalculated from June 2014 (new contract (A. Analyst, 3 May 2014))."
      ))
  }

  @Test(
    arguments: [
      ([], "There are no figures."),
      ([.absent(.suppressed)], "No figure: its only month, April 2013, was suppressed."),
      (
        [.absent(.notSubmitted), .absent(.notSubmitted)],
        "No figures: all 2 months were not submitted."
      ),
      (
        [.absent(.notSubmitted), .value(.nan)],
        "No figures: none of its 2 months has a number."
      ),
    ] as [([Shown<Double>], String)])
  func absenceIsStated(values: [Shown<Double>], expected: String) {
    let plot = controlPlot(measure(values))
    #expect(sentence(plot) == expected)
    #expect(!plot.isDrawn && plot.table.count == values.count)
    #expect(plot.svg(id: "x", name: expected, of: plot.table).isEmpty)
  }
}
