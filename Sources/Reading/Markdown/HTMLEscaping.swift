/// Appends text with the four characters escaped that mean something in HTML, in text and in
/// double-quoted attributes alike.
func appendEscaped(_ text: some Sequence<UInt8>, to html: inout [UInt8]) {
  for byte in text {
    if let escape = escape(of: byte) { append(escape, to: &html) } else { html.append(byte) }
  }
}

/// Runs without such a character are copied whole.
func appendEscaped(_ text: UnsafePointer<CChar>?, to html: inout [UInt8]) {
  guard let text else { return }
  var start = text
  var next = text
  while true {
    let byte = UInt8(bitPattern: next.pointee)
    let escape = escape(of: byte)
    if byte == 0 || escape != nil {
      html.append(contentsOf: UnsafeRawBufferPointer(start: start, count: next - start))
      guard let escape else { return }
      append(escape, to: &html)
      start = next + 1
    }
    next += 1
  }
}

/// Appends markup that needs no escaping.
func append(_ markup: StaticString, to html: inout [UInt8]) {
  html.append(
    contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
}

private func escape(of byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  default: nil
  }
}
