import Diagnostics

/// One pass over the records of CSV bytes (RFC 4180), as slices without copying.
///
/// Lines end with LF, CRLF or CR. A field may stand in quotes, within which quotes are doubled and
/// lines may end. Blank lines are passed over.
struct CSVScanner {
  struct Field: BitwiseCopyable {
    /// Positions of the text, without its quotes.
    var start: Int
    var end: Int
    var isQuoted: Bool
    /// Whether it holds doubled quotes.
    var hasEscapes: Bool
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0
  /// The fields of the record last read.
  private(set) var fields: [Field] = []
  /// Where the record last read begins and ends, its line end left out.
  private(set) var record = 0..<0
  /// Quotes that stand where none may, in the record last read.
  private(set) var faults: [(message: String, position: Int)] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")

  /// Goes on at a position where a record begins.
  mutating func skip(to position: Int) { self.position = position }

  /// Reads the next record; false at the end.
  mutating func next() -> Bool {
    while position < bytes.count, isLineEnd(bytes[position]) { position += 1 }
    guard position < bytes.count else { return false }
    fields.removeAll(keepingCapacity: true)
    if !faults.isEmpty { faults.removeAll() }
    let start = position
    while true {
      scanField()
      guard position < bytes.count, bytes[position] == Self.comma else { break }
      position += 1
    }
    record = start..<position
    if position < bytes.count {
      position +=
        bytes[position] == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A ? 2 : 1
    }
    return true
  }

  /// Reads to the comma or line end behind the field.
  private mutating func scanField() {
    guard position < bytes.count, bytes[position] == Self.quote else {
      let start = position
      while position < bytes.count, bytes[position] != Self.comma, !isLineEnd(bytes[position]) {
        if bytes[position] == Self.quote {
          faults.append(("a quote stands inside a value that does not begin with one", position))
        }
        position += 1
      }
      fields.append(Field(start: start, end: position, isQuoted: false, hasEscapes: false))
      return
    }
    let opening = position
    position += 1
    var hasEscapes = false
    while position < bytes.count {
      if bytes[position] == Self.quote {
        guard position + 1 < bytes.count, bytes[position + 1] == Self.quote else { break }
        hasEscapes = true
        position += 1
      }
      position += 1
    }
    fields.append(
      Field(
        start: opening + 1, end: min(position, bytes.count), isQuoted: true, hasEscapes: hasEscapes)
    )
    guard position < bytes.count else {
      faults.append(("a quote is opened here and never closed", opening))
      return
    }
    position += 1
    let closed = position
    while position < bytes.count, bytes[position] != Self.comma, !isLineEnd(bytes[position]) {
      position += 1
    }
    if position > closed { faults.append(("there is text behind a closing quote", closed)) }
  }

  @inline(__always)
  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  func text(_ field: Field) -> String {
    let slice = UnsafeBufferPointer(rebasing: bytes[field.start..<field.end])
    guard field.hasEscapes else { return String(decoding: slice, as: UTF8.self) }
    var unescaped: [UInt8] = []
    unescaped.reserveCapacity(slice.count)
    var index = 0
    while index < slice.count {
      unescaped.append(slice[index])
      index += slice[index] == Self.quote ? 2 : 1
    }
    return String(decoding: unescaped, as: UTF8.self)
  }
}
