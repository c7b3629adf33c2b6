import Commissioning
import Diagnostics
import POSIX

/// Reads a CSV table of KPI observations. A large file without a quote is split at line ends and
/// read on every core: each part is a table of its own, so that nothing is copied together. An
/// empty number cell is a figure that was not submitted.
package func readObservations(
  _ bytes: UnsafeBufferPointer<UInt8>, text: Range<Int>, source: SourceID
) -> Checked<[ObservationTable]> {
  // Positions are kept in 32 bits; the text is cut, not moved, so that they are the file's.
  var header = CSVScanner(UnsafeBufferPointer(rebasing: bytes[..<text.upperBound]))
  header.skip(to: text.lowerBound)
  guard header.next() else {
    return Checked(
      [],
      [
        Diagnostic(
          .invalidCSV, "the table is empty", at: Place(source, offset: 0, length: 0),
          help: "begin with a row of column names")
      ])
  }
  if let finding = tooManyColumns(header, source: source, at: 0)
    ?? longCell(header, source: source, at: 0)
  {
    return Checked([], [finding])
  }
  guard header.faults.isEmpty else {
    return Checked([], quoteFaults(header.faults, source: source))
  }
  let names = header.fields.map { field in
    Located(
      header.text(field), at: Place(source, offset: field.start, length: field.end - field.start))
  }
  if let foreign = unsupportedDialect(names) { return Checked([], [foreign]) }
  let columns = ObservationHeader.read(
    names, header: Place(source, offset: header.record.lowerBound, length: header.record.count))
  if columns.value == nil,
    let misplaced = misplacedHeader(
      names, before: header, example: "kpi,subject,period,numerator,denominator",
      isKnown: ObservationHeader.isFamiliar)
  {
    return Checked([], [misplaced])
  }
  let columnFindings = columns.diagnostics
  guard let columns = columns.value else { return Checked([], columnFindings) }
  let body = header.position..<text.upperBound
  let hasQuotes =
    memchr(bytes.baseAddress! + body.lowerBound, Int32(UInt8(ascii: "\"")), body.count) != nil
  let ranges = hasQuotes ? [body] : partsAtLineEnds(bytes, body)
  nonisolated(unsafe) let shared = bytes
  let parts = concurrentMap(ranges.count, chunk: 1) { number in
    readPart(shared, ranges[number], columns: columns, source: source)
  }
  return tables(parts, bytes: bytes, source: source, rowsBefore: 1 + header.blankLines)
    .preceded(by: columnFindings)
}

/// As many stretches as there are cores, each ending after a line.
private func partsAtLineEnds(
  _ bytes: UnsafeBufferPointer<UInt8>, _ body: Range<Int>
) -> [Range<Int>] {
  let cores = body.count < 1 << 20 ? 1 : max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  var parts: [Range<Int>] = []
  var start = body.lowerBound
  for core in 1...cores {
    var end = max(start, body.lowerBound + body.count / cores * core)
    if core == cores { end = body.upperBound }
    while end > start, end < body.upperBound, bytes[end - 1] != 0x0A { end += 1 }
    parts.append(start..<end)
    start = end
  }
  return parts
}

private func readPart(
  _ bytes: UnsafeBufferPointer<UInt8>, _ part: Range<Int>, columns: ObservationColumns,
  source: SourceID
) -> ObservationRows {
  var rows = ObservationRows(bytes, columns: columns, source: source, capacity: part.count / 24)
  var scanner = CSVScanner(UnsafeBufferPointer(rebasing: bytes[..<part.upperBound]))
  scanner.skip(to: part.lowerBound)
  while scanner.next() {
    if scanner.faults.isEmpty, scanner.record.count <= TableLimits.cell,
      scanner.fieldCount == columns.count
    {
      scanner.fields.withUnsafeBufferPointer { rows.add($0, blankLines: scanner.blankLines) }
    } else {
      rows.addUnusual(scanner)
    }
  }
  rows.rowCount += scanner.blankLines
  return rows
}

/// The parts as tables, their rows numbered through the file.
private func tables(
  _ parts: [ObservationRows], bytes: UnsafeBufferPointer<UInt8>, source: SourceID,
  rowsBefore first: Int
) -> Checked<[ObservationTable]> {
  var tables: [ObservationTable] = []
  var log = DiagnosticLog()
  var rowsBefore = first
  for part in parts {
    var table = part.table
    table.source = source
    table.rowsBefore = UInt32(rowsBefore)
    table.keys = part.keys.slices.map { observationKey($0, bytes, source) }
    table.rejected = part.rejected.map {
      ObservationTable.RejectedRow(
        number: $0.number + rowsBefore, reason: $0.reason, key: $0.key, period: $0.period)
    }
    rowsBefore += part.rowCount
    log.add(part.log.diagnostics)
    tables.append(table)
  }
  return Checked(tables, log.diagnostics)
}

private func observationKey(
  _ slices: KeySlices, _ bytes: UnsafeBufferPointer<UInt8>, _ source: SourceID
) -> ObservationKey {
  func located(_ run: KeySlices.Run) -> Located<String>? {
    guard run.length > 0 else { return nil }
    let range = Int(run.start)..<Int(run.start + run.length)
    return Located(
      unquoted(UnsafeBufferPointer(rebasing: bytes[range])),
      at: Place(source, offset: range.lowerBound, length: range.count))
  }
  let runs = slices.runs
  var key = ObservationKey(
    kpi: located(runs.0) ?? Located("", at: Place(source, offset: Int(runs.0.start), length: 0)))
  key.subject = located(runs.1)
  key.provider = located(runs.2)
  key.customer = located(runs.3)
  key.service = located(runs.4)
  key.status = located(runs.5)
  key.citation = located(runs.6)
  return key
}

/// The text of a field, its doubled quotes as one each.
func unquoted(_ field: UnsafeBufferPointer<UInt8>) -> String {
  let quote = UInt8(ascii: "\"")
  guard field.contains(quote) else { return String(decoding: field, as: UTF8.self) }
  var text: [UInt8] = []
  var position = 0
  while position < field.count {
    text.append(field[position])
    position += field[position] == quote ? 2 : 1
  }
  return String(decoding: text, as: UTF8.self)
}
