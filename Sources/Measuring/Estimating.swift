import Commissioning
import Statistics

extension Figure {
  /// The confidence interval of its value, in the KPI's unit: Wilson's for proportions, Byar's or the
  /// exact one for rates and ratios. Nil if there are no counts to compute it from.
  package func interval(of kpi: KPI) -> ConfidenceInterval? {
    guard let numerator, let denominator, denominator > 0,
      let confidence = Confidence(level: kpi.confidence.level)
    else { return nil }
    switch kpi.unit {
    case .percent:
      return ConfidenceInterval.wilson(numerator, of: denominator, confidence: confidence)?
        .scaled(by: kpi.unit.multiplier)
    case .perThousand, .perHundredThousand, .ratio:
      return ConfidenceInterval.byars(numerator, confidence: confidence)?
        .scaled(by: kpi.unit.multiplier / denominator)
    case .count, .days, .pounds: return nil
    }
  }

  /// How it compares with a benchmark; nil if that cannot be judged, or if neither direction is better:
  /// what is only counted is described, not judged.
  package func comparison(with benchmark: Double?, of kpi: KPI) -> Comparison? {
    kpi.better == .neither
      ? nil
      : Comparison(interval(of: kpi), with: benchmark, improvement: kpi.better.improvement)
  }
}

extension KPI {
  /// What kind of intervals its figures have, if they have any.
  package var intervalText: String {
    "\(confidence.rawValue)% confidence intervals (\(unit == .percent ? "Wilson" : "Byar"))"
  }
}
