import Diagnostics
import Statistics

/// The 95% and 99.8% bounds, lower then upper.
func bounds(
  scaledBy factor: Double, _ interval: (Confidence) -> ConfidenceInterval?
) -> [ResultTable.Cell] {
  let both: [Confidence] = [.ninetyFive, .ninetyNinePointEight]
  return both.flatMap { confidence -> [ResultTable.Cell] in
    let interval = interval(confidence)?.scaled(by: factor)
    return [.number(interval?.lower), .number(interval?.upper)]
  }
}

let boundColumns = ["lower95_0cl", "upper95_0cl", "lower99_8cl", "upper99_8cl"]

/// Wilson's intervals of proportions.
func wilsonIntervals(_ table: inout StatsTable) -> ResultTable? {
  let ids = table.texts("id")
  let counts = table.counts("x")
  let totals = table.denominators("n")
  table.compare(counts, "x", totals, "n")
  let statistics = table.optionalTexts("statistic")
  let multipliers = statistics.map { statistic in
    table.multiplier(in: statistic, words: ["proportion"], of: "percentage", 100)
  }
  guard table.findings.isEmpty else { return nil }
  var result = ResultTable(
    columns: ["id", "x", "n", "value"] + boundColumns + ["statistic", "method"])
  for row in 0..<table.rowCount {
    let (count, total, multiplier) = (counts[row].value, totals[row].value, multipliers[row])
    let value = quotient(count, total)
    result.add(
      [
        .text(ids[row].value), .number(count), .number(total),
        .number(value.map { $0 * multiplier.value }),
      ]
        + bounds(scaledBy: multiplier.value) { confidence in
          guard let count, let total else { return nil }
          return .wilson(count, of: total, confidence: confidence)
        } + [.text(multiplier.text), .text("Wilson")])
  }
  return result
}

/// Intervals of rates: exact below 10 events, Byar's from there on.
func byarsIntervals(_ table: inout StatsTable) -> ResultTable? {
  let ids = table.texts("id")
  let counts = table.counts("x")
  let totals = table.denominators("n")
  let statistics = table.optionalTexts("statistic")
  let multipliers = statistics.map { statistic in
    table.multiplier(in: statistic, words: ["rate"], of: "rate per 100000", 100_000)
  }
  guard table.findings.isEmpty else { return nil }
  var result = ResultTable(
    columns: ["id", "x", "n", "value"] + boundColumns + ["statistic", "method"])
  for row in 0..<table.rowCount {
    let (count, total, multiplier) = (counts[row].value, totals[row].value, multipliers[row])
    let method = count.map { $0 < ConfidenceInterval.byarsLeast ? "Exact" : "Byars" }
    result.add(
      [
        .text(ids[row].value), .number(count), .number(total),
        .number(quotient(count, total).map { $0 * multiplier.value }),
      ]
        + bounds(scaledBy: multiplier.value) { confidence in
          guard let count, let total else { return nil }
          return ConfidenceInterval.byars(count, confidence: confidence)?.scaled(by: 1 / total)
        } + [.text(multiplier.text), .text(method ?? "")])
  }
  return result
}

/// Means of groups with their intervals: all groups at 95%, then all at 99.8%.
func meanIntervals(_ table: inout StatsTable) -> ResultTable? {
  let groups = table.texts("o")
  let values = table.numbers("LOS")
  guard table.findings.isEmpty else { return nil }
  let members = Dictionary(grouping: groups.indices) { groups[$0].value }
  let names = members.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  var result = ResultTable(
    columns: [
      "o", "value_sum", "value_count", "stdev", "value", "lowercl", "uppercl", "confidence",
      "statistic", "method",
    ])
  for (confidence, percent) in [
    (Confidence.ninetyFive, "95%"), (.ninetyNinePointEight, "99.8%"),
  ] {
    for name in names {
      let rows = members[name] ?? []
      let numbers = rows.compactMap { values[$0].value }
      // A group with a missing value has no mean: its sum is not known.
      let estimate = numbers.count == rows.count ? MeanEstimate(numbers) : nil
      let interval = estimate?.interval(confidence: confidence)
      result.add([
        .text(name), .number(estimate?.sum), .whole(rows.count),
        .number(estimate?.standardDeviation), .number(estimate?.mean), .number(interval?.lower),
        .number(interval?.upper), .text(percent), .text("mean"),
        .text("Student's t-distribution"),
      ])
    }
  }
  return result
}

/// Nil if either is missing, or the denominator is not above 0.
func quotient(_ numerator: Double?, _ denominator: Double?) -> Double? {
  guard let numerator, let denominator, denominator > 0 else { return nil }
  return numerator / denominator
}
