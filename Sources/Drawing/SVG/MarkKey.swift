/// What the shapes and lines of a drawing mean, at its top left, under the unit of its axis.
struct MarkKey {
  struct Entry {
    /// Nil for a line.
    var symbol: Symbol?
    var tone: String
    var words: String
  }

  private var rows: [[(entry: Entry, x: Double, lines: [String])]] = []
  private let unit: String?

  /// - Parameter width: the width at which the entries wrap.
  init(_ entries: [Entry], unit: String?, width: Double) {
    self.unit = unit
    var x = 0.0
    for entry in entries {
      let lines = wrapped(entry.words, width: width - MarkKey.offset(entry), lines: 2)
      let length = MarkKey.offset(entry) + (lines.map { textWidth($0) }.max() ?? 0) + 14
      if rows.isEmpty || x + length - 14 > width {
        rows.append([])
        x = 0
      }
      rows[rows.count - 1].append((entry, x, lines))
      x += length
    }
  }

  private static func offset(_ entry: Entry) -> Double { entry.symbol == nil ? 26 : 15 }

  var height: Double {
    let lines = rows.reduce(unit == nil ? 0 : 1) { $0 + MarkKey.height($1.map(\.lines.count)) }
    return Double(lines) * (Layout.lineHeight + 1)
  }

  private static func height(_ lines: [Int]) -> Int { lines.max() ?? 1 }

  /// - Parameter top: where it begins.
  func draw(from top: Double = 0, in svg: inout SVGWriter) {
    var y = top + 14
    for row in rows {
      for (entry, x, lines) in row {
        if let symbol = entry.symbol {
          symbol.draw("key", entry.tone, at: Spot(x + 6, y - 5), radius: 4.4, in: &svg)
        } else {
          svg.line(ClassName(entry.tone), from: Spot(x + 1, y - 5), to: Spot(x + 21, y - 5))
        }
        for (line, words) in lines.enumerated() {
          svg.text(
            "key-text", words,
            at: Spot(x + MarkKey.offset(entry), y + Double(line) * Layout.lineHeight))
        }
      }
      y += (Layout.lineHeight + 1) * Double(MarkKey.height(row.map(\.lines.count)))
    }
    if let unit { svg.text("unit", unit, at: Spot(0, y)) }
  }
}
