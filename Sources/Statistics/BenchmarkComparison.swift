/// How a value compares with a benchmark, as Fingertips shows it: by whether the benchmark lies
/// within the value's confidence interval. A bound that touches the benchmark is similar.
///
/// Source: OHID, "Public health profiles: technical guidance", comparing areas with a benchmark.
package enum BenchmarkComparison: Sendable, Hashable, CaseIterable {
  case lower, similar, higher

  /// Not compared, nil, where the interval or the benchmark is missing or not finite.
  package init?(_ interval: ConfidenceInterval?, with benchmark: Double?) {
    guard let interval, let benchmark, benchmark.isFinite, interval.lower <= interval.upper
    else { return nil }
    self =
      interval.upper < benchmark ? .lower : interval.lower > benchmark ? .higher : .similar
  }

  /// What the comparison means where one way is good.
  package enum Judgement: Sendable, Hashable, CaseIterable { case worse, similar, better }

  package func judgement(highIsGood: Bool) -> Judgement {
    switch self {
    case .similar: .similar
    case .lower: highIsGood ? .worse : .better
    case .higher: highIsGood ? .better : .worse
    }
  }
}
