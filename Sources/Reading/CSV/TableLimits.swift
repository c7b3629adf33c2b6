import Diagnostics

/// How large a table and its parts may be. What is larger is refused where it is met.
package enum TableLimits {
  /// No NHS table has as many.
  package static let columns = 1_000
  /// Bytes.
  package static let cell = 1 << 20
}

/// The finding about a table with too many columns, at the first extra one.
func tooManyColumns(_ scanner: CSVScanner, source: SourceID, at base: Int) -> Diagnostic? {
  guard scanner.fieldCount > TableLimits.columns else { return nil }
  let first = scanner.fields[TableLimits.columns]
  return Diagnostic(
    .oversizedFile,
    "the table has \(scanner.fieldCount) columns, more than the limit of \(TableLimits.columns)",
    at: Place(source, offset: base + first.start, length: min(first.end - first.start, 100)),
    help: "delete the columns that are not fields, or write a row for each value")
}

/// The finding about the first cell of the record last read that is too long, if one is.
func longCell(_ scanner: CSVScanner, source: SourceID, at base: Int) -> Diagnostic? {
  guard scanner.record.count > TableLimits.cell,
    let field = scanner.fields.first(where: { $0.end - $0.start > TableLimits.cell })
  else { return nil }
  return Diagnostic(
    .oversizedFile,
    "the cell has \(field.end - field.start) bytes, more than the limit of \(TableLimits.cell)",
    at: Place(source, offset: base + field.start, length: 1),
    help: "shorten it, or check for a quote that is not closed")
}
