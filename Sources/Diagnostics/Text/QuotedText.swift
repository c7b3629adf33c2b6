/// Appends a text between quotation marks, as JSON and scripts write it (RFC 8259). U+2028 and U+2029
/// are escaped, since they end lines in the scripts of old browsers.
package func appendQuoted(_ text: String, to output: inout [UInt8]) {
  text.withBytes { appendQuoted($0, to: &output) }
}

/// - Parameter text: UTF-8.
package func appendQuoted(_ text: [UInt8], to output: inout [UInt8]) {
  text.withUnsafeBufferPointer { appendQuoted($0, to: &output) }
}

/// Appends a text as ``appendQuoted(_:to:)`` does, hidden characters escaped too.
package func appendVisiblyQuoted(_ text: String, to output: inout [UInt8]) {
  output.append(UInt8(ascii: "\""))
  for scalar in text.unicodeScalars {
    if scalar.value >= 0x7F, scalar.isHidden {
      for unit in UTF16.encode(scalar)! { appendEscape(unit, to: &output) }
    } else {
      String(scalar).withBytes { appendUnquoted($0, to: &output) }
    }
  }
  output.append(UInt8(ascii: "\""))
}

/// Appends "\u" and the four hexadecimal digits of a unit.
private func appendEscape(_ unit: UInt16, to output: inout [UInt8]) {
  let digits = String(unit, radix: 16)
  output += "\\u".utf8
  output += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
  output += digits.utf8
}

private func appendQuoted(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
  output.append(UInt8(ascii: "\""))
  appendUnquoted(text, to: &output)
  output.append(UInt8(ascii: "\""))
}

private func appendUnquoted(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
  var start = 0
  var position = 0
  while position < text.count {
    guard let (escaped, length) = escape(text, at: position) else {
      position += 1
      continue
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<position]))
    output += escaped.utf8
    position += length
    start = position
  }
  output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
}

/// What is written for the character at a position, and how many bytes it has; nil if it is
/// written as it is.
@inline(__always)
private func escape(
  _ text: UnsafeBufferPointer<UInt8>, at position: Int
) -> (escaped: String, length: Int)? {
  let byte = text[position]
  guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0xE2 else { return nil }
  switch byte {
  case UInt8(ascii: "\""): return ("\\\"", 1)
  case UInt8(ascii: "\\"): return ("\\\\", 1)
  case UInt8(ascii: "\n"): return ("\\n", 1)
  case UInt8(ascii: "\r"): return ("\\r", 1)
  case UInt8(ascii: "\t"): return ("\\t", 1)
  case 0xE2:
    if text[position...].starts(with: "\u{2028}".utf8) { return ("\\u2028", 3) }
    if text[position...].starts(with: "\u{2029}".utf8) { return ("\\u2029", 3) }
    return nil
  default: return ((byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16), 1)
  }
}
