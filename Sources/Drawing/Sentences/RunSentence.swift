import Commissioning
import Measuring

/// From where to where a series went, in plain English.
struct RunSentence {
  let text: String

  init(_ chart: RunChart) {
    let kpi = chart.kpi
    let head = "\(kpi.entry.name), \(chart.subject)"
    let known = chart.points.compactMap { point in
      point.value.number.map { (when: point.period.when, value: $0) }
    }
    guard let first = known.first, let last = known.last else {
      text = head + ControlSentence.absence(chart.points.map { ($0.period, $0.value) })
      return
    }
    var words = "\(head), "
    let (from, to) = (kpi.text(of: first.value), kpi.text(of: last.value))
    if known.count == 1 {
      words += "was \(to) \(last.when), its only figure"
    } else if from == to {
      words += "was \(to) \(last.when), as \(first.when)"
    } else {
      let verb = last.value > first.value ? "rose" : "fell"
      words += "\(verb) from \(from) \(first.when) to \(to) \(last.when)"
    }
    if let target = chart.target { words += target.beside(last.value, kpi) }
    if let median = chart.median, known.count > 1 {
      words += "; its median is \(kpi.text(of: median))"
    }
    words += "."
    if let end = chart.points.last, let absence = end.value.absenceInSentence {
      words += " The figure for \(end.period.text) was \(absence)."
    }
    text = words
  }
}

extension ChartTarget {
  /// How a figure stands to it, as a sentence goes on: ", short of the target of 95%".
  func beside(_ figure: Double, _ kpi: KPI) -> String {
    let text = kpi.shortText(of: value)
    switch kpi.better {
    case .higher:
      return figure >= value
        ? ", meeting the target of \(text)" : ", short of the target of \(text)"
    case .lower:
      return figure <= value ? ", meeting the target of \(text)" : ", over the target of \(text)"
    case .neither: return ", beside a target of \(text)"
    }
  }
}
