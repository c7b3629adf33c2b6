/// The content of a cell that should hold a number.
enum NumberCell {
  case number(Double)
  /// It is empty, or says NA or NaN, as R writes it.
  case missing
  case unreadable

  /// A number is written in digits, with a point and an exponent if needed: 1234.5, -2, 1e+05.
  init(_ text: String) {
    let bytes = text.utf8.drop { $0 == 0x20 || $0 == 0x09 }
    let trimmed = bytes[
      ..<(bytes.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { bytes.index(after: $0) }
        ?? bytes.startIndex)]
    if trimmed.isEmpty || trimmed.elementsEqual("NA".utf8) || trimmed.elementsEqual("NaN".utf8) {
      self = .missing
      return
    }
    let isPlain = trimmed.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "+"),
        UInt8(ascii: "-"), UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    guard isPlain, let number = Double(Substring(trimmed)), number.isFinite else {
      self = .unreadable
      return
    }
    self = .number(number)
  }
}
