import Commissioning
import Measuring
import Statistics

/// What a control chart found, in plain English.
struct ControlSentence {
  let text: String

  init(_ chart: ControlPlot) {
    let head = "\(chart.kpi.entry.name), \(chart.subject)"
    let figures = chart.figures
    guard let last = chart.series.latest, let value = figures[last].value.number else {
      text = head + ControlSentence.absence(figures)
      return
    }
    let latest = Latest(chart: chart, position: last, value: value)
    let isJudged = chart.variation != nil && chart.series.phase(of: last)?.shownLimits != nil
    var words = "\(head), "
    if !isJudged {
      words += latest.unjudged
    } else {
      words += latest.finding + latest.assurance
    }
    words += "."
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

  /// What is said if there is no figure at all, after the name of the subject.
  static func absence(_ figures: [Figure]) -> String {
    guard let first = figures.first else { return ": there are no figures." }
    let reasons = Set(figures.compactMap(\.value.reasonInSentence))
    let noun = figures.interval.counted(figures.count)
    if figures.count == 1, let reason = reasons.first {
      return ", has no figure: its only \(noun), \(first.period.textInSentence), was \(reason)."
    }
    if reasons.count == 1, let reason = reasons.first {
      return ", has no figures: all \(figures.count) \(noun) were \(reason)."
    }
    return ", has no figures: none of its \(figures.count) \(noun) has a number."
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

  /// Where change cannot be judged from chance.
  var unjudged: String {
    var words = "was \(chart.kpi.text(of: value, beside: chart.target)) \(when)"
    if let target = chart.target { words += target.beside(value, chart.kpi) }
    if let coverage = chart.figures[position].coverage, !coverage.isEnough {
      return words + ". Only \(coverage.text) have reported, too few to judge it"
    }
    switch chart.standing.obstacle {
    case .tooFewValues?: return words + ": " + tooFew
    case .tooLittleVariation?:
      return words
        + ". At least half of the figures\(since) that limits would be based on equal the one before: "
        + "too little variation for limits, so change cannot be told from chance"
    case .noLimits?, nil:
      if let mean = chart.current?.shownMean {
        words += "; its average is \(chart.kpi.text(of: mean))"
      }
      return words + ". It has no limits, so change cannot be told from chance"
    }
  }

  /// The figures that are judged together.
  private var rows: Range<Int> { chart.series.phase(of: position)?.rows ?? chart.figures.indices }

  /// " since April 2013", if they are not all figures.
  private var since: String {
    chart.rebases[rows.lowerBound] == nil
      ? "" : " since \(chart.figures[rows.lowerBound].period.phrase)"
  }

  /// How many figures there are, and when there are enough.
  private var tooFew: String {
    let number = chart.figures[rows].count { $0.judged != nil }
    let figures = number == 1 ? "1 figure\(since) is" : "\(number) figures\(since) are"
    let words = "\(figures) too few to tell change from chance"
    guard let first = chart.standing.judgedFrom else {
      return words + ", which takes \(ControlPhase.enough)"
    }
    return words + ". It can be judged from \(first.text) on"
  }

  /// What has happened, and whether it is real.
  var finding: String {
    let judgement =
      switch chart.variation {
      case .commonCause?: "no real change"
      case .improvementHigh?, .improvementLow?: "a real improvement"
      case .concernHigh?, .concernLow?: "a real worsening"
      case .neutralHigh?: "a real rise, which is neither better nor worse"
      case .neutralLow?: "a real fall, which is neither better nor worse"
      case nil: ""
      }
    return "\(happening): \(judgement)"
  }

  /// A limit as near as the unit allows: no percentage is over 100, and nothing counted is under 0.
  private func possible(_ limit: Double) -> String {
    let most = chart.kpi.unit.isProportion ? 100 : Double.infinity
    let least = chart.kpi.unit == .pounds ? -Double.infinity : 0
    return chart.kpi.text(of: min(max(limit, least), most))
  }

  private var happening: String {
    let phase = chart.series.phase(of: position)
    let limits = phase?.shownLimits ?? chart.current?.shownLimits
    if chart.variation == .commonCause {
      guard let limits else { return "was \(valueText) \(when)" }
      let range = "\(possible(limits.lowerBound)) to \(possible(limits.upperBound))"
      let hasStayed = chart.figures[rows].compactMap(\.judged).allSatisfy(limits.contains)
      return hasStayed
        ? "has stayed within its usual range, \(range)"
        : "was \(valueText) \(when), within its usual range, \(range)"
    }
    let run = chart.series.chart.run(at: position)?.count ?? 0
    let length = "\(run) \(interval.counted(run))"
    switch chart.series.chart.judgedSignal(at: position) {
    case .aboveLimits?: return beyond("above its upper limit", limits?.upperBound)
    case .belowLimits?: return beyond("below its lower limit", limits?.lowerBound)
    case .rising?: return "has risen over \(length)"
    case .falling?: return "has fallen over \(length)"
    case .shiftAbove?: return "has been above its average for \(length)"
    case .shiftBelow?: return "has been below its average for \(length)"
    case .twoOfThreeAbove?:
      return
        "was close to its upper limit in \(closeOfThree) of the last three \(interval.counted(3))"
    case .twoOfThreeBelow?:
      return
        "was close to its lower limit in \(closeOfThree) of the last three \(interval.counted(3))"
    case nil: return "was \(valueText) \(when)"
    }
  }

  private var closeOfThree: String {
    let points = chart.series.chart.points[max(0, position - 2)...position]
    return points.count { $0.isClose == true } == 3 ? "all" : "two"
  }

  /// "was 99.74% in May 2014, above its upper limit of 99.71%": with further digits where it takes
  /// them to tell the two apart.
  private func beyond(_ words: String, _ limit: Double?) -> String {
    guard let limit else {
      return "was \(valueText) \(when), \(words)"
    }
    let kpi = chart.kpi
    let decimals = kpi.decimals(telling: value, from: limit)
    return "was \(kpi.text(of: value, decimals: decimals)) \(when), \(words) of "
      + kpi.text(of: limit, decimals: decimals)
  }

  /// In how many of the last figures the target was met; empty without a target or a better direction.
  var assurance: String {
    guard let target = chart.target, chart.assurance != nil else { return "" }
    let counted = rows.prefix { $0 <= position }.filter { chart.figures[$0].judged != nil }
      .suffix(Self.countedFigures)
    let met = counted.compactMap { chart.figures[$0].judged }.map { isMet($0, target.value) }
    let number = met.count(where: \.self)
    let isLastMet = met.last == true
    // Where months are missing, it is figures that are counted.
    let isWhole = counted.count == position - (counted.first ?? position) + 1
    let periods =
      isWhole ? interval.counted(met.count) : met.count == 1 ? "figure" : "figures"
    let times =
      switch number {
      case met.count: "in all of the last \(met.count) \(periods)"
      case 0: "in none of the last \(met.count) \(periods)"
      case 1 where isLastMet: "this once in the last \(met.count) \(periods)"
      case met.count - 1 where !isLastMet: "in all but this one of the last \(met.count) \(periods)"
      default: "in \(number) of the last \(met.count) \(periods)"
      }
    let isContrary =
      switch chart.variation {
      case .improvementHigh?, .improvementLow?: number == 0
      case .concernHigh?, .concernLow?: number == met.count
      default: false
      }
    return
      "\(isContrary ? ", but" : ", and") the target of \(chart.kpi.shortText(of: target.value)) was "
      + "met \(times)"
  }

  /// How many figures are counted: a year of months.
  private static let countedFigures = 12

  private func isMet(_ value: Double, _ target: Double) -> Bool {
    chart.kpi.better == .higher ? value >= target : value <= target
  }
}
