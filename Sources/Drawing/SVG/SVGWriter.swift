import Diagnostics

/// Writes SVG: the one place where it is put together. Text is escaped; numbers are finite and have
/// at most two decimals.
struct SVGWriter {
  private(set) var bytes: [UInt8] = []
  /// Whether each mark says its row in words.
  private var hasReadings = true

  /// A drawing that decorates words which say the same.
  init(_ classes: String, width: Double, height: Double) {
    open(classes, width, height)
    append(" aria-hidden=\"true\" focusable=\"false\">")
  }

  /// A drawing with a name, a description, and marks that can be read one by one.
  init(
    _ layout: Layout, height: Double, id: String, name: String, description: String,
    reads direction: MarkDirection
  ) {
    hasReadings = !layout.isSecond
    open("plot plot-\(layout.name)", layout.width, height)
    let id = "\(id)-\(layout.name)"
    append(" role=\"img\"")
    attribute("aria-labelledby", "\(id)-title")
    attribute("aria-describedby", "\(id)-desc")
    attribute("data-reads", direction.rawValue)
    append("><title")
    attribute("id", "\(id)-title")
    append(">")
    appendEscaped(name)
    append("</title><desc")
    attribute("id", "\(id)-desc")
    append(">")
    appendEscaped(description)
    append("</desc>")
  }

  private mutating func open(_ classes: String, _ width: Double, _ height: Double) {
    append("<svg")
    attribute("class", classes)
    append(" viewBox=\"0 0 ")
    append(width)
    bytes.append(0x20)
    append(height)
    append("\"")
  }

  mutating func line(_ name: String, from start: Spot, to end: Spot) {
    begin("line", name)
    attribute("x1", start.x)
    attribute("y1", start.y)
    attribute("x2", end.x)
    attribute("y2", end.y)
    append("/>")
  }

  mutating func polyline(_ name: String, _ spots: [Spot]) { shape("polyline", name, spots) }

  mutating func polygon(_ name: String, _ spots: [Spot]) { shape("polygon", name, spots) }

  mutating func circle(_ name: String, at spot: Spot, radius: Double) {
    begin("circle", name)
    attribute("cx", spot.x)
    attribute("cy", spot.y)
    attribute("r", radius)
    append("/>")
  }

  /// A rectangle between two opposite corners.
  mutating func rect(_ name: String, _ corner: Spot, _ opposite: Spot, rounded radius: Double = 0) {
    begin("rect", name)
    attribute("x", min(corner.x, opposite.x))
    attribute("y", min(corner.y, opposite.y))
    attribute("width", abs(corner.x - opposite.x))
    attribute("height", abs(corner.y - opposite.y))
    if radius > 0 { attribute("rx", radius) }
    append("/>")
  }

  mutating func text(_ name: String, _ text: String, at spot: Spot) {
    begin("text", name)
    attribute("x", spot.x)
    attribute("y", spot.y)
    append(">")
    appendEscaped(text)
    append("</text>")
  }

  mutating func closeGroup() { append("</g>") }

  /// The mark of a row: it carries the row's name, words and numbers.
  mutating func openMark(_ name: String, _ table: ChartTable, row number: Int) {
    let row = table.rows[number]
    begin("g", row.isHighlighted ? "mark \(name) highlighted" : "mark \(name)")
    attribute("data-row", String(number))
    for (column, cell) in zip(table.columns, row.cells) {
      guard let key = column.key else { continue }
      attribute("data-\(key)", cell.number.map(exactText) ?? cell.text)
    }
    append(">")
    guard hasReadings else { return }
    append("<title>")
    appendEscaped(row.reading)
    append("</title>")
  }

  mutating func close() -> [UInt8] {
    append("</svg>")
    return bytes
  }

  private mutating func begin(_ element: String, _ name: String) {
    bytes.append(UInt8(ascii: "<"))
    bytes += element.utf8
    attribute("class", name)
  }

  private mutating func shape(_ element: String, _ name: String, _ spots: [Spot]) {
    begin(element, name)
    append(" points=\"")
    for (position, spot) in spots.enumerated() {
      if position > 0 { bytes.append(0x20) }
      append(spot.x)
      bytes.append(UInt8(ascii: ","))
      append(spot.y)
    }
    append("\"/>")
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
    append("=\"")
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
    appendDigits(magnitude / 100)
    let fraction = magnitude % 100
    if fraction == 0 { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(fraction / 10))
    if fraction % 10 != 0 { bytes.append(UInt8(ascii: "0") + UInt8(fraction % 10)) }
  }

  private mutating func appendDigits(_ number: Int) {
    if number >= 10 { appendDigits(number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Characters that XML cannot hold are left out.
  private mutating func appendEscaped(_ text: String) {
    func isWritable(_ byte: UInt8) -> Bool {
      byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
    if text.utf8.allSatisfy(isWritable) {
      Diagnostics.appendEscaped(text, to: &bytes)
    } else {
      let writable = String(decoding: text.utf8.filter(isWritable), as: UTF8.self)
      Diagnostics.appendEscaped(writable, to: &bytes)
    }
  }

  private mutating func append(_ markup: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }
}
