import Diagnostics

/// A CSV table as text: its column names and its rows, each with as many cells.
package struct Table: Sendable {
  package var columns: [Located<String>]
  package var rows: [TableRow]
}

package struct TableRow: Sendable {
  /// Text without quotes and the white space around it; places are those of the text.
  package var cells: [Located<String>]
  package var place: Place
}

/// Reads a CSV table. Rows with too few or too many cells are reported and left out.
package func readTable(
  _ bytes: UnsafeBufferPointer<UInt8>, source: SourceID, at base: Int
) -> Checked<Table?> {
  var scanner = CSVScanner(bytes)
  var diagnostics: [Diagnostic] = []
  func place(_ range: Range<Int>) -> Place {
    Place(source, offset: base + range.lowerBound, length: range.count)
  }
  func located(_ field: CSVScanner.Field) -> Located<String> {
    Located(scanner.text(field), at: place(field.start..<field.end))
  }
  func faults() -> [Diagnostic] {
    scanner.faults.map { fault in
      Diagnostic(
        .invalidCSV, fault.message, at: place(fault.position..<fault.position + 1),
        help: "put the whole value in quotes, and write a quote inside it twice")
    }
  }
  guard scanner.next() else {
    return Checked(
      nil,
      [
        Diagnostic(
          .invalidCSV, "the table is empty", at: place(0..<0),
          help: "begin with a row of column names")
      ])
  }
  diagnostics += faults()
  let columns = scanner.fields.map(located)
  for (position, column) in columns.enumerated() {
    if column.value.isEmpty {
      diagnostics.append(
        Diagnostic(.invalidCSV, "column \(position + 1) has no name", at: column.place))
    } else if let first = columns[..<position].first(where: { $0.value == column.value }) {
      diagnostics.append(
        Diagnostic(
          .duplicateColumn, "there are two columns '\(column.value)'", at: column.place,
          notes: [Diagnostic.Note("the first is here", at: first.place)]))
    }
  }
  guard diagnostics.isEmpty else { return Checked(nil, diagnostics) }
  var rows: [TableRow] = []
  while scanner.next() {
    if !scanner.faults.isEmpty {
      diagnostics += faults()
      continue
    }
    guard scanner.fields.count == columns.count else {
      diagnostics.append(uneven(scanner.fields.count, columns.count, place(scanner.record)))
      continue
    }
    rows.append(TableRow(cells: scanner.fields.map(located), place: place(scanner.record)))
  }
  return Checked(Table(columns: columns, rows: rows), diagnostics)
}

func uneven(_ cells: Int, _ columns: Int, _ place: Place) -> Diagnostic {
  Diagnostic(
    .unevenRow, "the row has \(cells) cells, and the table \(columns) columns", at: place,
    help: cells > columns
      ? "put a value that holds a comma in quotes" : "add a comma for each empty cell")
}
