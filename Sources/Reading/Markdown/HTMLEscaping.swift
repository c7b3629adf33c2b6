/// Appends text with the four characters escaped that mean something in HTML, in text and in
/// double-quoted attributes alike.
func appendEscaped(_ text: some Sequence<UInt8>, to html: inout [UInt8]) {
  for byte in text {
    switch byte {
    case UInt8(ascii: "&"): html += "&amp;".utf8
    case UInt8(ascii: "<"): html += "&lt;".utf8
    case UInt8(ascii: ">"): html += "&gt;".utf8
    case UInt8(ascii: "\""): html += "&quot;".utf8
    default: html.append(byte)
    }
  }
}

func appendEscaped(_ text: UnsafePointer<CChar>?, to html: inout [UInt8]) {
  guard var next = text else { return }
  while next.pointee != 0 {
    let byte = UInt8(bitPattern: next.pointee)
    switch byte {
    case UInt8(ascii: "&"): html += "&amp;".utf8
    case UInt8(ascii: "<"): html += "&lt;".utf8
    case UInt8(ascii: ">"): html += "&gt;".utf8
    case UInt8(ascii: "\""): html += "&quot;".utf8
    default: html.append(byte)
    }
    next += 1
  }
}
