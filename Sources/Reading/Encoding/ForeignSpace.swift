/// A space other than the one on keyboards: YAML and ids know that one alone.
struct ForeignSpace {
  let scalar: Unicode.Scalar

  init?(_ scalar: Unicode.Scalar) {
    guard scalar.value > 0x7F, scalar.properties.isWhitespace || scalar.value == 0x2060 else {
      return nil
    }
    self.scalar = scalar
  }

  /// The one that begins at a position of UTF-8.
  init?(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    guard position < bytes.count, bytes[position] >= 0x80,
      let scalar = Unicode.Scalar(bytes.scalar(at: position).value)
    else { return nil }
    self.init(scalar)
  }

  /// In bytes of UTF-8.
  var length: Int { UTF8.width(scalar) }

  /// "a no-break space".
  var name: String {
    switch scalar.value {
    case 0xA0, 0x202F: "a no-break space"
    case 0x2007, 0x2008: "a figure space"
    case 0x2009, 0x200A: "a thin space"
    case 0x3000: "a wide space"
    default: "the space U+\(String(scalar.value, radix: 16, uppercase: true))"
    }
  }

  func fault(_ message: String, at position: Int, help: String) -> YAMLFault {
    YAMLFault(message: message, position: position, length: length, help: help)
  }
}
