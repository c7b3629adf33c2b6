import Commissioning
import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads a CSV table of KPI observations. A large file without a quote is parted at line ends and
/// read on every core: each part is a table of its own, so that nothing is copied together. An empty
/// number cell is a figure that was not submitted.
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
  let names = header.fields.map { field in
    Located(
      header.text(field), at: Place(source, offset: field.start, length: field.end - field.start))
  }
  let columns = ObservationColumns.read(
    names, header: Place(source, offset: header.record.lowerBound, length: header.record.count))
  let columnFindings = columns.diagnostics
  guard let columns = columns.value else { return Checked([], columnFindings) }
  let body = header.position..<text.upperBound
  let hasQuotes =
    memchr(bytes.baseAddress! + body.lowerBound, Int32(UInt8(ascii: "\"")), body.count) != nil
  let parts =
    hasQuotes
    ? [readQuoted(bytes, body, columns: columns, source: source)]
    : readUnquoted(bytes, body, columns: columns, source: source)
  return tables(parts, bytes: bytes, source: source).preceded(by: columnFindings)
}

private func readQuoted(
  _ bytes: UnsafeBufferPointer<UInt8>, _ body: Range<Int>, columns: ObservationColumns,
  source: SourceID
) -> ObservationRows {
  var rows = ObservationRows(bytes, columns: columns, source: source, capacity: body.count / 40)
  var scanner = CSVScanner(UnsafeBufferPointer(rebasing: bytes[..<body.upperBound]))
  scanner.skip(to: body.lowerBound)
  while scanner.next() {
    if scanner.faults.isEmpty {
      scanner.fields.withUnsafeBufferPointer { rows.add($0, record: scanner.record) }
    } else {
      rows.reject(scanner.faults)
    }
  }
  return rows
}

private func readUnquoted(
  _ bytes: UnsafeBufferPointer<UInt8>, _ body: Range<Int>, columns: ObservationColumns,
  source: SourceID
) -> [ObservationRows] {
  let cores = body.count < 1 << 20 ? 1 : max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  var starts = [body.lowerBound]
  for core in 1..<max(2, cores) where core < cores {
    var start = body.lowerBound + body.count / cores * core
    while start < body.upperBound, bytes[start - 1] != 0x0A { start += 1 }
    starts.append(start)
  }
  starts.append(body.upperBound)
  let ends = starts
  nonisolated(unsafe) let shared = bytes
  return concurrentMap(ends.count - 1, chunk: 1) { number in
    readUnquoted(shared, part: ends[number]..<ends[number + 1], columns: columns, source: source)
  }
}

/// Reads lines in which commas alone part fields.
private func readUnquoted(
  _ bytes: UnsafeBufferPointer<UInt8>, part: Range<Int>, columns: ObservationColumns,
  source: SourceID
) -> ObservationRows {
  var rows = ObservationRows(bytes, columns: columns, source: source, capacity: part.count / 24)
  let capacity = columns.count + 1
  withUnsafeTemporaryAllocation(of: CSVScanner.Field.self, capacity: capacity) { fields in
    var position = part.lowerBound
    while position < part.upperBound {
      if bytes[position] == 0x0A || bytes[position] == 0x0D {
        position += 1
        continue
      }
      let start = position
      var fieldStart = position
      var count = 0
      while true {
        let isEnd =
          position == part.upperBound || bytes[position] == 0x0A || bytes[position] == 0x0D
        if isEnd || bytes[position] == UInt8(ascii: ",") {
          if count < capacity {
            fields[count] = CSVScanner.Field(
              start: fieldStart, end: position, isQuoted: false, hasEscapes: false)
          }
          count += 1
          fieldStart = position + 1
          if isEnd { break }
        }
        position += 1
      }
      rows.add(
        UnsafeBufferPointer(rebasing: fields[..<min(count, capacity)]), record: start..<position)
    }
  }
  return rows
}

/// The parts as tables, their rows numbered through the file.
private func tables(
  _ parts: [ObservationRows], bytes: UnsafeBufferPointer<UInt8>, source: SourceID
) -> Checked<[ObservationTable]> {
  var tables: [ObservationTable] = []
  var diagnostics: [Diagnostic] = []
  var rowsBefore = 1
  for part in parts {
    var table = part.table
    table.source = source
    table.rowsBefore = UInt32(rowsBefore)
    table.keys = part.keys.slices.map { observationKey($0, bytes, source) }
    table.rejected = part.rejected.map {
      ObservationTable.RejectedRow(number: $0.number + rowsBefore, reason: $0.reason)
    }
    rowsBefore += part.rowCount
    diagnostics += part.diagnostics
    tables.append(table)
  }
  return Checked(tables, diagnostics)
}

private func observationKey(
  _ slices: KeySlices, _ bytes: UnsafeBufferPointer<UInt8>, _ source: SourceID
) -> ObservationKey {
  func located(_ run: KeySlices.Run) -> Located<String>? {
    guard run.length > 0 else { return nil }
    let range = Int(run.start)..<Int(run.start + run.length)
    return Located(
      String(decoding: bytes[range], as: UTF8.self).trimmingDoubledQuotes,
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

extension String {
  /// The text of a quoted field whose inner quotes were doubled.
  fileprivate var trimmingDoubledQuotes: String {
    contains("\"\"")
      ? split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"") : self
  }
}
