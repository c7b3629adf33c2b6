import Diagnostics

/// Reads a CSV table. Rows with too few or too many cells, or with misplaced quotes, are reported
/// and left out. The value is nil if the column names are not usable.
package func readTable(
  _ bytes: UnsafeBufferPointer<UInt8>, source: SourceID, at base: Int
) -> Checked<Table?> { readTable(bytes, source: source, at: base, naming: nil) }

/// The names that the columns of a table may have.
struct ColumnNames {
  /// A row of them.
  var example: String
  /// Whether a column may have a name, capitals aside.
  var isKnown: (String) -> Bool
}

/// - Parameter columns: if given, capitals and spaces around names do not matter, and columns may be
///   without a name if they are empty.
func readTable(
  _ bytes: UnsafeBufferPointer<UInt8>, source: SourceID, at base: Int,
  naming names: ColumnNames?
) -> Checked<Table?> {
  var reading = TableReading(
    scanner: CSVScanner(bytes), source: source, base: base, names: names)
  let columns = reading.columns()
  guard !columns.isEmpty else { return Checked(nil, reading.log.diagnostics) }
  let isUsable = reading.log.isEmpty
  let rows = reading.rows(columns.count)
  return Checked(isUsable ? Table(columns: columns, rows: rows) : nil, reading.log.diagnostics)
}

private struct TableReading {
  var scanner: CSVScanner
  let source: SourceID
  let base: Int
  let names: ColumnNames?
  var log = DiagnosticLog()
  /// Columns without a name that must be empty.
  private var unnamed: [Int] = []
  /// Blank lines above the column names.
  private var blankLinesBefore = 0

  init(scanner: CSVScanner, source: SourceID, base: Int, names: ColumnNames?) {
    self.scanner = scanner
    self.source = source
    self.base = base
    self.names = names
  }

  private func place(_ range: Range<Int>) -> Place {
    Place(source, offset: base + range.lowerBound, length: range.count)
  }

  private func cells() -> [Located<String>] {
    scanner.fields.map { Located(scanner.text($0), at: place($0.start..<$0.end)) }
  }

  /// Reports the misplaced quotes of the record last read.
  private mutating func hasFaults() -> Bool {
    for fault in scanner.faults {
      log.add(
        Diagnostic(
          .invalidCSV, fault.message, at: place(fault.position..<fault.position + 1),
          help: "put the whole value in quotes, and write a quote inside it twice"))
    }
    return !scanner.faults.isEmpty
  }

  private func long() -> Diagnostic? { longCell(scanner, source: source, at: base) }

  mutating func columns() -> [Located<String>] {
    guard scanner.next() else {
      log.add(
        Diagnostic(
          .invalidCSV, "the table is empty", at: place(0..<0),
          help: "begin with a row of column names"))
      return []
    }
    if let finding = tooManyColumns(scanner, source: source, at: base) ?? long() {
      log.add(finding)
      return []
    }
    _ = hasFaults()
    blankLinesBefore = scanner.blankLines
    var columns = cells()
    if let foreign = unsupportedDialect(columns) {
      log.add(foreign)
      return columns
    }
    if let names {
      if let misplaced = misplacedHeader(
        columns, before: scanner, example: names.example, isKnown: names.isKnown)
      {
        log.add(misplaced)
        return []
      }
      columns = columns.map(\.columnName)
    }
    checkNames(columns)
    return columns
  }

  private mutating func checkNames(_ columns: [Located<String>]) {
    var firsts: [String: Place] = [:]
    for (position, column) in columns.enumerated() {
      if column.value.isEmpty, names != nil {
        unnamed.append(position)
      } else if column.value.isEmpty {
        log.add(nameless(position, at: column.place))
      } else if let first = firsts[column.value] {
        log.add(
          Diagnostic(
            .duplicateColumn, "there are two columns '\(column.value)'", at: column.place,
            notes: [Diagnostic.Note("the first is here", at: first)],
            help: "rename or delete one of them"))
      } else {
        firsts[column.value] = column.place
      }
    }
  }

  private func nameless(_ position: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .invalidCSV, "column \(position + 1) has no name", at: place,
      help: "name it in the first row, or delete the column")
  }

  /// Reports the first cell of each column that has no name.
  private mutating func checkUnnamed(_ cells: [Located<String>]) {
    for position in unnamed where !cells[position].value.trimmed.isEmpty {
      log.add(nameless(position, at: cells[position].place))
    }
    unnamed.removeAll { !cells[$0].value.trimmed.isEmpty }
  }

  /// Whether all cells of the record last read are blank, as in the empty rows that spreadsheets
  /// keep.
  private func isBlank() -> Bool {
    scanner.fields.allSatisfy { field in
      !field.isQuoted && scanner.bytes[field.start..<field.end].allSatisfy { $0 == 0x20 }
    }
  }

  private func uneven(_ columns: Int) -> Diagnostic {
    unevenRow(
      scanner.fields, count: scanner.fieldCount, columns, record: scanner.record, source, at: base)
  }

  /// In a table of one column a blank line may be meant as an empty cell.
  private mutating func reportBlankLine() {
    log.add(
      Diagnostic(
        .invalidCSV, "there is a blank line in a table of one column",
        at: place(scanner.firstBlankLine..<scanner.firstBlankLine),
        help: "write an empty cell as two quotes, or delete the line"))
  }

  mutating func rows(_ columns: Int) -> [TableRow] {
    var rows: [TableRow] = []
    var number = 1 + blankLinesBefore
    while scanner.next() {
      number += scanner.blankLines + 1
      if columns == 1, scanner.blankLines > 0 { reportBlankLine() }
      if hasFaults() { continue }
      let place = place(scanner.record)
      if let finding = scanner.fieldCount == columns ? long() : uneven(columns) {
        log.add(finding)
        continue
      }
      if columns > 1, isBlank() { continue }
      let cells = cells()
      if !unnamed.isEmpty { checkUnnamed(cells) }
      rows.append(TableRow(cells: cells, place: place, number: number))
    }
    if columns == 1, scanner.blankLines > 0 { reportBlankLine() }
    return rows
  }
}

/// The finding about a row with more or fewer cells than the table has columns: at the first extra
/// cell, or at the row.
///
/// - Parameters:
///   - cells: of more than a table may have, the first.
///   - count: of all cells.
func unevenRow(
  _ cells: some RandomAccessCollection<CSVScanner.Field>, count: Int, _ columns: Int,
  record: Range<Int>, _ source: SourceID, at base: Int
) -> Diagnostic {
  let first = cells.dropFirst(columns).first
  let start = first.map { $0.isQuoted ? $0.start - 1 : $0.start } ?? record.lowerBound
  return Diagnostic(
    .unevenRow,
    "the row has \(count) \(count == 1 ? "cell" : "cells"), but the table has \(columns) "
      + (columns == 1 ? "column" : "columns"),
    at: Place(source, offset: base + start, length: record.upperBound - start),
    help: first != nil
      ? "put a value that contains a comma in quotes" : "add a comma for each empty cell")
}
