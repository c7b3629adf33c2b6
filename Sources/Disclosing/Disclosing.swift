import Commissioning
import Joining

/// Removes from a ledger what may not be published: the one gate to the numbers of observations.
///
/// - Parameter last: what was published last, with which readers can compare.
package func disclose(
  _ ledger: Ledger, by catalogue: Catalogue, after last: LastEdition = LastEdition()
) -> Disclosed {
  let suppression = Suppression(ledger, catalogue, after: last)
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
    notes: ledger.notes, absences: ledger.absences, published: ledger.published,
    corrections: ledger.revisions.map { correction($0, ledger, catalogue, suppression) },
    national: ledger.national.compactMap { national($0, catalogue.kpis[$0.kpi]) },
    reconciliation: ledger.reconciliation)
}

/// A figure for England with its value worked out; nil if it has none or is small. Totals that the site
/// does not state are taken to be known from elsewhere, so one that is stated tells nothing more.
private func national(_ figure: NationalFigure, _ kpi: KPI) -> NationalFigure? {
  let counts = Counts(
    numerator: figure.numerator, denominator: figure.denominator, value: figure.value)
  guard !counts.isSmall(for: kpi) else { return nil }
  var figure = figure
  if figure.value.isNaN {
    figure.value = quotient(figure.numerator, figure.denominator, kpi.unit)
  }
  return figure.value.isFinite ? figure : nil
}

/// Numerator over denominator in a unit; NaN if there is none.
private func quotient(_ numerator: Double, _ denominator: Double, _ unit: KPI.Unit) -> Double {
  denominator == 0 ? .nan : unit.quotient(numerator, denominator)
}

/// An edition of a figure that was replaced is not published where it is small, where the figure
/// that replaced it is withheld, since the two are close, or where something is withheld while
/// totals are published: with it, totals and parts from different days could be compared.
private func correction(
  _ revision: Ledger.Revision, _ ledger: Ledger, _ catalogue: Catalogue, _ suppression: Suppression
) -> Correction {
  let series = ledger.series[revision.series]
  let kpi = catalogue.kpis[series.kpi]
  let standing = series.rows.first { ledger.periods[$0] == revision.period }
  let isWithheld = standing.map { suppression.rows.contains($0) } ?? false
  let isBound = suppression.bound.contains(
    Suppression.Occasion(kpi: series.kpi, period: revision.period))
  func mayBePublished(_ edition: Ledger.Revision.Edition) -> Bool {
    if isWithheld { return false }
    if standing.map({ ledger.rows[$0] == edition.row }) ?? false { return true }
    return !isBound && !Counts(edition).isSmall(for: kpi)
  }
  func shown(_ edition: Ledger.Revision.Edition) -> Shown<Double> {
    guard mayBePublished(edition) else { return .absent(.suppressed) }
    let value =
      edition.value.isNaN
      ? quotient(edition.numerator, edition.denominator, kpi.unit) : edition.value
    if value.isFinite { return .value(value) }
    return .absent(
      ledger.absences[edition.row] ?? (edition.denominator == 0 ? .notApplicable : .notSubmitted))
  }
  return Correction(
    series: revision.series, period: revision.period, earlier: shown(revision.earlier),
    later: shown(revision.later),
    earlierPublished: revision.earlier.published,
    laterPublished: revision.later.published, earlierRow: revision.earlier.row,
    laterRow: revision.later.row,
    // A reason may name the numbers.
    reason: mayBePublished(revision.earlier) && mayBePublished(revision.later)
      ? revision.reason : nil)
}
