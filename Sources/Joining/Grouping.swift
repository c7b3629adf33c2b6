import Commissioning
import Diagnostics

/// Puts admitted rows into the ledger's columns by series and, within a series, in time: a counting
/// sort, linear in rows. Of rows with the same series and period the first is kept.
func group(
  _ admitted: [AdmittedRows], tables: [ObservationTable],
  matches: [[Result<MatchedKey, MatchedKey.Fault>]], identities: [SeriesIdentity],
  into ledger: inout Ledger
) -> [Diagnostic] {
  var starts = [Int](repeating: 0, count: identities.count + 1)
  for part in admitted { for series in part.series { starts[Int(series) + 1] += 1 } }
  for series in 0..<identities.count { starts[series + 1] += starts[series] }
  var columns = Columns(count: starts[identities.count])
  var next = starts
  for (part, table) in zip(admitted, tables) { columns.scatter(part, of: table, to: &next) }
  var diagnostics: [Diagnostic] = []
  for series in identities.indices {
    columns.order(starts[series]..<starts[series + 1])
  }
  let duplicates = columns.duplicates(starts)
  for (row, kept) in duplicates {
    diagnostics.append(columns.duplicate(row, kept))
    ledger.duplicates.append(
      Ledger.Duplicate(row: columns.rows[row], kept: columns.rows[kept]))
  }
  columns.remove(duplicates.map(\.row), starts: &starts)
  let provenance = Provenance(admitted, tables: tables, matches: matches, count: identities.count)
  for (number, identity) in identities.enumerated() where starts[number] < starts[number + 1] {
    ledger.series.append(
      Ledger.Series(
        kpi: identity.kpi, subject: identity.subject, provider: identity.provider,
        customer: identity.customer, service: identity.service,
        rows: starts[number]..<starts[number + 1], status: provenance.statuses[number],
        sources: provenance.sources[number]))
  }
  ledger.periods = columns.periods
  ledger.numerators = columns.numerators
  ledger.denominators = columns.denominators
  ledger.values = columns.values
  ledger.rows = columns.rows
  return diagnostics
}

/// How sure each series is and which sources its rows name.
private struct Provenance {
  var statuses: [Status]
  var sources: [[Key<Source>]]

  init(
    _ admitted: [AdmittedRows], tables: [ObservationTable],
    matches: [[Result<MatchedKey, MatchedKey.Fault>]], count: Int
  ) {
    statuses = Array(repeating: .recorded, count: count)
    sources = Array(repeating: [], count: count)
    for ((part, table), keys) in zip(zip(admitted, tables), matches) {
      var seen = [Bool](repeating: false, count: keys.count)
      for (position, row) in part.rows.enumerated() {
        let key = Int(table.keyNumbers[Int(row)])
        if seen[key] { continue }
        seen[key] = true
        guard let match = try? keys[key].get() else { continue }
        let series = Int(part.series[position])
        statuses[series] = max(statuses[series], match.status)
        if let source = match.citation, !sources[series].contains(source) {
          sources[series].append(source)
        }
      }
    }
  }
}
