import Commissioning
import Joining

/// Takes out of a ledger what may not be told: the one gate to the numbers of observations.
package func disclose(_ ledger: Ledger, by catalogue: Catalogue) -> Disclosed {
  let suppression = Suppression(ledger, catalogue)
  var numerators = ledger.numerators
  var denominators = ledger.denominators
  var values = ledger.values
  for series in ledger.series {
    let unit = catalogue.kpis[series.kpi].unit
    for row in series.rows where values[row].isNaN {
      values[row] = quotient(numerators[row], denominators[row], unit)
    }
  }
  for row in suppression.rows {
    numerators[row] = .nan
    denominators[row] = .nan
    values[row] = .nan
  }
  return Disclosed(
    series: ledger.series, periods: ledger.periods, numerators: numerators,
    denominators: denominators, values: values, suppressed: suppression.rows, rows: ledger.rows,
    published: ledger.published,
    corrections: ledger.revisions.map { correction($0, ledger, catalogue, suppression) },
    reconciliation: ledger.reconciliation)
}

/// Numerator over denominator in a unit; NaN where there is none.
private func quotient(_ numerator: Double, _ denominator: Double, _ unit: KPI.Unit) -> Double {
  denominator == 0 ? .nan : numerator / denominator * unit.multiplier
}

/// An edition of a figure that another took the place of is told only where nothing of its KPI and
/// period is small: with it, totals and parts of one day could be set beside those of another.
private func correction(
  _ revision: Ledger.Revision, _ ledger: Ledger, _ catalogue: Catalogue, _ suppression: Suppression
) -> Correction {
  let series = ledger.series[revision.series]
  let kpi = catalogue.kpis[series.kpi]
  let isClear = !suppression.occasions.contains(
    Suppression.Occasion(kpi: series.kpi, period: revision.period))
  let isStanding = series.rows.contains {
    ledger.rows[$0] == revision.later.row && !suppression.rows.contains($0)
  }
  func shown(_ edition: Ledger.Revision.Edition, _ isTold: Bool) -> Shown<Double> {
    guard isTold else { return .absent(.suppressed) }
    let value =
      edition.value.isNaN
      ? quotient(edition.numerator, edition.denominator, kpi.unit) : edition.value
    if value.isFinite { return .value(value) }
    return .absent(edition.denominator == 0 ? .notApplicable : .notSubmitted)
  }
  return Correction(
    series: revision.series, period: revision.period, earlier: shown(revision.earlier, isClear),
    later: shown(revision.later, isClear || isStanding),
    earlierPublished: revision.earlier.published,
    laterPublished: revision.later.published, earlierRow: revision.earlier.row,
    laterRow: revision.later.row,
    // A reason may name the numbers.
    reason: isClear ? revision.reason : nil)
}
