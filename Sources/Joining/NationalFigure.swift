import Commissioning

/// A figure that a publisher gives for the whole of England, which no organisation's row states.
package struct NationalFigure: Sendable {
  package var kpi: Key<KPI>
  package var period: Period
  /// NaN if not given.
  package var numerator: Double
  package var denominator: Double
  package var value: Double
  package var status: Status
  package var published: Day?
  package var row: RowPlace
}
