import Commissioning

/// The numbers of an observation, to judge whether they are too small to be published.
struct Counts {
  /// NaN if not given.
  var numerator: Double
  var denominator: Double
  var value: Double

  /// Whether a count in it, or what the others leave of it, is at least 1 and below the KPI's
  /// limit. Where there is a value and one of its parts is missing, the value may give that away,
  /// and it is taken to be small; so is a value alone that is not a count.
  func isSmall(for kpi: KPI) -> Bool {
    guard let limit = kpi.suppressBelow.map(Double.init) else { return false }
    func isSmall(_ count: Double) -> Bool { count > 0 && count < limit }
    if isSmall(numerator) || isSmall(denominator) { return true }
    if kpi.unit == .count, isSmall(value) { return true }
    if numerator.isNaN && denominator.isNaN { return !value.isNaN && kpi.unit != .count }
    if numerator.isNaN || denominator.isNaN { return !value.isNaN }
    return kpi.unit.isProportion && isSmall(denominator - numerator)
  }

  /// Whether all of it was shown before.
  func isSame(_ earlier: LastEdition.Figure) -> Bool {
    func isSame(_ number: Double, _ other: Double) -> Bool { number.isNaN || number == other }
    return !earlier.isSuppressed && isSame(numerator, earlier.numerator)
      && isSame(denominator, earlier.denominator) && isSame(value, earlier.value)
  }

  /// What is added up: its numerator or, if there is none, its value; its denominator; and, of
  /// proportions, what the numerator leaves of it.
  func addends(of kpi: KPI) -> SIMD3<Double> {
    SIMD3(
      numerator.isNaN ? value : numerator, denominator,
      kpi.unit.isProportion ? denominator - numerator : .nan)
  }
}
