/// About the width of a text in Arial, in units, at a size in units, with some room for the wider
/// letters of fonts that substitute for Arial.
func textWidth(_ text: some StringProtocol, size: Double = Layout.text, isBold: Bool = false)
  -> Double
{
  var ems = 0.0
  for scalar in text.unicodeScalars {
    ems += scalar.value < 0x80 ? ascii[Int(scalar.value)] : width(of: scalar)
  }
  return ems * size * (isBold ? 1.14 : 1.06)
}

/// The widths of the ASCII characters, in ems.
private let ascii = (0..<0x80 as Range<UInt8>).map { width(of: Unicode.Scalar($0)) }

private func width(of scalar: Unicode.Scalar) -> Double {
  switch scalar {
  case "i", "j", "l", "'", "|", "\u{2019}": 0.22
  case " ", "\u{a0}", ",", ".", ":", ";", "I", "f", "t", "r", "(", ")", "-", "/", "!": 0.3
  case "m", "w", "M", "W", "%", "\u{2026}", "@": 0.9
  case "a"..."z", "0"..."9", "\u{2212}", "\u{a3}", "+", "\u{2013}": 0.556
  case "A"..."Z": 0.7
  default: scalar.value < 0x2000 ? 0.62 : 1
  }
}

/// A text wrapped to a width in a limited number of lines; if it is cut, it ends in an ellipsis.
func wrapped(_ text: String, width: Double, lines limit: Int, isBold: Bool = false) -> [String] {
  var lines: [String] = []
  var line = ""
  func fits(_ text: String) -> Bool { textWidth(text, isBold: isBold) <= width }
  for word in text.split(separator: " ").map(String.init) {
    let longer = line.isEmpty ? word : line + " " + word
    if line.isEmpty || fits(longer) {
      line = longer
    } else {
      lines.append(line)
      line = word
    }
  }
  if !line.isEmpty { lines.append(line) }
  let isCut = lines.count > limit
  lines = Array(lines.prefix(limit))
  for index in lines.indices where !fits(lines[index]) || (isCut && index == limit - 1) {
    var short = lines[index]
    while !short.isEmpty, !fits(short + "\u{2026}") { short.removeLast() }
    while short.last == " " { short.removeLast() }
    lines[index] = short + "\u{2026}"
  }
  return lines
}
