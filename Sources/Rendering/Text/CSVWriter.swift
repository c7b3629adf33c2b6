/// Writes CSV (RFC 4180) that spreadsheets take for text and numbers, never for formulas: text that
/// begins like one has an apostrophe before it.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []

  mutating func row(_ texts: [String], numbers: [Double?] = [], _ more: [String] = []) {
    var isFirst = true
    func separate(_ bytes: inout [UInt8]) {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
    }
    for text in texts {
      separate(&bytes)
      append(text)
    }
    for number in numbers {
      separate(&bytes)
      if let number { append(number) }
    }
    for text in more {
      separate(&bytes)
      append(text)
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func append(_ text: String) {
    var text = text
    if let first = text.utf8.first, [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(first) {
      text = "'" + text
    }
    let mustQuote = text.utf8.contains { [0x2C, 0x22, 0x0A, 0x0D].contains($0) }
    guard mustQuote else {
      bytes += text.utf8
      return
    }
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// The shortest text that reads back as the same number.
  private mutating func append(_ number: Double) {
    if number == number.rounded(), abs(number) < 1e15 {
      bytes += String(Int64(number)).utf8
    } else if number.isFinite {
      bytes += String(number).utf8
    }
  }
}
