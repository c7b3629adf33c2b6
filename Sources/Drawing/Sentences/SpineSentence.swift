import Commissioning
import Measuring
import Statistics

/// How the figures of an organisation or a group compare with the average of all, in plain English.
struct SpineSentence {
  let title: String
  let text: String

  init(_ chart: SpineChart) {
    let rows = chart.rows
    func judged(_ comparison: Comparison) -> [SpineChart.Row] {
      rows.filter { $0.benchmarked.judgement == .compared(comparison) }
    }
    let (better, worse, similar) = (judged(.better), judged(.worse), judged(.similar))
    let number = better.count + worse.count + similar.count
    let average = chart.kind.averageName
    title = Self.title(
      better: better.count, worse: worse.count, similar: similar.count, than: average)
    if rows.isEmpty {
      text = "\(chart.subject): there are no figures to compare."
      return
    }
    if number == 0 {
      let none =
        rows.count == 1 ? "the one indicator cannot" : "none of \(rows.count) indicators can"
      text = "\(chart.subject): \(none) be judged beside \(average)."
      return
    }
    let parts = [(worse, "worse"), (better, "better"), (similar, "similar")].filter {
      !$0.0.isEmpty
    }
    if rows.count == 1 {
      text =
        "\(chart.subject): the one indicator, \(rows[0].kpi.entry.name), is \(parts[0].1) \(Self.preposition(parts[0].1)) \(average) (\(Self.values(rows[0])))."
      return
    }
    var words =
      "\(chart.subject): of \(rows.count) indicators, "
      + parts.enumerated().map { position, part in
        position > 0 ? "\(part.0.count) \(part.1)" : Self.first(part.0.count, part.1, average)
      }.joined(separator: ", ")
    let rest = rows.count - number
    words += rest > 0 ? "; \(rest) \(rest == 1 ? "is" : "are") not judged." : "."
    if let row = Self.furthest(worse) {
      words += " Furthest behind: \(Self.beside(row))."
    } else if let row = Self.furthest(better) {
      words += " Furthest ahead: \(Self.beside(row))."
    }
    text = words
  }

  /// "2 are worse than England", "1 is similar to England".
  private static func first(_ number: Int, _ word: String, _ average: String) -> String {
    "\(number) \(number == 1 ? "is" : "are") \(word) \(preposition(word)) \(average)"
  }

  private static func preposition(_ word: String) -> String { word == "similar" ? "to" : "than" }

  /// "Worse than \(average) on 2 of 9 indicators judged, better on 4, similar on 3".
  private static func title(
    better: Int, worse: Int, similar: Int, than average: String
  ) -> String {
    let judged = better + worse + similar
    if judged == 0 { return "Beside \(average)" }
    let all =
      judged == 1
      ? "the one indicator judged"
      : judged == 2 ? "both indicators judged" : "all \(judged) indicators judged"
    if worse == judged { return "Worse than \(average) on \(all)" }
    if better == judged { return "Better than \(average) on \(all)" }
    if similar == judged { return "Similar to \(average) on \(all)" }
    let parts = [("worse", worse), ("better", better), ("similar", similar)].filter { $0.1 > 0 }
    let first = parts[0].0 == "worse" ? "Worse" : "Better"
    let rest = parts.dropFirst().map { "\($0.0) on \($0.1)" }.joined(separator: ", ")
    return "\(first) than \(average) on \(parts[0].1) of \(judged) indicators judged, \(rest)"
  }

  /// The row whose figure is the furthest from the average, in steps of the middle half of its peers or,
  /// where that is not known, of its interval.
  private static func furthest(_ rows: [SpineChart.Row]) -> SpineChart.Row? {
    func distance(_ row: SpineChart.Row) -> Double {
      guard let value = row.figure.known, let average = row.benchmarked.benchmark else { return 0 }
      let half = row.benchmarked.spread?.middleHalf
      let step = half.map { $0.upperBound - $0.lowerBound } ?? 0
      let width = row.interval.map { $0.upperBound - $0.lowerBound } ?? 0
      let unit = step > 0 ? step : width
      return unit > 0 ? abs(value - average) / unit : 0
    }
    return rows.max { distance($0) < distance($1) }
  }

  /// "Waiting under 18 weeks, 92.1% beside 93.4% in March 2014".
  private static func beside(_ row: SpineChart.Row) -> String {
    "\(row.kpi.entry.name), \(values(row))"
  }

  /// "92.1% beside 93.4% in March 2014".
  private static func values(_ row: SpineChart.Row) -> String {
    let average = row.benchmarked.benchmark.map { row.kpi.text(of: $0) } ?? ""
    return "\(row.figure.value.text(row.kpi)) beside \(average) \(row.figure.period.when)"
  }

  /// A row for readers who point at its mark.
  static func reading(_ row: SpineChart.Row) -> String {
    var words = "\(row.kpi.entry.name), \(row.figure.period.text): "
    if row.figure.value.number != nil { words += row.benchmarked.valueText(row.kpi) + ". " }
    words += row.benchmarked.judgementWords
    if let average = row.benchmarked.benchmark {
      words += " (\(row.benchmarkName) \(row.kpi.text(of: average)))"
    }
    if row.benchmarked.trend != nil {
      words += ". Trend: \(row.benchmarked.trendWords(row.kpi.better).lowercased())"
    }
    return words
  }
}
