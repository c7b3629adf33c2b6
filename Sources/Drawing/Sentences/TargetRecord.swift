import Commissioning
import Measuring

/// In how many of the last figures of a control chart the target was met.
struct TargetRecord {
  let met: Int
  private let isLastMet: Bool
  private let count: Int
  /// "the last 12 months"; where months are missing, it is figures that are counted.
  let periods: String
  /// Whether they say the opposite of the change: a worsening that always met it, say.
  let isContrary: Bool

  /// Nil without a target, a better direction or enough figures.
  init?(_ chart: ControlPlot, upTo position: Int) {
    guard let target = chart.target, chart.assurance != nil else { return nil }
    let counted = chart.rows.prefix { $0 <= position }.filter { chart.figures[$0].judged != nil }
      .suffix(Self.countedFigures)
    let isMet = counted.compactMap { chart.figures[$0].judged }.map {
      chart.kpi.better == .higher ? $0 >= target.value : $0 <= target.value
    }
    (met, count, isLastMet) = (isMet.count(where: \.self), isMet.count, isMet.last == true)
    let isWhole = count == position - (counted.first ?? position) + 1
    let noun = isWhole ? chart.interval.counted(count) : count == 1 ? "figure" : "figures"
    periods = "the last \(count) \(noun)"
    isContrary =
      switch chart.variation {
      case .improvementHigh?, .improvementLow?: met == 0
      case .concernHigh?, .concernLow?: met == count
      default: false
      }
  }

  /// A year of months.
  private static let countedFigures = 12

  /// Whether it was always met, or never.
  var isUnbroken: Bool { met == 0 || met == count }

  /// "in 7 of the last 12 months".
  var times: String {
    switch met {
    case count: "in all of \(periods)"
    case 0: "in none of \(periods)"
    case 1 where isLastMet: "this once in \(periods)"
    case count - 1 where !isLastMet: "in all but this one of \(periods)"
    default: "in \(met) of \(periods)"
    }
  }
}
