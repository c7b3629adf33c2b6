/// Appends text with the four characters escaped that mean something in HTML and SVG, in text and in
/// double-quoted attributes alike. All text that is published goes through here.
@inlinable
public func appendEscaped(_ text: String, to markup: inout [UInt8]) {
  text.withBytes { appendEscaped($0, to: &markup) }
}

/// - Parameter text: UTF-8. Runs without such a character are copied whole.
public func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to markup: inout [UInt8]) {
  let raw = UnsafeRawBufferPointer(text)
  var start = 0
  var position = 0
  while position < text.count {
    if position + 8 <= text.count,
      !holdsMarkup(raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    {
      position += 8
      continue
    }
    defer { position += 1 }
    let escape: StaticString
    switch text[position] {
    case UInt8(ascii: "&"): escape = "&amp;"
    case UInt8(ascii: "<"): escape = "&lt;"
    case UInt8(ascii: ">"): escape = "&gt;"
    case UInt8(ascii: "\""): escape = "&quot;"
    default: continue
    }
    markup.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<position]))
    markup.append(
      contentsOf: UnsafeBufferPointer(start: escape.utf8Start, count: escape.utf8CodeUnitCount))
    start = position + 1
  }
  markup.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
}

/// Whether one of eight bytes is `&`, `"`, `<` or `>`.
@inline(__always)
private func holdsMarkup(_ word: UInt64) -> Bool {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let highs: UInt64 = 0x8080_8080_8080_8080
  // `"` and `&` differ in one bit, and so do `<` and `>`: bytes that are equal with it set become 0.
  let first = (word | (ones &* 0x04)) ^ (ones &* 0x26)
  let second = (word | (ones &* 0x02)) ^ (ones &* 0x3E)
  return (((first &- ones) & ~first) | ((second &- ones) & ~second)) & highs != 0
}
