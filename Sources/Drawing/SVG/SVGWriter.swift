/// Writes SVG: the one place where it is put together. Text is escaped; numbers are finite and have
/// at most two decimals. Names of classes are ours, and need no escaping.
package struct SVGWriter: ~Copyable {
  private var buffer: ByteBuffer
  private let id: String
  private let name: String
  private let table: ChartTable?
  /// Whether each mark says its row in words.
  private var hasReadings = true
  private var marks = MarkAttributes()
  private var isLinkOpen = false
  private var isPartLinked = false

  /// Drawings of the rows of a table.
  ///
  /// - Parameter marks: about how many there will be.
  init(id: String, name: String, _ table: ChartTable, marks: Int) {
    self.id = id
    self.name = name
    self.table = table
    buffer = ByteBuffer(capacity: 4_096 + marks * 320)
  }

  /// A decorative drawing beside words that say the same.
  init(_ classes: ClassName, width: Double, height: Double) {
    (id, name, table) = ("", "", nil)
    buffer = ByteBuffer(capacity: 1_024)
    begin("<svg class=\"", classes)
    openBox(width, height)
    append(" aria-hidden=\"true\" focusable=\"false\">")
  }

  /// Begins a drawing with a name, a description, and marks that can be read one by one.
  mutating func open(
    _ layout: Layout, height: Double, description: String, reads direction: MarkDirection
  ) {
    hasReadings = !layout.isSecond
    begin("<svg class=\"", layout.className)
    openBox(layout.width, height)
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

  private mutating func openBox(_ width: Double, _ height: Double) {
    append("\" viewBox=\"0 0 ")
    append(width)
    buffer.append(0x20 as UInt8)
    append(height)
    append("\"")
  }

  var bytes: [UInt8] { buffer.bytes }

  mutating func close() { append("</svg>") }

  mutating func line(_ name: ClassName, from start: Spot, to end: Spot) {
    begin("<line class=\"", name)
    attribute("\" x1=\"", start.x)
    attribute("\" y1=\"", start.y)
    attribute("\" x2=\"", end.x)
    attribute("\" y2=\"", end.y)
    append("\"/>")
  }

  mutating func polyline(_ name: ClassName, _ spots: [Spot]) {
    begin("<polyline class=\"", name)
    points(spots)
  }

  mutating func polygon(_ name: ClassName, _ spots: [Spot]) {
    begin("<polygon class=\"", name)
    points(spots)
  }

  mutating func circle(_ name: ClassName, at spot: Spot, radius: Double) {
    begin("<circle class=\"", name)
    attribute("\" cx=\"", spot.x)
    attribute("\" cy=\"", spot.y)
    attribute("\" r=\"", radius)
    append("\"/>")
  }

  /// A rectangle between two opposite corners.
  mutating func rect(
    _ name: ClassName, _ corner: Spot, _ opposite: Spot, rounded radius: Double = 0
  ) {
    begin("<rect class=\"", name)
    attribute("\" x=\"", min(corner.x, opposite.x))
    attribute("\" y=\"", min(corner.y, opposite.y))
    attribute("\" width=\"", abs(corner.x - opposite.x))
    attribute("\" height=\"", abs(corner.y - opposite.y))
    if radius > 0 { attribute("\" rx=\"", radius) }
    append("\"/>")
  }

  /// Areas within closed lines, as one.
  mutating func shape(_ name: ClassName, _ loops: [[Spot]]) {
    begin("<path class=\"", name)
    append("\" d=\"")
    for loop in loops {
      var last = Spot(0, 0)
      for (position, spot) in loop.enumerated() {
        step(position == 0 ? "M" : "l", spot.x - last.x, spot.y - last.y)
        last = spot
      }
      append("z")
    }
    append("\"/>")
  }

  /// Lines that are not joined.
  mutating func segments(_ name: ClassName, _ segments: [(Spot, Spot)]) {
    begin("<path class=\"", name)
    append("\" d=\"")
    for (start, end) in segments {
      step("M", start.x, start.y)
      step("l", end.x - start.x, end.y - start.y)
    }
    append("\"/>")
  }

  /// Rectangles of one width, one below another.
  mutating func bars(_ name: ClassName, width: Double, _ extents: [(top: Double, bottom: Double)]) {
    begin("<path class=\"", name)
    append("\" d=\"")
    for (top, bottom) in extents {
      append("M0 ")
      append(top)
      append("h")
      append(width)
      append("v")
      append(bottom - top)
      append("h")
      append(-width)
      append("z")
    }
    append("\"/>")
  }

  mutating func text(_ name: ClassName, _ text: String, at spot: Spot) {
    begin("<text class=\"", name)
    attribute("\" x=\"", spot.x)
    attribute("\" y=\"", spot.y)
    append("\">")
    appendEscaped(text)
    append("</text>")
  }

  /// A text that rises from a spot, by an angle in degrees.
  mutating func text(_ name: ClassName, _ text: String, at spot: Spot, rising angle: Double) {
    begin("<text class=\"", name)
    append("\" transform=\"translate(")
    append(spot.x)
    append(" ")
    append(spot.y)
    append(") rotate(")
    append(-angle)
    append(")\">")
    appendEscaped(text)
    append("</text>")
  }

  /// Begins what leads somewhere, or only belongs together where there is nowhere to lead to; not a tab
  /// stop, as a mark is none.
  ///
  /// - Parameter title: what it says to readers who point at it; nil where texts in it say so.
  mutating func openPart(_ name: ClassName, to address: String?, title: String? = nil) {
    isPartLinked = address != nil
    begin(isPartLinked ? "<a class=\"" : "<g class=\"", name)
    append("\"")
    if let address {
      attribute("href", address)
      append(" tabindex=\"-1\"")
    }
    append(">")
    guard let title else { return }
    append("<title>")
    appendEscaped(title)
    append("</title>")
  }

  /// Begins a group that other drawings of the page may show again.
  mutating func openShared(_ id: String) {
    append("<g")
    attribute("id", id)
    append(">")
  }

  mutating func closeShared() { append("</g>") }

  /// Shows a shared group again, moved and then widened.
  mutating func show(_ id: String, movedBy offset: Spot, widened factor: Double) {
    append("<use")
    attribute("href", "#\(id)")
    append(" transform=\"translate(")
    append(offset.x)
    append(" ")
    append(offset.y)
    append(") scale(")
    append(factor)
    append(" 1)\"/>")
  }

  mutating func closePart() { append(isPartLinked ? "</a>" : "</g>") }

  /// The mark of a row: it carries the row's name, words and numbers, and leads to what the row is
  /// about. Links are no tab stops, since there can be thousands: a script reads marks by the arrow
  /// keys, and the table has the same links.
  ///
  /// - Parameter offset: how far right its contents are moved, so that what is in many columns is
  ///   written alike, and compressed away.
  mutating func openMark(_ name: ClassName, row: Int, offset: Double = 0) {
    guard let table else { return }
    let link = table.markLink(row)
    isLinkOpen = link != nil
    begin(isLinkOpen ? "<a class=\"mark " : "<g class=\"mark ", name)
    append(table.isHighlighted(row) ? " highlighted\"" : "\"")
    if let link {
      attribute("href", link)
      append(" tabindex=\"-1\"")
    }
    if offset != 0 {
      append(" transform=\"translate(")
      append(offset)
      append(")\"")
    }
    marks.append(row, of: table, to: &buffer)
    append(">")
    guard hasReadings else { return }
    append("<title>")
    appendEscaped(table.reading(row))
    append("</title>")
  }

  mutating func closeGroup() {
    append(isLinkOpen ? "</a>" : "</g>")
    isLinkOpen = false
  }

  mutating func begin(_ element: StaticString, _ name: ClassName) {
    append(element)
    name.append(to: &buffer)
  }

  private mutating func points(_ spots: [Spot]) {
    append("\" points=\"")
    for (position, spot) in spots.enumerated() {
      if position > 0 { buffer.append(0x20 as UInt8) }
      append(spot.x)
      buffer.append(UInt8(ascii: ","))
      append(spot.y)
    }
    append("\"/>")
  }

  private mutating func attribute(_ name: StaticString, _ number: Double) {
    append(name)
    append(number)
  }

  private mutating func attribute(_ name: StaticString, _ text: String) {
    buffer.append(0x20 as UInt8)
    append(name)
    append("=\"")
    appendEscaped(text)
    buffer.append(0x22 as UInt8)
  }

  mutating func step(_ letter: StaticString, _ x: Double, _ y: Double) {
    append(letter)
    append(x)
    append(" ")
    append(y)
  }

  mutating func append(_ number: Double) { buffer.append(rounded: number) }

  private mutating func appendEscaped(_ text: String) { buffer.append(escaping: text) }

  mutating func append(_ markup: StaticString) { buffer.append(markup) }
}
