/// What the shapes and lines of a drawing mean, at its top left, under the unit of its axis.
struct MarkKey {
  struct Entry {
    /// Nil for a line.
    var symbol: Symbol?
    var tone: String
    var words: String
  }

  private var rows: [[(entry: Entry, x: Double)]] = []
  private let unit: String?

  /// - Parameter width: what the entries wrap within.
  init(_ entries: [Entry], unit: String?, width: Double) {
    self.unit = unit
    var x = 0.0
    for entry in entries {
      let length = MarkKey.offset(entry) + textWidth(entry.words) + 14
      if rows.isEmpty || x + length - 14 > width {
        rows.append([])
        x = 0
      }
      rows[rows.count - 1].append((entry, x))
      x += length
    }
  }

  private static func offset(_ entry: Entry) -> Double { entry.symbol == nil ? 26 : 15 }

  var height: Double { Double(rows.count + (unit == nil ? 0 : 1)) * (Layout.lineHeight + 1) }

  func draw(in svg: inout SVGWriter) {
    var y = 14.0
    for row in rows {
      for (entry, x) in row {
        if let symbol = entry.symbol {
          symbol.draw("key \(entry.tone)", at: Spot(x + 6, y - 5), radius: 4.4, in: &svg)
        } else {
          svg.line(entry.tone, from: Spot(x + 1, y - 5), to: Spot(x + 21, y - 5))
        }
        svg.text("key-text", entry.words, at: Spot(x + MarkKey.offset(entry), y))
      }
      y += Layout.lineHeight + 1
    }
    if let unit { svg.text("unit", unit, at: Spot(0, y)) }
  }
}
