/// How a value compares with a benchmark, as Fingertips shows it: by whether the benchmark is
/// within the value's confidence interval. A bound that touches the benchmark counts as similar.
///
/// Source: OHID, "Public health profiles: technical guidance", comparing areas with a benchmark.
package enum Comparison: Sendable, Hashable, CaseIterable {
  case better, similar, worse
  /// Neither direction is better.
  case higher, lower

  /// Nil (not compared) if the interval or the benchmark is missing or not finite.
  package init?(
    _ interval: ConfidenceInterval?, with benchmark: Double?, improvement: Improvement
  ) {
    guard let interval, let benchmark, benchmark.isFinite, interval.lower <= interval.upper
    else { return nil }
    guard !(interval.lower...interval.upper).contains(benchmark) else {
      self = .similar
      return
    }
    switch (improvement, interval.lower > benchmark) {
    case (.neutral, true): self = .higher
    case (.neutral, false): self = .lower
    case (.increase, true), (.decrease, false): self = .better
    case (.increase, false), (.decrease, true): self = .worse
    }
  }
}
