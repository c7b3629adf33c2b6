import Commissioning
import Measuring
import Statistics

/// The figures of a measure with their control chart, as they are drawn.
package struct ControlSeries {
  let figures: [Figure]
  let chart: ControlChart
  private let improvement: Improvement
  /// Whether its periods share days, so that nothing is drawn but its figures.
  private let isOverlapping: Bool

  package init(_ measure: Measure, of kpi: KPI) {
    figures = measure.figures
    chart = measure.controlChart(of: kpi)
    improvement = kpi.better.improvement
    isOverlapping = measure.isOverlapping
  }

  /// The phases that have an average to draw, in order.
  var phases: [ControlPhase] {
    isOverlapping ? [] : chart.phases.filter { $0.shownMean != nil }
  }

  /// The phase of a figure, if that has an average to draw.
  func phase(of position: Int) -> ControlPhase? {
    let phase = chart.phases[chart.points[position].phase]
    return isOverlapping || phase.shownMean == nil ? nil : phase
  }

  /// The last figure that can be judged or, if there is none, that has a number.
  var latest: Int? {
    figures.lastIndex { $0.value.number != nil && $0.judged != nil }
      ?? figures.lastIndex { $0.value.number != nil }
  }

  /// The rows of the last figure's phase, if that has an average to draw.
  var judgedRows: Range<Int>? { latest.flatMap { phase(of: $0)?.rows } }

  /// What a figure says in relation to its neighbours; common cause if that cannot be judged.
  func variation(at position: Int) -> Variation {
    Variation(
      isOverlapping ? nil : chart.judgedSignal(at: position), improvement: improvement)
  }

  /// The same in words.
  func finding(at position: Int) -> String {
    let figure = figures[position]
    guard figure.value.number != nil else { return "No figure" }
    if let coverage = figure.coverage, !coverage.isEnough {
      return "Not judged: only \(coverage.text) with a figure"
    }
    guard phase(of: position)?.shownLimits != nil else { return "Not judged" }
    return variation(at: position).word
  }

  /// All figures, averages and limits.
  var extent: [Double] {
    figures.compactMap { $0.value.number }
      + phases.flatMap { phase in
        [phase.shownMean, phase.shownLimits?.lowerBound, phase.shownLimits?.upperBound]
          .compactMap(\.self)
      }
  }
}

extension ControlPhase {
  /// The average, if it can be drawn.
  var shownMean: Double? { mean.flatMap { $0.isDrawable ? $0 : nil } }

  /// The limits, if there are enough values to judge by them and they can be drawn.
  var shownLimits: ClosedRange<Double>? {
    guard isJudged, let limits, limits.lower.isDrawable, limits.upper.isDrawable else { return nil }
    return limits.lower...limits.upper
  }
}
