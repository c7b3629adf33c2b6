import Commissioning
import Measuring

/// The latest figure of a series, and between what its figures lie, in plain English. It claims no
/// change: two ends of a line say nothing of what lies between.
struct RunSentence {
  let text: String

  init(_ chart: RunChart) {
    let kpi = chart.kpi
    // What was counted in another way before a rebase is not compared.
    let all = chart.figures.suffix(from: chart.figures.isEmpty ? 0 : chart.start).compactMap {
      figure in
      figure.value.number.map { (figure: figure, value: $0) }
    }
    let judged = all.filter { !$0.figure.isPartial }
    let known = judged.isEmpty ? all : judged
    guard let first = known.first, let last = known.last else {
      text = ControlSentence.absence(chart.figures)
      return
    }
    var words =
      "\(kpi.text(of: last.value, beside: chart.target)) \(last.figure.period.when)"
    if let target = chart.target { words += target.beside(last.value, kpi) }
    if known.count == 1 {
      words += ", its only figure"
    } else {
      words += RunSentence.range(known.map(\.value), since: first.figure.period, chart)
    }
    words += "."
    if judged.isEmpty, let coverage = last.figure.coverage {
      words += " Only \(coverage.text) have a figure, too few to judge it."
    }
    if chart.hasTooLittleVariation {
      words += " There is too little variation for limits, so change cannot be told from chance."
    }
    if let end = chart.figures.last, end.period != last.figure.period {
      words += ControlSentence.outstanding(end, kpi)
    }
    text = words
  }

  private static func range(_ values: [Double], since first: Period, _ chart: RunChart) -> String {
    let kpi = chart.kpi
    guard let least = values.min(), let most = values.max() else { return "" }
    let (from, to) = (kpi.text(of: least), kpi.text(of: most))
    if from == to {
      return "; each of its \(values.count) figures since \(first.phrase) was \(from)"
    }
    let median = chart.median.map { ", and their median is \(kpi.text(of: $0))" } ?? ""
    return "; its \(values.count) figures since \(first.phrase) are from \(from) to \(to)\(median)"
  }
}
