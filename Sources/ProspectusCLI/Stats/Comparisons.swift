import Statistics

/// Proportions compared with a benchmark, both as percentages.
func benchmarkComparisons(_ table: inout StatsTable) -> ResultTable? {
  let datasets = table.texts("dataset")
  let organisations = table.texts("org_code")
  let counts = table.counts("numerator")
  let totals = table.denominators("denominator")
  table.compare(counts, "numerator", totals, "denominator")
  let benchmarks = table.numbers("benchmark")
  guard table.findings.isEmpty else { return nil }
  var result = ResultTable(
    columns: ["dataset", "org_code", "numerator", "denominator", "value"] + boundColumns + [
      "benchmark", "position95", "position998", "high_is_good", "low_is_good",
    ])
  for row in 0..<table.rowCount {
    let (count, total) = (counts[row].value, totals[row].value)
    func interval(_ confidence: Confidence) -> ConfidenceInterval? {
      guard let count, let total else { return nil }
      return ConfidenceInterval.wilson(count, of: total, confidence: confidence)
    }
    func comparison(_ confidence: Confidence, _ improvement: Improvement) -> String {
      Comparison(
        interval(confidence)?.scaled(by: 100), with: benchmarks[row].value,
        improvement: improvement)?.word ?? ""
    }
    result.add(
      [
        .text(datasets[row].value), .text(organisations[row].value), .number(count),
        .number(total), .number(quotient(count, total).map { $0 * 100 }),
      ] + bounds(scaledBy: 100, interval) + [
        .number(benchmarks[row].value),
        .text(comparison(.ninetyFive, .neutral)),
        .text(comparison(.ninetyNinePointEight, .neutral)),
        .text(comparison(.ninetyFive, .increase)), .text(comparison(.ninetyFive, .decrease)),
      ])
  }
  return result
}

extension Comparison {
  fileprivate var word: String {
    switch self {
    case .better: "better"
    case .similar: "similar"
    case .worse: "worse"
    case .higher: "higher"
    case .lower: "lower"
    }
  }
}
