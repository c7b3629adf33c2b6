import Diagnostics

/// Writes CSV (RFC 4180) that spreadsheets take for text and numbers, never for formulas: text that
/// begins like one has an apostrophe before it. The byte order mark tells them that it is UTF-8.
package struct CSVWriter: ~Copyable {
  private var buffer = ByteBuffer(capacity: 4_096)
  private var isFirst = true
  private let lineEnd: [UInt8]

  package init() {
    self.init(lineEnd: [0x0D, 0x0A])
    for byte: UInt8 in [0xEF, 0xBB, 0xBF] { buffer.append(byte) }
  }

  /// A part of a table, without a byte order mark.
  package init(lineEnd: [UInt8]) { self.lineEnd = lineEnd }

  package var bytes: [UInt8] { buffer.bytes }

  package mutating func row(_ texts: [String], numbers: [Double?] = [], _ more: [String] = []) {
    for text in texts { cell(text) }
    for number in numbers { cell(number) }
    for text in more { cell(text) }
    endRow()
  }

  package mutating func cell(_ text: String) {
    separate()
    append(text)
  }

  /// A number; an empty cell if there is none.
  package mutating func cell(_ number: Double?) {
    separate()
    if let number, number.isFinite { buffer.append(exact: number) }
  }

  /// A number that may be the same as in the row before.
  mutating func cell(_ number: Double, _ repeated: inout RepeatedNumber) {
    separate()
    repeated.append(number, to: &buffer)
  }

  package mutating func endRow() {
    for byte in lineEnd { buffer.append(byte) }
    isFirst = true
  }

  private mutating func separate() {
    if !isFirst { buffer.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private mutating func append(_ text: String) {
    text.withBytes { source in
      var isPlain = true
      for byte in source {
        if byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D { isPlain = false }
      }
      if !isPlain { buffer.append(0x22 as UInt8) }
      switch source.first {
      case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: buffer.append(UInt8(ascii: "'"))
      default: break
      }
      if isPlain {
        buffer.append(source)
        return
      }
      for byte in source {
        if byte == 0x22 { buffer.append(0x22 as UInt8) }
        buffer.append(byte)
      }
      buffer.append(0x22 as UInt8)
    }
  }
}
