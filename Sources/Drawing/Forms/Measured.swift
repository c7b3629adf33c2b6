import Commissioning
import Measuring
import Statistics

/// What was measured, as charts show it.
extension ChartPoint {
  package init(_ figure: Figure, source: String?) {
    self.init(
      ChartPeriod(figure.period), ChartValue(figure.value), numerator: figure.numerator,
      denominator: figure.denominator, source: source)
  }
}

extension ChartValue {
  package init(_ shown: Shown<Double>) {
    switch shown {
    case .value(let value): self = .number(value)
    case .absent(let absence): self = .absent(absence.text)
    }
  }
}

extension Variation {
  /// What the icon of a series says; too few figures say nothing.
  package init(_ standing: Standing) {
    guard !standing.isTooShort else {
      self = .tooFew
      return
    }
    switch standing.variation {
    case .commonCause: self = .common
    case .improvementHigh: self = .improvementHigh
    case .improvementLow: self = .improvementLow
    case .concernHigh: self = .concernHigh
    case .concernLow: self = .concernLow
    case .neutralHigh: self = .neutralHigh
    case .neutralLow: self = .neutralLow
    }
  }
}

extension Assurance {
  package init(_ assurance: Statistics.Assurance) {
    switch assurance {
    case .consistentPass: self = .pass
    case .consistentFail: self = .fail
    case .inconsistent: self = .hitAndMiss
    }
  }
}

extension Comparison {
  /// What a comparison means where one way is better.
  package init(_ comparison: BenchmarkComparison?, better: KPI.Better) {
    switch (comparison, better) {
    case (nil, _): self = .notCompared
    case (.similar?, _): self = .similar
    case (.higher?, .higher), (.lower?, .lower): self = .better
    case (.lower?, .higher), (.higher?, .lower): self = .worse
    case (.higher?, .neither): self = .higher
    case (.lower?, .neither): self = .lower
    }
  }
}
