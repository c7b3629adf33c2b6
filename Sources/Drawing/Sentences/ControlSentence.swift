import Commissioning
import Measuring
import Statistics

/// What a control chart found, in plain English, what matters most first.
struct ControlSentence {
  let text: String

  init(_ chart: ControlPlot) {
    let figures = chart.figures
    guard let last = chart.series.latest, let value = figures[last].value.number else {
      text = ControlSentence.absence(figures)
      return
    }
    let latest = Latest(chart: chart, position: last, value: value)
    let isJudged = chart.variation != nil && chart.series.phase(of: last)?.shownLimits != nil
    var words = (isJudged ? latest.finding : latest.unjudged) + "."
    if last < figures.count - 1, let end = figures.last {
      words += ControlSentence.outstanding(end, chart.kpi)
    }
    text = words
  }

  /// What is said of a figure after those that are judged.
  static func outstanding(_ figure: Figure, _ kpi: KPI) -> String {
    if let reason = figure.value.reasonInSentence {
      return " The figure for \(figure.period.phrase) was \(reason)."
    }
    guard let coverage = figure.coverage, !coverage.isEnough else { return "" }
    return " The figure for \(figure.period.phrase), \(figure.value.text(kpi)), is from "
      + "only \(coverage.text), and is not judged."
  }

  /// What is said if there is no figure at all.
  static func absence(_ figures: [Figure]) -> String {
    guard let first = figures.first else { return "There are no figures." }
    let reasons = Set(figures.compactMap(\.value.reasonInSentence))
    let noun = figures.interval.counted(figures.count)
    if figures.count == 1, let reason = reasons.first {
      return "No figure: its only \(noun), \(first.period.textInSentence), was \(reason)."
    }
    if reasons.count == 1, let reason = reasons.first {
      return "No figures: all \(figures.count) \(noun) were \(reason)."
    }
    return "No figures: none of its \(figures.count) \(noun) has a number."
  }
}

/// The latest figure of a control chart, and the parts of a sentence about it.
private struct Latest {
  let chart: ControlPlot
  let position: Int
  let value: Double

  var valueText: String { chart.kpi.text(of: value) }
  var when: String { chart.figures[position].period.when }
  private var interval: Period.Length? { chart.interval }

  /// Where change cannot be judged from limits.
  var unjudged: String {
    var words = "\(chart.kpi.text(of: value, beside: chart.target)) \(when)"
    if let target = chart.target { words += target.beside(value, chart.kpi) }
    if let coverage = chart.figures[position].coverage, !coverage.isEnough {
      return words + ". Only \(coverage.text) have a figure, too few to judge it"
    }
    switch chart.standing.obstacle {
    case .tooFewValues?: return words + soFar
    case .tooLittleVariation?:
      return words
        + ". At least half of the figures\(chart.since) that limits would be based on equal the one before: "
        + "too little variation for limits, so change cannot be told from chance"
    case .noLimits?, nil:
      if let mean = chart.current?.shownMean {
        words += "; its average is \(chart.kpi.text(of: mean))"
      }
      return words + ". It has no limits, so change cannot be told from chance"
    }
  }

  /// What few figures say: how their halves differ by their counts or, without those, their range.
  private var soFar: String {
    let kpi = chart.kpi
    let values = chart.figures[chart.rows].compactMap(\.judged)
    guard let least = values.min(), let most = values.max(), values.count > 1 else {
      // Where it is the first since a change, that change is told below.
      let isFirst = chart.rebases[position] != nil
      return ", its only figure" + (isFirst ? " since the average was restarted" : chart.since)
    }
    if let halves = chart.halves {
      let half = halves.first.count
      let (before, after) = (kpi.text(of: halves.before), kpi.text(of: halves.after))
      guard halves.isBeyondChance, before != after else {
        return
          ". The first \(half) \(interval.counted(half))\(chart.since) (\(before)) and the last \(half) "
          + "(\(after)) differ by no more than chance explains"
      }
      return
        ". It \(halves.after > halves.before ? "rose" : "fell") from \(before) in the first \(half) "
        + "\(interval.counted(half))\(chart.since) to \(after) in the last \(half), more than chance explains"
    }
    let (from, to) = (kpi.text(of: least), kpi.text(of: most))
    return from == to
      ? "; \(values.count == 2 ? "both" : "all \(values.count)") figures\(chart.since) were \(from)"
      : "; the \(values.count) figures\(chart.since) are from \(from) to \(to)"
  }

  /// What has happened, and whether it is real; the target first if it was always met or missed.
  var finding: String {
    let judgement =
      switch chart.variation {
      case .commonCause?: "no sign of change"
      case .improvementHigh?, .improvementLow?: "a real improvement"
      case .concernHigh?, .concernLow?: "a real worsening"
      case .neutralHigh?: "a real rise, which is neither better nor worse"
      case .neutralLow?: "a real fall, which is neither better nor worse"
      case nil: ""
      }
    guard let record, let target = chart.target else {
      return "\(happening): \(judgement)"
    }
    let text = chart.kpi.shortText(of: target.value)
    if chart.variation == .commonCause, record.isUnbroken {
      let side =
        record.met > 0 ? "meeting" : chart.kpi.better == .higher ? "short of" : "over"
      let shown = chart.kpi.text(of: value, beside: target)
      return "\(shown) \(when), \(side) the target of \(text), as in all of \(record.periods). "
        + "\(usualRange(after: "That is ", throughout: "It has stayed ")): \(judgement)"
    }
    return "\(happening): \(judgement). \(record.isContrary ? "Even so, the" : "The") target of "
      + "\(text) was met \(record.times)"
  }

  /// A limit as near as the unit allows: no percentage is over 100, and nothing counted is under 0.
  private func possible(_ limit: Double) -> String {
    let most = chart.kpi.unit.isProportion ? 100 : Double.infinity
    let least = chart.kpi.unit == .pounds ? -Double.infinity : 0
    return chart.kpi.text(of: min(max(limit, least), most), beside: chart.target)
  }

  private var limits: ClosedRange<Double>? {
    chart.series.phase(of: position)?.shownLimits ?? chart.current?.shownLimits
  }

  /// "That is within its usual range, 92.1% to 97.3%".
  private func usualRange(after start: String, throughout always: String) -> String {
    guard let limits else { return "" }
    let hasStayed = chart.figures[chart.rows].compactMap(\.judged).allSatisfy(limits.contains)
    return "\(hasStayed ? always : start)within its usual range, \(possible(limits.lowerBound)) to "
      + possible(limits.upperBound)
  }

  private var happening: String {
    let head = "\(valueText) \(when)"
    if chart.variation == .commonCause {
      return head + usualRange(after: ", ", throughout: "; it has stayed ")
    }
    let run = chart.series.chart.run(at: position)?.count ?? 0
    let length = "\(run) \(interval.counted(run))"
    switch chart.series.chart.judgedSignal(at: position) {
    case .aboveLimits?: return beyond("above its upper limit", limits?.upperBound)
    case .belowLimits?: return beyond("below its lower limit", limits?.lowerBound)
    case .rising?: return "\(head), having risen over \(length)"
    case .falling?: return "\(head), having fallen over \(length)"
    case .shiftAbove?: return "\(head), above its average for \(length)"
    case .shiftBelow?: return "\(head), below its average for \(length)"
    case .twoOfThreeAbove?: return head + close("upper")
    case .twoOfThreeBelow?: return head + close("lower")
    case nil: return head
    }
  }

  private func close(_ side: String) -> String {
    let points = chart.series.chart.points[max(0, position - 2)...position]
    let times = points.count { $0.isClose == true } == 3 ? "all" : "two"
    return ", close to its \(side) limit in \(times) of the last three \(interval.counted(3))"
  }

  /// "99.74% in May 2014, above its upper limit of 99.71%": with further digits where it takes
  /// them to tell the two apart.
  private func beyond(_ words: String, _ limit: Double?) -> String {
    guard let limit else { return "\(valueText) \(when), \(words)" }
    let kpi = chart.kpi
    let decimals = kpi.decimals(telling: value, from: limit)
    return "\(kpi.text(of: value, decimals: decimals)) \(when), \(words) of "
      + kpi.text(of: limit, decimals: decimals)
  }

  private var record: TargetRecord? { TargetRecord(chart, upTo: position) }
}
