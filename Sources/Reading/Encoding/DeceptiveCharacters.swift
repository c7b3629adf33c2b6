import Diagnostics

/// How many deceptive characters of one file are reported.
private let reportLimit = 100

/// Characters that a reader cannot see or that reverse the order of the text: control characters,
/// marks of direction, characters of no width (Unicode Technical Report 36, section 2).
func deceptiveCharacters(
  in bytes: [UInt8], _ text: Range<Int>, source: SourceID
) -> [Diagnostic] {
  bytes.withUnsafeBufferPointer { bytes in
    var found: [Diagnostic] = []
    var position = text.lowerBound
    while let start = bytes.firstUnplain(in: position..<text.upperBound) {
      let (scalar, length) = bytes.scalar(at: start)
      position = start + length
      guard let name = Unicode.Scalar(scalar)?.deception?.words else { continue }
      found.append(
        Diagnostic(
          .deceptiveCharacter, "there is \(name) here, which a reader cannot see",
          at: Place(source, offset: start, length: length), help: "delete it"))
      if found.count == reportLimit { break }
    }
    return found
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first byte that is neither printable ASCII nor a tab or line end.
  fileprivate func firstUnplain(in range: Range<Int>) -> Int? {
    let raw = UnsafeRawBufferPointer(self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    var position = range.lowerBound
    while position < range.upperBound {
      if position + 8 <= range.upperBound {
        let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        // A high bit is left where a byte is at least 0x80, below 0x20, or 0x7F.
        let low = (word & (ones &* 0x7F)) &+ (ones &* 0x60)
        let delete = (word & (ones &* 0x7F)) &+ ones
        if (word | ~low | delete) & (ones &* 0x80) == 0 {
          position += 8
          continue
        }
      }
      let end = Swift.min(position + 8, range.upperBound)
      while position < end {
        let byte = self[position]
        if byte >= 0x7F || byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D {
          return position
        }
        position += 1
      }
    }
    return nil
  }

  /// The scalar at a position of well-formed UTF-8, and its bytes.
  func scalar(at position: Int) -> (value: UInt32, length: Int) {
    let lead = UInt32(self[position])
    if lead < 0x80 { return (lead, 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = lead & (0x7F >> UInt32(length))
    for byte in self[(position + 1)..<Swift.min(position + length, count)] {
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, length)
  }
}

extension Deception {
  /// "a control character".
  fileprivate var words: String {
    switch self {
    case .control: "a control character"
    case .direction: "a character that changes the direction of the text"
    case .widthless: "a character of no width"
    case .tag: "an invisible tag character"
    }
  }
}
