/// A line of YAML, as positions.
struct YAMLLine {
  var start: Int
  /// Without the white space at either end.
  var text: Range<Int>
}

extension UnsafeBufferPointer<UInt8> {
  /// Looked at as a whole, so that many bytes are at once.
  var isASCII: Bool { reduce(0, |) < 0x80 }

  func byte(_ position: Int) -> UInt8? { position < count ? self[position] : nil }

  func isBlank(_ position: Int) -> Bool {
    position < count && (self[position] == 0x20 || self[position] == 0x09)
  }

  /// Whether a line or the YAML ends at a position.
  func isLineEnd(_ position: Int) -> Bool {
    position >= count || self[position] == 0x0A || self[position] == 0x0D
  }

  /// The line that a position is in.
  func line(around position: Int) -> YAMLLine {
    var start = Swift.min(position, count)
    while start > 0, self[start - 1] != 0x0A, self[start - 1] != 0x0D { start -= 1 }
    var end = start
    while !isLineEnd(end) { end += 1 }
    var first = start
    while first < end, isBlank(first) { first += 1 }
    while end > first, isBlank(end - 1) { end -= 1 }
    return YAMLLine(start: start, text: first..<end)
  }

  /// The first colon that ends the name of a field: a blank or nothing is after it.
  func firstFieldColon(in range: Range<Int>) -> Int? {
    range.first { self[$0] == UInt8(ascii: ":") && (isBlank($0 + 1) || isLineEnd($0 + 1)) }
  }

  /// The first colon after a name that lacks the space it needs; not one of an address.
  func tightColon(in range: Range<Int>) -> Int? {
    let name = range.prefix { position in
      let byte = self[position]
      return byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
        || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
    let colon = range.lowerBound + name.count
    guard !name.isEmpty, range.contains(colon), self[colon] == UInt8(ascii: ":"),
      !isBlank(colon + 1), !isLineEnd(colon + 1), self[colon + 1] != UInt8(ascii: "/")
    else { return nil }
    return colon
  }

  /// Where the next field without indentation begins, on a line after a position.
  func nextField(after position: Int) -> Int? {
    var start = position
    while start < count {
      while !isLineEnd(start) { start += 1 }
      while start < count, isLineEnd(start) { start += 1 }
      guard start < count else { return nil }
      let line = line(around: start)
      guard line.text.lowerBound == start else { continue }
      switch self[start] {
      case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "]"), UInt8(ascii: "}"): continue
      default: break
      }
      if firstFieldColon(in: line.text) != nil { return start }
    }
    return nil
  }
}
