import Commissioning
import Diagnostics
import Drawing
import Reading

extension Difference {
  /// The changes as rows of a history, without those that it has.
  ///
  /// - Parameters:
  ///   - day: from which they are shown.
  ///   - history: in the order of its days.
  package func recorded(_ day: Day, after history: [RecordedChange]) -> [RecordedChange] {
    var ids = Set(history.map(\.id))
    let latest = Dictionary(history.map { ($0.subject, $0) }, uniquingKeysWith: { $1 })
    return changes.compactMap { change in
      var row = RecordedChange(change, on: day)
      var occasion = 0
      row.id = identifier(of: change, row, occasion)
      if ids.contains(row.id) {
        // It may have been undone in the meantime, and happened again.
        guard let last = latest[row.subject], last.recorded.precedes(day), last.after == row.before,
          last.before != row.before
        else { return nil }
        while ids.contains(row.id) {
          occasion += 1
          row.id = identifier(of: change, row, occasion)
        }
      }
      ids.insert(row.id)
      return row
    }
  }

  /// - Parameter occasion: how often the same happened before.
  private func identifier(of change: Change, _ row: RecordedChange, _ occasion: Int) -> String {
    var fingerprint = Fingerprint()
    for text in [
      row.event.rawValue, row.kind.rawValue, row.record, row.detail, row.before, row.after,
      row.period?.code ?? "", change.distinction,
    ] + row.organisations + [""] + row.services {
      fingerprint.add(text.utf8)
    }
    fingerprint.add(UInt64(occasion))
    return fingerprint.text
  }
}

extension RecordedChange {
  /// What tells what of which record it is about.
  fileprivate var subject: [String] {
    [kind.rawValue, record, detail, period?.code ?? ""] + organisations + [""] + services
  }

  /// Of figures that may be withheld it says only that they changed: neither what it says nor its id
  /// depends on a number.
  fileprivate init(_ change: Change, on day: Day) {
    self.init()
    recorded = day
    event = change.event
    kind = change.kind
    record = change.id
    name = change.name
    detail = change.detail
    if !(change.event.namesFigures && change.mayBeWithheld) {
      before = change.before
      after = change.after
    }
    organisations = change.organisations
    services = change.services
    period = Period(change.period)
    sourceRow = change.source
    status = Status(rawValue: change.status)
  }

  /// Its cells, by the names of their columns.
  fileprivate var cells: [String: String] {
    [
      "id": id, "recorded": recorded.isoText, "event": event.rawValue, "kind": kind.rawValue,
      "record": record, "name": name, "detail": detail, "before": before, "after": after,
      "organisations": organisations.joined(separator: ";"),
      "services": services.joined(separator: ";"), "period": period?.code ?? "",
      "source_row": sourceRow, "status": status?.rawValue ?? "",
    ]
  }
}

/// Why changes cannot be added to a file.
package struct UnwritableHistory: Error {
  package let reason: String
}

/// A `history.csv` with changes added at its end, in the columns that it has; what it has stays as it is,
/// byte for byte.
package func history(
  _ old: [UInt8], adding changes: [RecordedChange]
) throws(UnwritableHistory) -> [UInt8] {
  if changes.isEmpty { return old }
  let isNew = old.isEmpty
  let columns = isNew ? historyColumns : columnNames(old)
  guard let columns else { throw UnwritableHistory(reason: "it is not a table") }
  let cells = changes.map(\.cells)
  if let lost = historyColumns.first(where: { name in
    !columns.contains(name) && cells.contains { $0[name] != "" }
  }) {
    throw UnwritableHistory(reason: "it has no column '\(lost)'")
  }
  let lineEnd: [UInt8] = old.firstRange(of: [0x0D, 0x0A]) == nil ? [0x0A] : [0x0D, 0x0A]
  var csv = CSVWriter(lineEnd: lineEnd)
  if isNew { csv.row(columns) }
  for row in cells { csv.row(columns.map { row[$0] ?? "" }) }
  let isOpen = !isNew && old.last != 0x0A
  return old + (isOpen ? lineEnd : []) + csv.bytes
}

private func columnNames(_ bytes: [UInt8]) -> [String]? {
  guard let text = checkedText(bytes, source: SourceID(0)).value else { return nil }
  return bytes[text].withUnsafeBufferPointer {
    readTable($0, source: SourceID(0), at: 0).value?.columns.map { $0.value.lowercased() }
  }
}
