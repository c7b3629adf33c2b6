import Commissioning
import Measuring
import Statistics

/// How a figure compares with the average of all, or why it is not compared.
extension BenchmarkedFigure {
  /// "59.3% (57.5% to 61.0%)", "Suppressed".
  package func valueText(_ kpi: KPI) -> String {
    let text = figure.value.text(kpi)
    guard let interval = shownInterval else { return text }
    return
      "\(text) (\(kpi.text(of: interval.lowerBound)) to \(kpi.text(of: interval.upperBound)))"
  }

  /// Nil if it is too wide to draw.
  var shownInterval: ClosedRange<Double>? {
    interval.flatMap { interval in
      interval.lower.isDrawable && interval.upper.isDrawable && interval.lower <= interval.upper
        ? interval.lower...interval.upper : nil
    }
  }

  /// "Better", "No interval", "No figure: suppressed".
  package var judgementWords: String {
    switch judgement {
    case .compared(let comparison): Comparison?.some(comparison).words
    case .notCompared(.noFigure):
      "No figure: \(figure.value.reasonInSentence ?? Absence.notRecorded.text.lowercased())"
    case .notCompared(.fewReport): "Not compared: too few report it"
    case .notCompared(.tooFewReported): "Not judged: too few have a figure"
    case .notCompared(.neitherIsBetter): "Not judged: neither direction is better"
    case .notCompared(.noInterval): "No interval"
    }
  }

  /// Of its five last figures: "Getting better", "Rising".
  package func trendWords(_ better: KPI.Better) -> String {
    switch (trend, better) {
    case (nil, _): "Not judged"
    case (RecentTrend.Direction.none?, _): "No clear trend"
    case (.rising?, .neither): "Rising"
    case (.falling?, .neither): "Falling"
    case (.rising?, .higher), (.falling?, .lower): "Getting better"
    case (.rising?, .lower), (.falling?, .higher): "Getting worse"
    }
  }

  /// The class of its point.
  var tone: String {
    if case .compared(let comparison) = judgement { return Comparison?.some(comparison).tone }
    return "not-compared"
  }

  /// The shape of its point.
  var symbol: Symbol {
    switch judgement {
    case .compared(.better): .diamond
    case .compared(.worse): .triangleDown
    case .compared(.similar): .ring
    case .compared(.higher): .triangleUp
    case .compared(.lower): .triangleDown
    case .notCompared: .disc
    }
  }
}
