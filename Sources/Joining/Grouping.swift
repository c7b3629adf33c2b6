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
  let total = starts[identities.count]
  // Tables in the upper half of the number, rows in the lower.
  var order = [UInt64](repeating: 0, count: total)
  var next = starts
  for (tableNumber, part) in admitted.enumerated() {
    for (position, series) in part.series.enumerated() {
      order[next[Int(series)]] = UInt64(tableNumber) << 32 | UInt64(part.rows[position])
      next[Int(series)] += 1
    }
  }
  var diagnostics: [Diagnostic] = []
  var filling = Filling(tables: tables, matches: matches, capacity: total)
  for (number, identity) in identities.enumerated() where starts[number] < starts[number + 1] {
    diagnostics += filling.add(identity, &order, starts[number]..<starts[number + 1])
  }
  filling.move(into: &ledger)
  return diagnostics
}

/// Fills the ledger's columns series by series.
private struct Filling {
  let tables: [ObservationTable]
  let matches: [[Result<MatchedKey, MatchedKey.Fault>]]
  var ledger = Ledger()

  init(
    tables: [ObservationTable], matches: [[Result<MatchedKey, MatchedKey.Fault>]], capacity: Int
  ) {
    self.tables = tables
    self.matches = matches
    ledger.periods.reserveCapacity(capacity)
    ledger.numerators.reserveCapacity(capacity)
    ledger.denominators.reserveCapacity(capacity)
    ledger.values.reserveCapacity(capacity)
    ledger.rows.reserveCapacity(capacity)
  }

  @inline(__always)
  private func period(_ place: UInt64) -> Period {
    tables[Int(place >> 32)].periods[Int(place & 0xFFFF_FFFF)]
  }

  mutating func add(
    _ identity: SeriesIdentity, _ order: inout [UInt64], _ range: Range<Int>
  ) -> [Diagnostic] {
    var isInOrder = true
    for position in range.dropFirst() where period(order[position]) < period(order[position - 1]) {
      isInOrder = false
      break
    }
    if !isInOrder {
      order[range].sort { (period($0), $0) < (period($1), $1) }
    }
    var diagnostics: [Diagnostic] = []
    let start = ledger.periods.count
    var status = Status.recorded
    var sources: [Key<Source>] = []
    var lastKey: (table: Int, key: UInt32)?
    for position in range {
      let tableNumber = Int(order[position] >> 32)
      let row = Int(order[position] & 0xFFFF_FFFF)
      let table = tables[tableNumber]
      let place = Ledger.RowPlace(source: table.source, number: table.rowNumbers[row])
      if position > range.lowerBound, let kept = ledger.rows.last,
        ledger.periods.last == table.periods[row]
      {
        ledger.duplicates.append(Ledger.Duplicate(row: place, kept: kept))
        diagnostics.append(duplicate(table, row, order[position - 1]))
        continue
      }
      ledger.periods.append(table.periods[row])
      ledger.numerators.append(table.numerators[row])
      ledger.denominators.append(table.denominators[row])
      ledger.values.append(table.values[row])
      ledger.rows.append(place)
      let key = table.keyNumbers[row]
      if lastKey?.table != tableNumber || lastKey?.key != key {
        lastKey = (tableNumber, key)
        if let matched = try? matches[tableNumber][Int(key)].get() {
          status = max(status, matched.status)
          if let source = matched.citation, !sources.contains(source) { sources.append(source) }
        }
      }
    }
    ledger.series.append(
      Ledger.Series(
        kpi: identity.kpi, subject: identity.subject, provider: identity.provider,
        customer: identity.customer, service: identity.service,
        rows: start..<ledger.periods.count, status: status, sources: sources))
    return diagnostics
  }

  private func duplicate(_ table: ObservationTable, _ row: Int, _ earlier: UInt64) -> Diagnostic {
    let first = tables[Int(earlier >> 32)]
    return Diagnostic(
      .duplicateObservation,
      "there is another observation of the same for \(table.periods[row].text)",
      at: table.place(ofRow: row),
      notes: [
        Diagnostic.Note("the first is here", at: first.place(ofRow: Int(earlier & 0xFFFF_FFFF)))
      ],
      help: "keep one of them")
  }

  func move(into target: inout Ledger) {
    target.series = ledger.series
    target.periods = ledger.periods
    target.numerators = ledger.numerators
    target.denominators = ledger.denominators
    target.values = ledger.values
    target.rows = ledger.rows
    target.duplicates = ledger.duplicates
  }
}
