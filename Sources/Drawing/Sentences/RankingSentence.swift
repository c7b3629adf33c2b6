import Commissioning
import Measuring

/// How the highlighted organisations rank among their peers, in plain English.
struct RankingSentence {
  let text: String

  init(_ ranking: BarRanking) {
    let kpi = ranking.kpi
    let known = ranking.known
    let absent = ranking.bars.count - known.count
    guard let least = known.min(by: { $0.value < $1.value }),
      let most = known.max(by: { $0.value < $1.value })
    else {
      text =
        ranking.bars.isEmpty
        ? "There are no figures."
        : "None of \(absent) \(ranking.peers) has a figure."
      return
    }
    var words: String
    if let own = known.first(where: { $0.bar.isHighlighted }) {
      words = "\(own.bar.name), at \(kpi.text(of: own.value)), "
      words +=
        known.count == 1
        ? "is the only one with a figure" : "is " + RankingSentence.rank(own.value, ranking)
      if let average = ranking.average {
        words += own.value.beside(average, kpi, of: ranking.benchmark)
      }
    } else if known.count == 1 {
      words = "\(most.bar.name) has the only figure, \(kpi.text(of: most.value))"
    } else {
      words =
        (RankingSentence.missed(ranking) ?? "\(known.count) \(ranking.peers) range")
        + " from \(kpi.text(of: least.value)) (\(least.bar.name)) to \(kpi.text(of: most.value)) (\(most.bar.name))"
    }
    words += "."
    let missing = ranking.bars.filter { $0.isHighlighted && $0.value.number == nil }
    if let first = missing.first, let reason = first.value.reasonInSentence {
      words += " The figure of \(first.name) was \(reason)."
    } else if absent > 0 {
      words += " \(absent) more \(absent == 1 ? "has" : "have") no figure."
    }
    text = words
  }

  /// "5 of 11 CSUs are clearly short of the target of 95%. Figures range": those whose whole interval
  /// misses it or, without intervals, whose figure does. Nil without a target or a better direction.
  private static func missed(_ ranking: BarRanking) -> String? {
    guard let target = ranking.target, ranking.kpi.better != .neither else { return nil }
    let isHigherBetter = ranking.kpi.better == .higher
    // Every interval misses a target that is the best there can be.
    let isBest = ranking.kpi.bounds.map {
      target.value == (isHigherBetter ? $0.upperBound : $0.lowerBound)
    }
    let hasIntervals = isBest != true && ranking.known.contains { $0.bar.interval != nil }
    let number = ranking.known.count { bar, value in
      let interval = hasIntervals ? bar.interval : nil
      return isHigherBetter
        ? (interval?.upperBound ?? value) < target.value
        : (interval?.lowerBound ?? value) > target.value
    }
    let all = ranking.known.count
    let some = number == 0 ? "None of" : number == all ? "All" : "\(number) of"
    return
      "\(some) \(all) \(ranking.peers) \(number < 2 ? "is" : "are") \(hasIntervals ? "clearly " : "")"
      + "\(isHigherBetter ? "short of" : "over") the target of \(ranking.kpi.shortText(of: target.value)). Figures range"
  }

  /// "3rd best of 19 CSUs", "joint 3rd highest of 19 CSUs".
  private static func rank(_ value: Double, _ ranking: BarRanking) -> String {
    let values = ranking.known.map(\.value)
    let fromLowest = ranking.kpi.better == .lower
    let ahead = values.count { fromLowest ? $0 < value : $0 > value }
    let equal = values.count { $0 == value }
    let quality = ranking.kpi.better == .neither ? "highest" : "best"
    let position = ahead == 0 ? quality : "\(ordinal(ahead + 1)) \(quality)"
    return "\(equal > 1 ? "joint " : "")\(position) of \(values.count) \(ranking.peers)"
  }
}

extension Double {
  fileprivate func beside(_ average: Double, _ kpi: KPI, of benchmark: String) -> String {
    let text = kpi.text(of: average)
    if kpi.text(of: self) == text { return ", level with \(benchmark) (\(text))" }
    return ", \(self > average ? "above" : "below") \(benchmark) (\(text))"
  }
}

/// "1st", "22nd", "113th".
func ordinal(_ number: Int) -> String {
  let suffix =
    switch (number % 10, number % 100) {
    case (_, 11), (_, 12), (_, 13): "th"
    case (1, _): "st"
    case (2, _): "nd"
    case (3, _): "rd"
    default: "th"
    }
  return "\(number)\(suffix)"
}
