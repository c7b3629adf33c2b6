/// One pass over the records of CSV bytes (RFC 4180), as slices without copying.
///
/// Lines end with LF, CRLF or CR. A field may be in quotes, within which quotes are doubled and
/// lines may end. Blank lines are skipped and counted. White space is part of the value.
///
/// For a loop over many rows, stay in this module, call ``next()`` and read ``fields`` and
/// ``record`` by position; both are overwritten by the next call. Do not make a `String` for each
/// row: compare and number the bytes themselves, and call ``text(_:)`` for what is kept.
package struct CSVScanner {
  package struct Field: BitwiseCopyable, Sendable {
    /// Positions of the text, without its quotes.
    package var start: Int
    package var end: Int
    package var isQuoted: Bool
    /// Whether it holds doubled quotes.
    package var hasEscapes: Bool
  }

  /// What is wrong with a misplaced quote, in words, and the byte it is at.
  package typealias Fault = (message: String, position: Int)

  package let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next record begins, or a blank line before it.
  package private(set) var position = 0
  /// The fields of the record last read; of more than a table may have, the first.
  package private(set) var fields: [Field] = []
  /// How many fields the record last read has.
  package private(set) var fieldCount = 0
  /// Where the record last read begins and ends, without its line end.
  package private(set) var record = 0..<0
  /// What is wrong with the quotes of the record last read: the first of it.
  package private(set) var faults: [Fault] = []
  /// The blank lines skipped before the record last read, or before the end.
  package private(set) var blankLines = 0
  /// Where the first of them begins.
  package private(set) var firstBlankLine = 0
  private var marks: CSVMarks

  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    marks = CSVMarks(bytes, from: 0)
  }

  /// Continues at a position where a record begins.
  package mutating func skip(to position: Int) {
    self.position = position
    marks = CSVMarks(bytes, from: position)
  }

  /// Reads the next record; false at the end.
  package mutating func next() -> Bool {
    var marks = marks
    var start = position
    var mark = marks.next()
    blankLines = 0
    if mark == start, mark < bytes.count, isLineEnd(bytes[mark]) {
      (start, mark) = passBlankLines(start, &marks)
    }
    guard start < bytes.count else {
      self.marks = marks
      position = start
      return false
    }
    fields.removeAll(keepingCapacity: true)
    fieldCount = 0
    if !faults.isEmpty { faults.removeAll() }
    let first = start
    while true {
      if mark < bytes.count, bytes[mark] == UInt8(ascii: "\"") {
        mark = mark == start ? quoted(mark, &marks) : stray(from: start, mark, &marks)
      } else {
        add(Field(start: start, end: mark, isQuoted: false, hasEscapes: false))
      }
      guard mark < bytes.count, bytes[mark] == UInt8(ascii: ",") else { break }
      start = mark + 1
      mark = marks.next()
    }
    record = first..<mark
    position = min(mark + 1, bytes.count)
    if mark + 1 < bytes.count, bytes[mark] == 0x0D, bytes[mark + 1] == 0x0A {
      position = marks.next() + 1
    }
    self.marks = marks
    return true
  }

  @inline(__always)
  private mutating func add(_ field: Field) {
    if fieldCount <= TableLimits.columns { fields.append(field) }
    fieldCount += 1
  }

  private mutating func report(_ fault: Fault) {
    if faults.count < CSVScanner.faultLimit { faults.append(fault) }
  }

  /// How many faults of one record are reported.
  private static let faultLimit = 10

  /// Skips blank lines, and returns where the record begins and the next mark.
  @inline(never)
  private mutating func passBlankLines(_ first: Int, _ marks: inout CSVMarks) -> (Int, Int) {
    firstBlankLine = first
    var start = first
    var mark = first
    while mark == start, mark < bytes.count, isLineEnd(bytes[mark]) {
      let endsCRLF = bytes[mark] == 0x0A && mark > position && bytes[mark - 1] == 0x0D
      if !endsCRLF { blankLines += 1 }
      start += 1
      mark = marks.next()
    }
    return (start, mark)
  }

  /// Reads a field in quotes, and returns the mark that ends it.
  @inline(never)
  private mutating func quoted(_ opening: Int, _ marks: inout CSVMarks) -> Int {
    var hasEscapes = false
    var closing = opening
    while true {
      repeat {
        closing = marks.next()
      } while closing < bytes.count
        && bytes[closing] != UInt8(ascii: "\"")
      guard closing + 1 < bytes.count, bytes[closing + 1] == UInt8(ascii: "\"") else { break }
      hasEscapes = true
      closing = marks.next()
    }
    add(Field(start: opening + 1, end: closing, isQuoted: true, hasEscapes: hasEscapes))
    if closing >= bytes.count {
      report(("a quote is opened here and never closed", opening))
      return closing
    }
    let after = closing + 1
    let end = fieldEnd(&marks)
    if end > after {
      // Over several lines the quote that was forgotten is that of the first.
      let isLong = bytes[opening..<min(closing, bytes.count)].contains(where: isLineEnd)
      report(
        isLong
          ? (
            "a quote is opened here and closed some lines below, with text after it",
            opening
          ) : ("there is text after a closing quote", after))
    }
    return end
  }

  /// Reads a field that holds a quote but does not begin with one, and returns the mark that ends
  /// it.
  @inline(never)
  private mutating func stray(from start: Int, _ quote: Int, _ marks: inout CSVMarks) -> Int {
    let isIndented = bytes[start..<quote].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    report(
      (
        isIndented
          ? "a quote comes after a space, not at the start of its value"
          : "there is a quote inside a value that does not begin with one",
        quote
      ))
    let end = fieldEnd(&marks)
    add(Field(start: start, end: end, isQuoted: false, hasEscapes: false))
    return end
  }

  /// The next comma, line end or end of the bytes.
  private func fieldEnd(_ marks: inout CSVMarks) -> Int {
    var mark = marks.next()
    while mark < bytes.count, bytes[mark] == UInt8(ascii: "\"") { mark = marks.next() }
    return mark
  }

  @inline(__always)
  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The text of a field, its doubled quotes as one.
  package func text(_ field: Field) -> String {
    let slice = UnsafeBufferPointer(rebasing: bytes[field.start..<field.end])
    guard field.hasEscapes else { return String(decoding: slice, as: UTF8.self) }
    var unescaped: [UInt8] = []
    unescaped.reserveCapacity(slice.count)
    var index = 0
    while index < slice.count {
      unescaped.append(slice[index])
      index += slice[index] == UInt8(ascii: "\"") ? 2 : 1
    }
    return String(decoding: unescaped, as: UTF8.self)
  }
}
