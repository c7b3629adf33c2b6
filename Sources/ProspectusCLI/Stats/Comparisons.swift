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
    func position(_ confidence: Confidence) -> BenchmarkComparison? {
      BenchmarkComparison(interval(confidence)?.scaled(by: 100), with: benchmarks[row].value)
    }
    let position95 = position(.ninetyFive)
    result.add(
      [
        .text(datasets[row].value), .text(organisations[row].value), .number(count),
        .number(total), .number(quotient(count, total).map { $0 * 100 }),
      ] + bounds(scaledBy: 100, interval) + [
        .number(benchmarks[row].value),
        .text(position95?.word ?? ""), .text(position(.ninetyNinePointEight)?.word ?? ""),
        .text(position95?.judgement(highIsGood: true).word ?? ""),
        .text(position95?.judgement(highIsGood: false).word ?? ""),
      ])
  }
  return result
}

extension BenchmarkComparison {
  fileprivate var word: String {
    switch self {
    case .lower: "lower"
    case .similar: "similar"
    case .higher: "higher"
    }
  }
}

extension BenchmarkComparison.Judgement {
  fileprivate var word: String {
    switch self {
    case .worse: "worse"
    case .similar: "similar"
    case .better: "better"
    }
  }
}
