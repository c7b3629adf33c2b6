import Commissioning
import Diagnostics

/// Puts admitted rows into the ledger's columns by series and, within a series, in time: a counting
/// sort, linear in rows. Of rows with the same series and period the first is kept.
///
/// - Parameter admitted: for each row of each table the number of its series, or -1.
func group(
  _ admitted: [[Int32]], tables: [ObservationTable], keys: MatchedKeys, catalogue: Catalogue,
  into ledger: inout Ledger
) -> [Diagnostic] {
  let identities = keys.identities
  var starts = [Int](repeating: 0, count: identities.count + 1)
  for rows in admitted { for series in rows where series >= 0 { starts[Int(series) + 1] += 1 } }
  for series in identities.indices { starts[series + 1] += starts[series] }
  var columns = Columns(tables, places: places(admitted, starts), count: starts[identities.count])
  let repeated = columns.order(starts)
  var log = DiagnosticLog()
  log.add(columns.duplicates(repeated.filter { !$0.isRevised }))
  for repeated in repeated {
    let entry = Reconciliation.Repeat(
      row: columns.rows[repeated.row], kept: columns.rows[repeated.kept])
    if repeated.isRevised {
      ledger.reconciliation.superseded.append(entry)
    } else {
      ledger.reconciliation.duplicates.append(entry)
    }
  }
  let revisions = repeated.filter(\.isRevised).map { columns.revision($0, notes: ledger.notes) }
  columns.remove(repeated.map(\.row).sorted(), starts: &starts)
  let recorded = RecordedFigures(catalogue)
  let revised = Dictionary(grouping: revisions) { $0.series.number }
  let provenance = Provenance(admitted, tables: tables, keys: keys)
  var positions = [Int](repeating: -1, count: identities.count)
  for (number, identity) in identities.enumerated() where starts[number] < starts[number + 1] {
    let rows = starts[number]..<starts[number + 1]
    log.add(columns.implausibleGaps(rows))
    log.add(columns.outlyingFigures(rows, of: catalogue.kpis[identity.kpi]))
    log.add(
      recorded.findings(
        rows, of: identity, revised: Set((revised[Int32(number)] ?? []).map(\.period)),
        in: columns))
    positions[number] = ledger.series.count
    ledger.series.append(
      Series(
        kpi: identity.kpi, subject: identity.subject, provider: identity.provider,
        customer: identity.customer, service: identity.service, rows: rows,
        status: provenance.statuses[number], sources: Set(provenance.sources[number]).sorted()))
  }
  ledger.periods = columns.periods
  ledger.numerators = columns.numerators
  ledger.denominators = columns.denominators
  ledger.values = columns.values
  ledger.rows = columns.rows
  ledger.published = columns.published
  ledger.revisions = revisions.map { revision in
    var revision = revision
    revision.series = Key(positions[Int(revision.series.number)])
    return revision
  }
  return log.diagnostics
}

/// Where each admitted row goes: to the next free place of its series.
private func places(_ admitted: [[Int32]], _ starts: [Int]) -> [[Int32]] {
  var next = starts.map { Int32($0) }
  return admitted.map { rows in
    [Int32](unsafeUninitializedCapacity: rows.count) { places, count in
      for row in rows.indices {
        let series = Int(rows[row])
        if series < 0 {
          places[row] = -1
        } else {
          places[row] = next[series]
          next[series] += 1
        }
      }
      count = rows.count
    }
  }
}

/// How certain each series is and which sources its rows name.
private struct Provenance {
  var statuses: [Status]
  /// May contain duplicates.
  var sources: [[Key<Source>]]

  init(_ admitted: [[Int32]], tables: [ObservationTable], keys: MatchedKeys) {
    statuses = Array(repeating: .recorded, count: keys.identities.count)
    sources = Array(repeating: [], count: keys.identities.count)
    for (number, table) in tables.enumerated() {
      var isUsed = [Bool](repeating: false, count: table.keys.count)
      for (row, series) in admitted[number].enumerated() where series >= 0 {
        isUsed[Int(table.keyNumbers[row])] = true
      }
      for (key, isUsed) in isUsed.enumerated() where isUsed {
        guard let match = try? keys.tables[number][key].get() else { continue }
        let series = Int(match.series)
        statuses[series] = max(statuses[series], match.status)
        if let source = match.citation { sources[series].append(source) }
      }
    }
  }
}
