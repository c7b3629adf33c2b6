import Diagnostics
import Statistics

/// The curves of proportions as percentages, kept within 0 and 100.
func proportionFunnelLimits(_ table: inout StatsTable) -> ResultTable? {
  let datasets = table.texts("dataset")
  var rows: [(dataset: String, total: Double?, average: Double?)] = []
  if table.has("Population") || !table.has("numerator") {
    let totals = table.denominators("Population")
    let baselines = table.numbers("baseline")
    guard table.findings.isEmpty else { return nil }
    rows = datasets.indices.map {
      (datasets[$0].value, totals[$0].value, baselines[$0].value.map { $0 / 100 })
    }
  } else {
    guard let points = table.proportionPoints() else { return nil }
    for (dataset, indices) in grouped(datasets) {
      let own = indices.map { points[$0] }
      let axis = FunnelAxis(over: own.map(\.total))
      let average = ProportionFunnel(own)?.average
      rows += (axis?.places(for: .proportion) ?? []).map { (dataset, $0, average) }
    }
  }
  var result = ResultTable(
    columns: ["dataset", "Population"] + curveNames.map { $0 + "_limit" } + [
      "baseline", "statistic", "method",
    ])
  for row in rows {
    let funnel = row.average.flatMap { ProportionFunnel(average: $0) }
    let limits = curveConfidences.flatMap { confidence in
      let limits = row.total.flatMap { funnel?.limits(at: $0, confidence: confidence) }
      return [
        ResultTable.Cell.number(limits.map { max(0, $0.lower * 100) }),
        .number(limits.map { min(100, $0.upper * 100) }),
      ]
    }
    result.add(
      [.text(row.dataset), .number(row.total)] + limits + [
        .number(row.average.map { $0 * 100 }), .text("proportion"), .text("Wilson"),
      ])
  }
  return result
}

/// The curves of rates, and the populations that they are at.
func rateFunnelLimits(_ table: inout StatsTable) -> ResultTable? {
  let statistics = table.optionalTexts("statistic")
  let multipliers = statistics.map { table.rateMultiplier(in: $0) }
  var rows: [(events: Double?, average: Double?, multiplier: Multiplier)] = []
  if table.has("Events") || !table.has("events") {
    let events = table.counts("Events")
    let baselines = table.numbers("baseline")
    guard table.findings.isEmpty else { return nil }
    rows = events.indices.map { row in
      let multiplier = multipliers[row]
      return (events[row].value, baselines[row].value.map { $0 / multiplier.value }, multiplier)
    }
  } else {
    guard let points = table.ratePoints() else { return nil }
    if let multiplier = multipliers.first, let average = EventFunnel(points)?.average {
      let axis = FunnelAxis(over: points.map(\.population))?.events(average: average)
      rows = (axis?.places(for: .rate) ?? []).map { ($0, average, multiplier) }
    }
  }
  var result = ResultTable(
    columns: ["Events"] + curveNames.flatMap { [$0 + "_population_1_year", $0 + "_limit"] } + [
      "baseline", "statistic", "method",
    ])
  for row in rows {
    let funnel = row.average.flatMap { EventFunnel(average: $0) }
    result.add(
      [.number(row.events)]
        + curves(of: funnel, at: row.events) { $0 * row.multiplier.value } + [
          .number(row.average.map { $0 * row.multiplier.value }), .text(row.multiplier.text),
          .text("Poisson"),
        ])
  }
  return result
}

/// The curves of ratios, and the expected events that they are at.
func ratioFunnelLimits(_ table: inout StatsTable) -> ResultTable? {
  let datasets = table.texts("dataset")
  var rows: [(dataset: String, events: Double?, statistic: String)] = []
  if table.has("Observed_events") || !table.has("observed") {
    let events = table.counts("Observed_events")
    let statistics = table.ratioStatistics()
    guard table.findings.isEmpty else { return nil }
    rows = datasets.indices.map { (datasets[$0].value, events[$0].value, statistics[$0]) }
  } else {
    let expected = table.denominators("expected", mayBeMissing: false)
    guard table.findings.isEmpty else { return nil }
    for (dataset, indices) in grouped(datasets) {
      let axis = FunnelAxis(over: indices.compactMap { expected[$0].value })
      rows += (axis?.places(for: .ratio) ?? []).map { (dataset, $0, "ratio (isr)") }
    }
  }
  var result = ResultTable(
    columns: ["dataset", "Observed_events"]
      + curveNames.flatMap { [$0 + "_exp_events", $0 + "_limit"] } + ["statistic", "method"])
  for row in rows {
    let isCount = row.statistic == "ratio (count)"
    result.add(
      [.text(row.dataset), .number(row.events)]
        + curves(of: .ratios, at: row.events) { isCount ? $0 - 1 : $0 * 100 } + [
          .text(row.statistic), .text("Poisson"),
        ])
  }
  return result
}

private let curveNames = ["lower_2s", "upper_2s", "lower_3s", "upper_3s"]
private let curveConfidences = [Confidence.ninetyFive, .ninetyNinePointEight]

/// The exposure and the value of each curve.
private func curves(
  of funnel: EventFunnel?, at events: Double?, _ scale: (Double) -> Double
) -> [ResultTable.Cell] {
  curveConfidences.flatMap { confidence in
    let limits = events.flatMap { funnel?.limits(at: $0, confidence: confidence) }
    return [limits?.lower, limits?.upper].flatMap { limit in
      [ResultTable.Cell.number(limit?.exposure), .number(limit?.value.map(scale))]
    }
  }
}

/// The rows of each dataset, in the order of their first rows.
private func grouped(_ datasets: [Located<String>]) -> [(dataset: String, rows: [Int])] {
  Dictionary(grouping: datasets.indices) { datasets[$0].value }
    .sorted { ($0.value.first ?? 0) < ($1.value.first ?? 0) }.map { ($0.key, $0.value) }
}

extension StatsTable {
  fileprivate mutating func ratioStatistics() -> [String] {
    optionalTexts("statistic").map { cell in
      let statistic = cell.value.isEmpty ? "ratio (isr)" : cell.value
      if statistic != "ratio (isr)", statistic != "ratio (count)" {
        report(
          .unknownChoice, "the statistic '\(statistic)' is not known", at: cell.place,
          help: "write 'ratio (isr)' or 'ratio (count)'")
      }
      return statistic
    }
  }
}
