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
    let own = Set(changes.map { identifier(of: $0, RecordedChange($0, on: day), 0) })
    let past = Dictionary(grouping: history, by: \.subject)
    return changes.compactMap { change in
      var row = RecordedChange(change, on: day)
      var occasion = 0
      row.id = identifier(of: change, row, occasion)
      var last: String?
      while ids.contains(row.id) {
        last = row.id
        occasion += 1
        row.id = identifier(of: change, row, occasion)
      }
      if let last, !wasUndone(last, in: past[row.subject] ?? [], by: day, own) { return nil }
      ids.insert(row.id)
      return row
    }
  }

  /// Whether something else happened to what a recorded change is about since then: it may have been undone
  /// in the meantime, and happened again.
  ///
  /// - Parameter own: the ids of the changes of this comparison.
  private func wasUndone(
    _ id: String, in past: [RecordedChange], by day: Day, _ own: Set<String>
  ) -> Bool {
    guard let position = past.lastIndex(where: { $0.id == id }) else { return false }
    return past[(position + 1)...].contains {
      !day.precedes($0.recorded) && !own.contains($0.id)
    }
  }

  /// Whom a record concerns follows from others too, and is no part of what happened.
  ///
  /// - Parameter occasion: how often the same happened before.
  private func identifier(of change: Change, _ row: RecordedChange, _ occasion: Int) -> String {
    var fingerprint = Fingerprint()
    for text in [
      row.event.rawValue, row.kind.rawValue, row.record, change.identity.nonEmpty ?? row.detail,
      row.before, row.after,
      row.period?.code ?? "", change.distinction,
    ] + (row.event.concernsFigures ? row.organisations + [""] + row.services : []) {
      fingerprint.add(text.utf8)
    }
    // Without numbers, there and back would be the same.
    if change.mayBeWithheld { fingerprint.add(row.recorded.isoText.utf8) }
    fingerprint.add(UInt64(occasion))
    return fingerprint.text
  }
}

extension RecordedChange {
  /// What it is about: a record, or figures of a KPI.
  fileprivate var subject: [String] {
    event.concernsFigures ? [record] + organisations + [""] + services : [kind.rawValue, record]
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
    if !(change.mayBeWithheld && change.event.namesFigures(change.before, change.after)) {
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
