import Commissioning
import Joining

/// Removes from a ledger what may not be published: the one gate to the numbers of observations.
///
/// - Parameter last: what was published last, with which readers can compare.
package func disclose(
  _ ledger: Ledger, by catalogue: Catalogue, after last: LastEdition = LastEdition()
) -> Disclosed {
  let suppression = Suppression(ledger, catalogue, after: last)
  return disclosed(ledger, by: catalogue, without: suppression.rows) { revision, edition in
    suppression.allows(edition, of: revision, in: ledger, catalogue)
  }
}

/// Removes from the ledger of an earlier day what the site of a later day, published with it, does not
/// show: what is known on both days tells no more than what is known on the later one.
///
/// - Parameter later: of the same content.
package func disclose(
  _ ledger: Ledger, by catalogue: Catalogue, besides later: Disclosed
) -> Disclosed {
  let precedent = Precedent(later, catalogue)
  let hidden = ledger.series.flatMap { series in
    series.rows.filter { row in
      !precedent.allows(
        Counts(ledger, row), at: ledger.rows[row], of: series, ledger.periods[row])
    }
  }
  return disclosed(ledger, by: catalogue, without: Set(hidden)) { revision, edition in
    precedent.allows(
      Counts(edition), at: edition.row, of: ledger.series[revision.series], revision.period)
  }
}

/// - Parameters:
///   - hidden: the rows whose numbers are removed.
///   - mayBeShown: whether one side of a revision may be published.
private func disclosed(
  _ ledger: Ledger, by catalogue: Catalogue, without hidden: Set<Int>,
  mayBeShown: (Ledger.Revision, Ledger.Revision.Edition) -> Bool
) -> Disclosed {
  var numerators = ledger.numerators
  var denominators = ledger.denominators
  var values = ledger.values
  for series in ledger.series {
    let unit = catalogue.kpis[series.kpi].unit
    for row in series.rows where values[row].isNaN {
      values[row] = quotient(numerators[row], denominators[row], unit)
    }
  }
  for row in hidden {
    numerators[row] = .nan
    denominators[row] = .nan
    values[row] = .nan
  }
  return Disclosed(
    series: ledger.series, periods: ledger.periods, numerators: numerators,
    denominators: denominators, values: values, suppressed: hidden, rows: ledger.rows,
    notes: ledger.notes, absences: ledger.absences, published: ledger.published,
    corrections: ledger.revisions.map { revision in
      correction(revision, ledger, catalogue) { mayBeShown(revision, $0) }
    },
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

private func correction(
  _ revision: Ledger.Revision, _ ledger: Ledger, _ catalogue: Catalogue,
  mayBeShown: (Ledger.Revision.Edition) -> Bool
) -> Correction {
  let unit = catalogue.kpis[ledger.series[revision.series].kpi].unit
  func shown(_ edition: Ledger.Revision.Edition) -> Shown<Double> {
    guard mayBeShown(edition) else { return .absent(.suppressed) }
    let value =
      edition.value.isNaN
      ? quotient(edition.numerator, edition.denominator, unit) : edition.value
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
    reason: mayBeShown(revision.earlier) && mayBeShown(revision.later) ? revision.reason : nil)
}

extension Suppression {
  /// An edition of a figure that was replaced is not published where it is small, where the figure
  /// that replaced it is withheld, since the two are close, or where something is withheld while
  /// totals are published: with it, totals and parts from different days could be compared.
  fileprivate func allows(
    _ edition: Ledger.Revision.Edition, of revision: Ledger.Revision, in ledger: Ledger,
    _ catalogue: Catalogue
  ) -> Bool {
    let series = ledger.series[revision.series]
    let standing = series.rows.first { ledger.periods[$0] == revision.period }
    if standing.map({ rows.contains($0) }) ?? false { return false }
    if standing.map({ ledger.rows[$0] == edition.row }) ?? false { return true }
    let isBound = bound.contains(Occasion(kpi: series.kpi, period: revision.period))
    return !isBound && !Counts(edition).isSmall(for: catalogue.kpis[series.kpi])
  }
}
