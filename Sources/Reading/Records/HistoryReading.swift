import Commissioning
import Diagnostics

/// Reads the rows of `history.csv` as changes, in the order of their days. A row that lacks what it must
/// have, and one whose id another has, is left out.
func readHistory(
  _ bytes: [UInt8], text: Range<Int>, source: SourceID
) -> Checked<[RecordedChange]> {
  let schema = RecordedChange.fields
  let table = bytes.withUnsafeBufferPointer { whole in
    readTable(
      UnsafeBufferPointer(rebasing: whole[text]), source: source, at: text.lowerBound,
      naming: schema.columnNames())
  }
  guard let value = table.value else { return Checked([], table.diagnostics) }
  var log = DiagnosticLog()
  log.add(unknownColumns(of: value, besides: schema, "a change"))
  let rowFields = RowFields(value.columns) { schema.has($0) }
  var changes: [RecordedChange] = []
  var firsts: [String: Place] = [:]
  for row in value.rows {
    guard let fields = rowFields.fields(of: row).root else { continue }
    var change = RecordedChange()
    change.place = row.place
    var reading = FieldReading(isTable: true)
    let isComplete = schema.fill(
      &change, from: fields, of: .whole("this change"), at: row.place, &reading)
    log.add(reading.diagnostics)
    guard isComplete else { continue }
    let place = fields.fields.first { $0.key.text == "id" }?.value.place ?? row.place
    if let first = firsts[change.id] {
      log.add(
        Diagnostic(
          .duplicateIdentifier, "another change has the id '\(change.id)'", at: place,
          notes: [Diagnostic.Note("the first is here", at: first)],
          help: "delete the row if it says the same, or give it another id"))
      continue
    }
    firsts[change.id] = place
    changes.append(change)
  }
  let ordered = changes.enumerated().sorted {
    ($0.element.recorded, $0.offset) < ($1.element.recorded, $1.offset)
  }
  return Checked(ordered.map(\.element), log.diagnostics).preceded(by: table.diagnostics)
}

/// What `history.csv` says, and what is wrong with it, by its bytes alone.
package func readHistory(_ bytes: [UInt8]) -> Checked<[RecordedChange]> {
  let source = SourceID(0)
  let text = checkedText(bytes, source: source)
  guard let range = text.value else { return Checked([], text.diagnostics) }
  return readHistory(bytes, text: range, source: source).preceded(by: text.diagnostics)
}

/// The names of the columns of `history.csv`, in the order in which they are written.
package let historyColumns = RecordedChange.fields.names
