/// Writes SVG: the one place where it is put together. Text is escaped; numbers are finite and have
/// at most two decimals.
struct SVGWriter {
  private(set) var bytes: [UInt8] = []

  /// A drawing with a name, or without one if it only decorates words that say the same.
  init(_ classes: String, width: Double, height: Double, label: String? = nil) {
    open(classes, width, height)
    if let label {
      bytes += " role=\"img\"".utf8
      attribute("aria-label", label)
      bytes += ">".utf8
    } else {
      bytes += " aria-hidden=\"true\" focusable=\"false\">".utf8
    }
  }

  /// A drawing with a name, a description, and marks that can be read one by one.
  init(
    _ layout: Layout, height: Double, id: String, name: String, description: String,
    reads direction: MarkDirection
  ) {
    open("plot plot-\(layout.name)", layout.width, height)
    let id = "\(id)-\(layout.name)"
    bytes += " role=\"img\"".utf8
    attribute("aria-labelledby", "\(id)-title")
    attribute("aria-describedby", "\(id)-desc")
    attribute("data-reads", direction.rawValue)
    bytes += "><title".utf8
    attribute("id", "\(id)-title")
    bytes += ">".utf8
    appendEscaped(name)
    bytes += "</title><desc".utf8
    attribute("id", "\(id)-desc")
    bytes += ">".utf8
    appendEscaped(description)
    bytes += "</desc>".utf8
  }

  private mutating func open(_ classes: String, _ width: Double, _ height: Double) {
    bytes += "<svg".utf8
    attribute("class", classes)
    bytes += " viewBox=\"0 0 ".utf8
    append(width)
    bytes.append(0x20)
    append(height)
    bytes += "\"".utf8
  }

  mutating func line(_ name: String, from start: Spot, to end: Spot) {
    begin("line", name)
    attribute("x1", start.x)
    attribute("y1", start.y)
    attribute("x2", end.x)
    attribute("y2", end.y)
    bytes += "/>".utf8
  }

  mutating func polyline(_ name: String, _ spots: [Spot]) { shape("polyline", name, spots) }

  mutating func polygon(_ name: String, _ spots: [Spot]) { shape("polygon", name, spots) }

  mutating func circle(_ name: String, at spot: Spot, radius: Double) {
    begin("circle", name)
    attribute("cx", spot.x)
    attribute("cy", spot.y)
    attribute("r", radius)
    bytes += "/>".utf8
  }

  /// A rectangle between two opposite corners.
  mutating func rect(_ name: String, _ corner: Spot, _ opposite: Spot, rounded radius: Double = 0) {
    begin("rect", name)
    attribute("x", min(corner.x, opposite.x))
    attribute("y", min(corner.y, opposite.y))
    attribute("width", abs(corner.x - opposite.x))
    attribute("height", abs(corner.y - opposite.y))
    if radius > 0 { attribute("rx", radius) }
    bytes += "/>".utf8
  }

  mutating func text(_ name: String, _ text: String, at spot: Spot) {
    begin("text", name)
    attribute("x", spot.x)
    attribute("y", spot.y)
    bytes += ">".utf8
    appendEscaped(text)
    bytes += "</text>".utf8
  }

  mutating func openGroup(_ name: String) {
    begin("g", name)
    bytes += ">".utf8
  }

  mutating func closeGroup() { bytes += "</g>".utf8 }

  /// The mark of a row: it carries the row's name, words and numbers.
  mutating func openMark(_ name: String, _ table: ChartTable, row number: Int) {
    let row = table.rows[number]
    begin("g", row.isHighlighted ? "mark \(name) highlighted" : "mark \(name)")
    attribute("data-row", String(number))
    for (column, cell) in zip(table.columns, row.cells) {
      guard let key = column.key else { continue }
      attribute("data-\(key)", cell.number.map(exactText) ?? cell.text)
    }
    bytes += "><title>".utf8
    appendEscaped(row.reading)
    bytes += "</title>".utf8
  }

  mutating func close() -> [UInt8] {
    bytes += "</svg>".utf8
    return bytes
  }

  private mutating func begin(_ element: String, _ name: String) {
    bytes.append(UInt8(ascii: "<"))
    bytes += element.utf8
    attribute("class", name)
  }

  private mutating func shape(_ element: String, _ name: String, _ spots: [Spot]) {
    begin(element, name)
    bytes += " points=\"".utf8
    for (position, spot) in spots.enumerated() {
      if position > 0 { bytes.append(0x20) }
      append(spot.x)
      bytes.append(UInt8(ascii: ","))
      append(spot.y)
    }
    bytes += "\"/>".utf8
  }

  private mutating func attribute(_ name: String, _ number: Double) {
    openAttribute(name)
    append(number)
    bytes.append(0x22)
  }

  private mutating func attribute(_ name: String, _ text: String) {
    openAttribute(name)
    appendEscaped(text)
    bytes.append(0x22)
  }

  private mutating func openAttribute(_ name: String) {
    bytes.append(0x20)
    bytes += name.utf8
    bytes += "=\"".utf8
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

  /// Characters that XML cannot hold are left out.
  private mutating func appendEscaped(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20: continue
      default: bytes.append(byte)
      }
    }
  }
}
