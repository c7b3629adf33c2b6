import Diagnostics
import Statistics

func proportionFunnelSignificance(_ table: inout StatsTable) -> ResultTable? {
  let datasets = table.texts("dataset")
  let organisations = table.texts("org_code")
  guard let points = table.proportionPoints() else { return nil }
  var funnels: [String: ProportionFunnel] = [:]
  for (dataset, rows) in Dictionary(grouping: points.indices, by: { datasets[$0].value }) {
    funnels[dataset] = ProportionFunnel(rows.map { points[$0] })
  }
  var result = ResultTable(
    columns: [
      "dataset", "org_code", "numerator", "denominator", "value", "average", "significance",
    ])
  for (row, point) in points.enumerated() {
    let dataset = datasets[row].value
    let funnel = funnels[dataset]
    result.add([
      .text(dataset), .text(organisations[row].value), .number(point.count),
      .number(point.total), .number(point.count / point.total * 100),
      .number(funnel.map { $0.average * 100 }),
      .text(funnel?.significance(of: point.count, of: point.total)?.label ?? ""),
    ])
  }
  return result
}

func rateFunnelSignificance(_ table: inout StatsTable) -> ResultTable? {
  let organisations = table.texts("org_code")
  let statistics = table.optionalTexts("statistic")
  let multipliers = statistics.map { table.rateMultiplier(in: $0).value }
  guard let points = table.ratePoints() else { return nil }
  let funnel = EventFunnel(points)
  var result = ResultTable(columns: ["org_code", "population", "events", "rate", "significance"])
  for (row, point) in points.enumerated() {
    result.add([
      .text(organisations[row].value), .number(point.population), .number(point.events),
      .number(point.events / point.population * multipliers[row]),
      .text(funnel?.significance(of: point.events, in: point.population)?.label ?? ""),
    ])
  }
  return result
}

func ratioFunnelSignificance(_ table: inout StatsTable) -> ResultTable? {
  let datasets = table.texts("dataset")
  let organisations = table.texts("org_code")
  let observed = table.counts("observed", mayBeMissing: false)
  let expected = table.denominators("expected", mayBeMissing: false)
  guard table.findings.isEmpty else { return nil }
  var result = ResultTable(
    columns: ["dataset", "org_code", "observed", "expected", "significance"])
  for row in 0..<table.rowCount {
    let significance: FunnelSignificance? =
      if let events = observed[row].value, let expectation = expected[row].value {
        EventFunnel.ratios.significance(of: events, in: expectation)
      } else {
        nil
      }
    result.add([
      .text(datasets[row].value), .text(organisations[row].value), .number(observed[row].value),
      .number(expected[row].value), .text(significance?.label ?? ""),
    ])
  }
  return result
}

extension StatsTable {
  /// What each organisation has; nil if a cell is missing or out of range.
  mutating func proportionPoints() -> [(count: Double, total: Double)]? {
    let counts = counts("numerator", mayBeMissing: false)
    let totals = denominators("denominator", mayBeMissing: false)
    compare(counts, "numerator", totals, "denominator")
    guard findings.isEmpty else { return nil }
    return zip(counts, totals).compactMap { count, total in
      count.value.flatMap { count in total.value.map { (count, $0) } }
    }
  }

  mutating func ratePoints() -> [(events: Double, population: Double)]? {
    let events = counts("events", mayBeMissing: false)
    let populations = denominators("population", mayBeMissing: false)
    guard findings.isEmpty else { return nil }
    return zip(events, populations).compactMap { events, population in
      events.value.flatMap { events in population.value.map { (events, $0) } }
    }
  }

  mutating func rateMultiplier(in statistic: Located<String>) -> Multiplier {
    multiplier(in: statistic, words: ["rate"], of: "rate (crude per 100,000)", 100_000)
  }
}

extension FunnelSignificance {
  fileprivate var label: String {
    switch self {
    case .low998: "Low (0.001)"
    case .low95: "Low (0.025)"
    case .notSignificant: "Not significant"
    case .high95: "High (0.025)"
    case .high998: "High (0.001)"
    }
  }
}
