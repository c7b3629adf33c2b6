import Commissioning
import Diagnostics

/// Joins KPI observations with the catalogue.
///
/// Rows are taken in the order of their files and places, so that the order of the tables given
/// does not matter.
package func join(_ tables: [ObservationTable], with catalogue: Catalogue) -> Checked<Ledger> {
  var tables = resolvingReusedCodes(
    tables.sorted { ($0.source, $0.rowsBefore) < ($1.source, $1.rowsBefore) },
    by: catalogue.directory)
  var matching = KeyMatching(catalogue)
  let keys = matching.match(tables)
  var years = FinancialYears(catalogue)
  years.settle(&tables, keys: keys)
  var ledger = Ledger()
  let lengths = CountedLengths(
    tables, keys: keys, catalogue: catalogue, day: catalogue.site.day.number)
  var rowChecking = RowChecking(
    keys.identities, lengths: lengths.lengths, catalogue: catalogue)
  let admitted = zip(tables, keys.tables).map { table, keys -> [Int32] in
    let series = rowChecking.admit(table, keys: keys, ledger: &ledger)
    ledger.addWords(of: table, admitted: series)
    return series
  }
  ledger.national = rowChecking.nationalFigures
  var diagnostics = matching.diagnostics + years.diagnostics + rowChecking.diagnostics
  diagnostics += group(
    admitted, tables: tables, keys: keys, catalogue: catalogue, into: &ledger)
  diagnostics += overlappingPeriods(ledger, catalogue)
  diagnostics += tally(tables, catalogue, &ledger)
  diagnostics += kpisWithoutData(matching.namedKPIs, catalogue)
  return Checked(ledger, diagnostics)
}

/// Counts each file's rows and says what has no data and whether too much did not join.
private func tally(
  _ tables: [ObservationTable], _ catalogue: Catalogue, _ ledger: inout Ledger
) -> [Diagnostic] {
  ledger.reconciliation.unmatched.sort {
    ($0.row.source, $0.row.number) < ($1.row.source, $1.row.number)
  }
  var rows: [SourceID: Int] = [:]
  for table in tables { rows[table.source, default: 0] += table.count + table.rejected.count }
  let unmatched = counts(ledger.reconciliation.unmatched.map(\.row.source))
  let duplicated = counts(ledger.reconciliation.duplicates.map(\.row.source))
  let superseded = counts(ledger.reconciliation.superseded.map(\.row.source))
  for (source, rows) in rows.sorted(by: { $0.key < $1.key }) {
    let unmatched = unmatched[source] ?? 0
    let duplicated = duplicated[source] ?? 0
    let superseded = superseded[source] ?? 0
    let pending = ledger.reconciliation.pending[source] ?? 0
    ledger.reconciliation.files.append(
      Reconciliation.FileTally(
        source: source, rows: rows, matched: rows - unmatched - duplicated - superseded - pending,
        unmatched: unmatched, duplicated: duplicated, superseded: superseded, pending: pending))
  }
  let observedKPIs = Set(ledger.series.map(\.kpi))
  ledger.reconciliation.idleKPIs = catalogue.kpis.indices.map { Key($0) }.filter {
    !observedKPIs.contains($0)
  }
  let observed = Set(
    ledger.series.flatMap { [$0.subject, $0.provider, $0.customer].compactMap(\.self) })
  ledger.reconciliation.unobserved = catalogue.organisations.indices.map { Key($0) }.filter {
    catalogue.organisations[$0].entry.kind != .supplier && !observed.contains($0)
  }
  let lost = ledger.reconciliation.unmatched.count + ledger.reconciliation.duplicates.count
  if let limit = catalogue.site.unmatchedLimit, lost > limit {
    return [
      Diagnostic(
        .tooManyUnmatched,
        "\(lost) \(lost == 1 ? "row" : "rows") of KPI data did not join, and site.yaml allows \(limit)",
        at: catalogue.site.unmatchedLimitPlace,
        help: "fix the rows, or raise 'unmatched_limit' in site.yaml")
    ]
  }
  return []
}

/// KPIs that no row names; if not all rows could be read, how many there may be.
private func kpisWithoutData(_ named: Set<Key<KPI>>, _ catalogue: Catalogue) -> [Diagnostic] {
  let positions = catalogue.kpis.indices.filter { !named.contains(Key($0)) }
  if let source = catalogue.directory.unread.observations {
    if positions.isEmpty { return [] }
    let which =
      positions.count == 1 ? "a KPI has observations" : "\(positions.count) KPIs have observations"
    return [
      Diagnostic(
        .unchecked, "whether \(which) cannot be checked, since this file cannot be read whole",
        at: Place(source, offset: 0, length: 0))
    ]
  }
  return positions.map { position in
    Diagnostic(
      .kpiWithoutData, "there are no observations of this KPI",
      at: catalogue.kpis[position].entry.id.place)
  }
}

private func counts(_ sources: [SourceID]) -> [SourceID: Int] {
  sources.reduce(into: [:]) { $0[$1, default: 0] += 1 }
}
