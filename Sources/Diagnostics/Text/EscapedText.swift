/// Appends text with the four characters escaped that mean something in HTML and SVG, in text and in
/// double-quoted attributes alike. All text that is published goes through here.
@inlinable
public func appendEscaped(_ text: String, to markup: inout [UInt8]) {
  text.withBytes { appendEscaped($0, to: &markup) }
}

/// - Parameter text: UTF-8. Runs without such a character are copied whole.
public func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to markup: inout [UInt8]) {
  var start = 0
  for (position, byte) in text.enumerated() {
    let escape: StaticString
    switch byte {
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
