import Commissioning

/// The numbers of an observation, to judge whether they are too small to be told.
struct Counts {
  /// NaN where not given.
  var numerator: Double
  var denominator: Double
  var value: Double

  /// Whether a count in it, or what the others leave of it, is at least 1 and below the KPI's limit.
  /// Where a part is missing, the value may give it away, and it is taken to be small; so is a value
  /// alone that is no count.
  func isSmall(for kpi: KPI) -> Bool {
    guard let limit = kpi.suppressBelow.map(Double.init) else { return false }
    func isSmall(_ count: Double) -> Bool { count > 0 && count < limit }
    if numerator.isNaN || denominator.isNaN {
      let isAlone = numerator.isNaN && denominator.isNaN
      if isAlone, value.isNaN { return false }
      return isAlone && kpi.unit == .count ? isSmall(value) : true
    }
    return isSmall(numerator) || isSmall(denominator)
      || kpi.unit.isProportion && isSmall(denominator - numerator)
  }
}
