import Commissioning

/// The numbers of an observation, to judge whether they are too small to be told.
struct Counts {
  /// NaN where not given.
  var numerator: Double
  var denominator: Double
  var value: Double

  /// Whether a count in it, or what the others leave of it, is at least 1 and below the KPI's limit.
  /// Where only a value is given that is no count, none can be told, and it is taken to be small.
  func isSmall(for kpi: KPI) -> Bool {
    guard let limit = kpi.suppressBelow.map(Double.init) else { return false }
    func isSmall(_ count: Double) -> Bool { count > 0 && count < limit }
    if numerator.isNaN, denominator.isNaN {
      return value.isNaN ? false : kpi.unit == .count ? isSmall(value) : true
    }
    return isSmall(numerator) || isSmall(denominator)
      || kpi.unit.isProportion && isSmall(denominator - numerator)
  }
}
