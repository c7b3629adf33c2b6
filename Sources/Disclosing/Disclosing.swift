import Commissioning
import Joining

/// Takes out of a ledger what may not be told: the one gate to the numbers of observations.
package func disclose(_ ledger: Ledger, by catalogue: Catalogue) -> Disclosed {
  let suppressed = Suppression(ledger, catalogue).rows
  var numerators = ledger.numerators
  var denominators = ledger.denominators
  var values = ledger.values
  for series in ledger.series {
    let unit = catalogue.kpis[series.kpi].unit
    for row in series.rows where values[row].isNaN {
      values[row] = quotient(numerators[row], denominators[row], unit)
    }
  }
  for row in suppressed {
    numerators[row] = .nan
    denominators[row] = .nan
    values[row] = .nan
  }
  return Disclosed(
    series: ledger.series, periods: ledger.periods, numerators: numerators,
    denominators: denominators, values: values, suppressed: suppressed, rows: ledger.rows,
    published: ledger.published,
    corrections: ledger.revisions.map { correction($0, ledger, catalogue, suppressed) },
    reconciliation: ledger.reconciliation)
}

/// Numerator over denominator in a unit; NaN where there is none.
private func quotient(_ numerator: Double, _ denominator: Double, _ unit: KPI.Unit) -> Double {
  denominator == 0 ? .nan : numerator / denominator * unit.multiplier
}

private func correction(
  _ revision: Ledger.Revision, _ ledger: Ledger, _ catalogue: Catalogue, _ suppressed: Set<Int>
) -> Correction {
  let series = ledger.series[revision.series]
  let kpi = catalogue.kpis[series.kpi]
  // Where the figure that stands is withheld, the one before it would tell it nearly.
  let isWithheld = series.rows.contains {
    ledger.periods[$0] == revision.period && suppressed.contains($0)
  }
  func shown(_ edition: Ledger.Revision.Edition) -> Shown<Double> {
    let counts = Counts(
      numerator: edition.numerator, denominator: edition.denominator, value: edition.value)
    if isWithheld || counts.isSmall(for: kpi) { return .absent(.suppressed) }
    let value =
      edition.value.isNaN
      ? quotient(edition.numerator, edition.denominator, kpi.unit) : edition.value
    if value.isFinite { return .value(value) }
    return .absent(edition.denominator == 0 ? .notApplicable : .notSubmitted)
  }
  let (earlier, later) = (shown(revision.earlier), shown(revision.later))
  // A reason may name the numbers.
  let isTold = earlier != .absent(.suppressed) && later != .absent(.suppressed)
  return Correction(
    series: revision.series, period: revision.period, earlier: earlier, later: later,
    earlierPublished: revision.earlier.published,
    laterPublished: revision.later.published, earlierRow: revision.earlier.row,
    laterRow: revision.later.row,
    reason: isTold ? revision.reason : nil)
}
