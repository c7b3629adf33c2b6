import Commissioning
import Diagnostics

/// Collects the rows of a stretch of a table as columns.
struct ObservationRows {
  let bytes: UnsafeBufferPointer<UInt8>
  let columns: ObservationColumns
  let source: SourceID
  var keys: KeyTable
  /// The columns; keys and row numbers are completed when all parts are read.
  var table: ObservationTable
  private(set) var log = DiagnosticLog()
  var rejected: [ObservationTable.RejectedRow] = []
  /// Rows seen, those rejected and blank lines included.
  var rowCount = 0
  /// What is wrong first with the row that is being added, in words.
  private var fault: String?
  /// Why a number of the row that is being added is not given.
  private var absence: Absence?
  private var lastPeriod: (start: Int, length: Int, period: Period)?

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, columns: ObservationColumns, source: SourceID,
    capacity: Int
  ) {
    self.bytes = bytes
    self.columns = columns
    self.source = source
    keys = KeyTable(bytes)
    table = ObservationTable(source: source)
    table.reserveCapacity(capacity)
  }

  /// Adds a record that is not as most are: with faults, with more or fewer cells than the table has
  /// columns, or very long.
  mutating func addUnusual(_ scanner: CSVScanner) {
    if !scanner.faults.isEmpty {
      rowCount += scanner.blankLines + 1
      for finding in quoteFaults(scanner.faults, source: source) { log.add(finding) }
      reject(scanner.faults[0].message, key: nil)
    } else if scanner.fieldCount != columns.count {
      rowCount += scanner.blankLines + 1
      refuse(
        unevenRow(
          scanner.fields, count: scanner.fieldCount, columns.count, record: scanner.record, source,
          at: 0))
    } else if let finding = longCell(scanner, source: source, at: 0) {
      rowCount += scanner.blankLines + 1
      refuse(finding)
    } else {
      scanner.fields.withUnsafeBufferPointer { add($0, blankLines: scanner.blankLines) }
    }
  }

  private mutating func refuse(_ finding: Diagnostic) {
    log.add(finding)
    reject(finding.message, key: nil)
  }

  /// Adds a record with as many fields as the table has columns.
  mutating func add(_ fields: UnsafeBufferPointer<CSVScanner.Field>, blankLines: Int) {
    rowCount += blankLines + 1
    if isBlank(fields) { return }
    fault = nil
    absence = nil
    if !columns.unnamed.isEmpty { checkUnnamed(fields) }
    let period = period(trimmed(fields[columns.period]))
    let numerator = number(0, fields)
    let denominator = number(1, fields)
    let value = number(2, fields)
    let published = published(fields)
    let key = keys.number(of: slices(fields))
    guard let period, let numerator, let denominator, let value, let published else {
      reject(fault ?? "", key: key, period: period)
      return
    }
    if columns.published >= 0 { table.published.append(published) }
    if columns.note >= 0 {
      let field = fields[columns.note]
      let note = unquoted(UnsafeBufferPointer(rebasing: bytes[field.start..<field.end])).trimmed
      if !note.isEmpty { table.notes[table.count] = note }
    }
    if let absence {
      table.absences[table.count] = absence
    } else if numerator.isNaN != denominator.isNaN, value.isNaN {
      reportHalf(fields, numerator)
    }
    table.keyNumbers.append(key)
    table.periods.append(period)
    table.numerators.append(numerator)
    table.denominators.append(denominator)
    if columns.numbers[2] >= 0 { table.values.append(value) }
    table.periodOffsets.append(UInt32(fields[columns.period].start))
    table.numberOffsets.append(UInt32(fields[columns.firstNumber].start))
    if columns.numbers[1] >= 0 {
      table.denominatorOffsets.append(UInt32(fields[columns.numbers[1]].start))
    }
    table.rowNumbers.append(UInt32(rowCount))
  }

  /// Whether all cells are blank, as in the empty rows that spreadsheets keep.
  @inline(__always)
  private func isBlank(_ fields: UnsafeBufferPointer<CSVScanner.Field>) -> Bool {
    fields.allSatisfy { field in
      let field = trimmed(field)
      return field.start == field.end && !field.isQuoted
    }
  }

  /// A cell without the spaces around what it says.
  @inline(__always)
  private func trimmed(_ field: CSVScanner.Field) -> CSVScanner.Field {
    var field = field
    while field.start < field.end, bytes[field.start] == 0x20 { field.start += 1 }
    while field.start < field.end, bytes[field.end - 1] == 0x20 { field.end -= 1 }
    return field
  }

  private mutating func reject(_ reason: String, key: UInt32?, period: Period? = nil) {
    rejected.append(
      ObservationTable.RejectedRow(number: rowCount, reason: reason, key: key, period: period))
  }

  private mutating func reportHalf(
    _ fields: UnsafeBufferPointer<CSVScanner.Field>, _ numerator: Double
  ) {
    let (given, missing) =
      numerator.isNaN ? ("denominator", "numerator") : ("numerator", "denominator")
    let column = columns.numbers[numerator.isNaN ? 0 : 1]
    let field = fields[column >= 0 ? column : columns.firstNumber]
    log.add(
      Diagnostic(
        .halfFigure, "there is a \(given) without a \(missing)",
        at: place(field.start..<field.end),
        help: "write the \(missing), or leave both cells empty if nothing was submitted"))
  }

  /// Reports what keeps a row from being read.
  private mutating func report(_ finding: Diagnostic) {
    if fault == nil { fault = finding.message }
    log.add(finding)
  }

  private func place(_ range: Range<Int>) -> Place {
    Place(source, offset: range.lowerBound, length: range.count)
  }

  private func text(_ field: CSVScanner.Field) -> String {
    String(decoding: bytes[field.start..<field.end], as: UTF8.self)
  }

  @inline(__always)
  private mutating func period(_ field: CSVScanner.Field) -> Period? {
    let length = field.end - field.start
    if let last = lastPeriod, last.length == length {
      var index = 0
      while index < length, bytes[last.start + index] == bytes[field.start + index] { index += 1 }
      if index == length { return last.period }
    }
    let slice = UnsafeBufferPointer(rebasing: bytes[field.start..<field.end])
    guard let period = Period(bytes: slice) ?? periodMeant(by: text(field)) else {
      report(
        Diagnostic(
          .unknownPeriod,
          length == 0 ? "the cell 'period' is empty" : "'\(text(field))' is not a period",
          at: place(field.start..<field.end),
          help: Period.help(for: text(field))))
      return nil
    }
    lastPeriod = (field.start, length, period)
    return period
  }

  /// The number of a cell; NaN if the cell is empty or there is no such column; nil if it is
  /// not a number.
  @inline(__always)
  private mutating func number(
    _ role: Int, _ fields: UnsafeBufferPointer<CSVScanner.Field>
  ) -> Double? {
    let column = columns.numbers[role]
    guard column >= 0 else { return .nan }
    let field = trimmed(fields[column])
    if field.start == field.end { return .nan }
    if let number = shortDecimal(bytes, field.start, field.end) { return number }
    return unusualNumber(field, ObservationColumns.numberNames[role])
  }

  /// The number of a cell that is not a short plain decimal.
  private mutating func unusualNumber(_ field: CSVScanner.Field, _ name: String) -> Double? {
    let text = text(field)
    let written = WrittenNumber(text)
    if let number = written.number { return number }
    if let reason = WrittenAbsence.absence(text) {
      absence = absence ?? reason
      return .nan
    }
    report(
      Diagnostic(
        // The cell stays out of the message: messages are published, and its number may be too
        // small to be.
        .invalidNumber, "the \(name) is not a number", at: place(field.start..<field.end),
        help: WrittenAbsence.isSign(text) ? WrittenAbsence.help : written.help))
    return nil
  }

  /// Reports a cell under no name.
  private mutating func checkUnnamed(_ fields: UnsafeBufferPointer<CSVScanner.Field>) {
    for column in columns.unnamed {
      let field = trimmed(fields[column])
      if field.start == field.end { continue }
      log.add(
        Diagnostic(
          .invalidCSV, "column \(column + 1) has no name", at: place(field.start..<field.end),
          help: "name it in the first row, or delete the column"))
    }
  }

  /// The day of a row's publication; `Int32.min` if the cell is empty, nil if it is not a
  /// day.
  private mutating func published(
    _ fields: UnsafeBufferPointer<CSVScanner.Field>
  ) -> Int32? {
    guard columns.published >= 0 else { return .min }
    let field = trimmed(fields[columns.published])
    if field.start == field.end { return .min }
    if let day = Day(text(field)) { return day.number }
    report(
      Diagnostic(
        .mistypedField, "'published' is '\(text(field))', which is not a day",
        at: place(field.start..<field.end), help: "write the day as 2014-04-30"))
    return nil
  }

  @inline(__always)
  private func slices(_ fields: UnsafeBufferPointer<CSVScanner.Field>) -> KeySlices {
    func run(_ role: Int) -> KeySlices.Run {
      let column = columns.keys[role]
      guard column >= 0 else { return (0, 0) }
      let field = trimmed(fields[column])
      return (UInt32(field.start), UInt32(field.end - field.start))
    }
    return KeySlices(runs: (run(0), run(1), run(2), run(3), run(4), run(5), run(6)))
  }
}

/// The finding about a misplaced quote.
func quoteFaults(_ faults: [(message: String, position: Int)], source: SourceID) -> [Diagnostic] {
  faults.map { fault in
    Diagnostic(
      .invalidCSV, fault.message, at: Place(source, offset: fault.position, length: 1),
      help: "put the whole value in quotes, and write a quote inside it twice")
  }
}
