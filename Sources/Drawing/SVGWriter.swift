/// Writes SVG: the one place where it is put together. Text is escaped; numbers are finite and have
/// at most two decimals.
struct SVGWriter {
  private(set) var bytes: [UInt8] = []

  init(width: Int, height: Int, name: String, isDecorative: Bool) {
    bytes += "<svg class=\"trend\" viewBox=\"0 0 \(width) \(height)\" ".utf8
    if isDecorative {
      bytes += "aria-hidden=\"true\" focusable=\"false\">".utf8
    } else {
      bytes += "role=\"img\" aria-label=\"".utf8
      appendEscaped(name)
      bytes += "\">".utf8
    }
  }

  mutating func line(
    _ name: String, from start: (x: Double, y: Double), to end: (x: Double, y: Double)
  ) {
    bytes += "<line class=\"\(name)\" x1=\"".utf8
    append(start.x)
    bytes += "\" y1=\"".utf8
    append(start.y)
    bytes += "\" x2=\"".utf8
    append(end.x)
    bytes += "\" y2=\"".utf8
    append(end.y)
    bytes += "\"/>".utf8
  }

  mutating func polyline(_ name: String, _ points: [(x: Double, y: Double)]) {
    bytes += "<polyline class=\"\(name)\" points=\"".utf8
    for (position, point) in points.enumerated() {
      if position > 0 { bytes.append(0x20) }
      append(point.x)
      bytes.append(UInt8(ascii: ","))
      append(point.y)
    }
    bytes += "\"/>".utf8
  }

  mutating func circle(_ name: String, at point: (x: Double, y: Double), radius: Double) {
    bytes += "<circle class=\"\(name)\" cx=\"".utf8
    append(point.x)
    bytes += "\" cy=\"".utf8
    append(point.y)
    bytes += "\" r=\"".utf8
    append(radius)
    bytes += "\"/>".utf8
  }

  mutating func text(_ name: String, _ text: String, at point: (x: Double, y: Double)) {
    bytes += "<text class=\"\(name)\" x=\"".utf8
    append(point.x)
    bytes += "\" y=\"".utf8
    append(point.y)
    bytes += "\">".utf8
    appendEscaped(text)
    bytes += "</text>".utf8
  }

  mutating func close() -> [UInt8] {
    bytes += "</svg>".utf8
    return bytes
  }

  /// A number with at most two decimals. What is not finite has no place and is drawn at zero.
  private mutating func append(_ number: Double) {
    guard number.isFinite, abs(number) < 1e9 else {
      bytes.append(UInt8(ascii: "0"))
      return
    }
    let hundredths = Int((number * 100).rounded())
    if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = abs(hundredths)
    bytes += String(magnitude / 100).utf8
    let fraction = magnitude % 100
    if fraction == 0 { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(fraction / 10))
    if fraction % 10 != 0 { bytes.append(UInt8(ascii: "0") + UInt8(fraction % 10)) }
  }

  private mutating func appendEscaped(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      default: bytes.append(byte)
      }
    }
  }
}
