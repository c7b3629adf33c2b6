import Commissioning

/// A row of a KPI with suppression that is not published, because it was refused or its day has not
/// come. It is kept only so that what is published does not give it away.
package struct UnpublishedRow: Sendable {
  package var kpi: Key<KPI>
  package var parties: Parties
  package var period: Period
  /// NaN if not given or not to be relied on.
  package var numerator: Double
  package var denominator: Double
  package var value: Double
  /// Whether it has numbers that could not be read or contradict one another.
  package var isUnclear: Bool

  init(
    kpi: Key<KPI>, parties: Parties, period: Period, numerator: Double = .nan,
    denominator: Double = .nan, value: Double = .nan, isUnclear: Bool
  ) {
    self.kpi = kpi
    self.parties = parties
    self.period = period
    self.numerator = numerator
    self.denominator = denominator
    self.value = value
    self.isUnclear = isUnclear
  }
}

/// Who a row is about as far as its names are known.
struct UnpublishedKey {
  var kpi: Key<KPI>
  var parties: Parties
}
