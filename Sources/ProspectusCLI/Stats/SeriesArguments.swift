import Commissioning
import Diagnostics
import Statistics

/// What is known of a series before it is charted.
struct SeriesArguments {
  var id = ""
  var source = ""
  var note = ""
  var improvement = Improvement.neutral
  var target: Double?
  /// As they were written.
  var rebaseText = ""
  var rebases: Set<Day> = []
  var baseline: Int?
  var isScreened = true
}

extension StatsTable {
  /// A row for each series; only `series_id` must be there.
  mutating func seriesArguments() -> [SeriesArguments] {
    let ids = texts("series_id")
    let sources = optionalTexts("source")
    let notes = optionalTexts("note")
    let improvements = optionalTexts("improvement_direction")
    let targets = optionalNumbers("target")
    let rebases = optionalTexts("rebase_dates")
    let baselines = optionalNumbers("fix_after_n_points")
    let screens = optionalTexts("screen_outliers")
    var firsts: [String: Place] = [:]
    return ids.indices.map { row in
      if firsts.updateValue(ids[row].place, forKey: ids[row].value) != nil {
        report(
          .duplicateIdentifier, "there are two series '\(ids[row].value)'", at: ids[row].place,
          help: "give a series one row")
      }
      return SeriesArguments(
        id: ids[row].value, source: sources[row].value, note: notes[row].value,
        improvement: improvement(improvements[row]), target: targets[row].value,
        rebaseText: rebases[row].value, rebases: rebaseDates(rebases[row]),
        baseline: baseline(baselines[row]),
        isScreened: optionalFlag(screens[row], "screen_outliers", default: true))
    }
  }

  private mutating func improvement(_ cell: Located<String>) -> Improvement {
    switch cell.value {
    case "increase": return .increase
    case "decrease": return .decrease
    case "neutral", "": return .neutral
    default:
      report(
        .unknownChoice, "'\(cell.value)' is not an improvement_direction", at: cell.place,
        help: "write increase, decrease or neutral")
      return .neutral
    }
  }

  private mutating func rebaseDates(_ cell: Located<String>) -> Set<Day> {
    var dates: Set<Day> = []
    // A period may have spaces in it, and spaces may stand between periods.
    let parts = cell.value.split(whereSeparator: { "|;,".contains($0) }).flatMap { part in
      let text = part.trimmingPrefix(" ")
      return Period(text) == nil ? text.split(separator: " ") : [text]
    }
    for part in parts {
      if let date = period(Located(String(part), at: cell.place)) { dates.insert(date.first) }
    }
    return dates
  }

  private mutating func baseline(_ cell: Located<Double?>) -> Int? {
    guard let number = cell.value else { return nil }
    if let count = Int(exactly: number), count >= 12 { return count }
    report(
      .invalidNumber, "'fix_after_n_points' is not a whole number of 12 or more", at: cell.place,
      help: "limits from fewer than 12 points are not reliable")
    return nil
  }
}

extension Improvement {
  var word: String {
    switch self {
    case .increase: "increase"
    case .decrease: "decrease"
    case .neutral: "neutral"
    }
  }
}
