import Commissioning
import Measuring

/// How a series changed from start to end, in plain English.
struct RunSentence {
  let text: String

  init(_ chart: RunChart) {
    let kpi = chart.kpi
    let head = "\(kpi.entry.name), \(chart.subject)"
    let known = chart.figures.compactMap { figure in
      figure.value.number.map { (period: figure.period, value: $0) }
    }
    guard let first = known.first, let last = known.last else {
      text = head + ControlSentence.absence(chart.figures)
      return
    }
    var words = "\(head), "
    let (from, to) = (kpi.text(of: first.value), kpi.text(of: last.value))
    if known.count == 1 {
      words += "was \(to) \(last.period.when), its only figure"
    } else if from == to {
      words += "was \(to) \(last.period.when), as \(first.period.when)"
    } else {
      let verb = last.value > first.value ? "rose" : "fell"
      words += "\(verb) from \(from) \(first.period.when) to \(to) \(last.period.when)"
    }
    if let target = chart.target { words += target.beside(last.value, kpi) }
    if let median = chart.median, known.count > 1 {
      words += "; its median is \(kpi.text(of: median))"
    }
    words += "."
    if let end = chart.figures.last, let reason = end.value.reasonInSentence {
      words += " The figure for \(end.period.text) was \(reason)."
    }
    text = words
  }
}
