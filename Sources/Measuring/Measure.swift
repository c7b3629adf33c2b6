import Commissioning
import Joining

/// A series as it is shown: a figure for each period from the first to the last, gaps said.
package struct Measure: Sendable {
  package var kpi: Key<KPI>
  package var subject: Key<Organisation>
  package var status: Status
  package var figures: [Figure]

  /// The last figure that has a value.
  package var latest: Figure? { figures.last { $0.value.value != nil } }

  package var first: Figure? { figures.first { $0.value.value != nil } }
}

/// The value of a KPI in a period, and what it is made of.
package struct Figure: Sendable {
  package var period: Period
  /// In the KPI's unit.
  package var value: Shown<Double>
  package var numerator: Double?
  package var denominator: Double?
  /// Where it is written; nil for a gap.
  package var row: Ledger.RowPlace?
}

extension Ledger {
  /// The figures of a series for the periods that had ended by a day, with a stated gap for each
  /// period between its first and last in which nothing was observed.
  package func measure(_ series: Series, unit: KPI.Unit, asAt day: Day) -> Measure {
    var figures: [Figure] = []
    figures.reserveCapacity(series.rows.count)
    for row in series.rows {
      let period = periods[row]
      if period.last > day { continue }
      if let last = figures.last?.period, last.length == period.length {
        var ordinal = last.ordinal + 1
        // A stretch longer than any plausible gap is a slip of a date, not a thousand gaps.
        while ordinal < period.ordinal, period.ordinal - last.ordinal < 400 {
          figures.append(
            Figure(period: Period(period.length, ordinal: ordinal), value: .notRecorded))
          ordinal += 1
        }
      }
      figures.append(
        Figure(
          period: period, value: shown(row, unit: unit), numerator: given(numerators[row]),
          denominator: given(denominators[row]), row: rows[row]))
    }
    return Measure(
      kpi: series.kpi, subject: series.subject, status: series.status, figures: figures)
  }

  private func given(_ number: Double) -> Double? { number.isNaN ? nil : number }

  private func shown(_ row: Int, unit: KPI.Unit) -> Shown<Double> {
    if let value = value(at: row, unit: unit) { return .value(value) }
    if denominators[row] == 0 { return .notApplicable }
    return .notSubmitted
  }
}
