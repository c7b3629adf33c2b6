import Measuring

/// Numbers of some bodies or services, each in parts: a bar for each.
package struct PartBars: PlottedChart {
  /// What bars are made of.
  package struct Part: Sendable {
    let name: String
    /// The class of its faces.
    let tone: String

    package init(_ name: String, tone: String) {
      self.name = name
      self.tone = tone
    }
  }

  package struct Bar: Sendable {
    let name: String
    let address: String
    /// Of each part; nil where it has none.
    let numbers: [Double?]
    /// What stands in place of a number that there is not, by part.
    let reasons: [String]
    /// Of each further column of the table.
    let rest: [Value]

    package init(
      _ name: String, address: String, numbers: [Double?], reasons: [String] = [],
      rest: [Value] = []
    ) {
      self.name = name
      self.address = address
      self.numbers = numbers
      self.reasons = reasons
      self.rest = rest
    }

    var total: Double { numbers.compactMap(\.self).reduce(0, +) }
    var isKnown: Bool { numbers.contains { $0 != nil } }
  }

  package enum Value: Sendable {
    case number(Int)
    case words(String)
  }

  package enum Unit: Sendable {
    case pounds
    case count

    func text(_ number: Double) -> String {
      switch self {
      case .pounds: "£" + numberText(number, decimals: 0)
      case .count: numberText(number)
      }
    }
  }

  package let title: String
  package let sentence: String
  let caption: String
  /// What the rows are: "Seller".
  let head: String
  let unit: Unit
  let parts: [Part]
  let columns: [String]
  /// The longest first.
  let bars: [Bar]

  /// - Parameter columns: the names of the further columns of the table.
  package init(
    title: String, sentence: String, caption: String, head: String, unit: Unit, parts: [Part],
    columns: [String] = [], bars: [Bar]
  ) {
    self.title = title
    self.sentence = sentence
    self.caption = caption
    self.head = head
    self.unit = unit
    self.parts = parts
    self.columns = columns
    self.bars = bars.enumerated().sorted {
      (-$0.element.total, $0.offset) < (-$1.element.total, $1.offset)
    }.map(\.element)
  }

  package var isDrawn: Bool { bars.contains { $0.total > 0 } }
  package var layouts: [Layout] { [.page, .narrow] }

  package var table: ChartTable {
    let (bars, unit) = (bars, unit)
    func address(_ row: Int) -> String? { bars[row].address }
    var all = [
      ChartTable.Column(head, key: "name", link: address) { .words(bars[$0].name) }
    ]
    all += parts.indices.map { part in
      ChartTable.Column(
        parts[part].name, format: unit.text,
        numbers: { row in
          bars[row].numbers[part].map { .number($0) } ?? .words(bars[row].reasons[part])
        })
    }
    all += columns.indices.map { column in
      ChartTable.Column(
        columns[column], format: { numberText($0) },
        numbers: { row in
          switch bars[row].rest[column] {
          case .number(let number): .number(Double(number))
          case .words(let words): .words(words)
          }
        })
    }
    return ChartTable(caption: caption, columns: all, count: bars.count, markLink: address) { row in
      let own = bars[row]
      return "\(own.name): "
        + (own.isKnown ? unit.text(own.total) : own.reasons.joined(separator: ", "))
    }
  }

  // MARK: Drawing

  package func draw(for layout: Layout, in svg: inout SVGWriter) {
    let shown = parts.indices.filter { part in
      bars.contains { ($0.numbers[part] ?? 0) > 0 }
    }
    let greatest = max(bars.map(\.total).max() ?? 1, 1e-9)
    let rowHeight = layout.isWide ? 24.0 : 40.0
    let left = layout.isWide ? 330.0 : 0
    let right = layout.width - 110
    let top = shown.count > 1 ? drawnKeyHeight(shown, layout) : 4
    svg.open(
      layout, height: top + Double(bars.count) * rowHeight + 4,
      description: "\(counted(bars.count, "bar")), the longest first.", reads: .down)
    if shown.count > 1 { drawKey(shown, layout, in: &svg) }
    for (row, bar) in bars.enumerated() {
      let y = top + Double(row) * rowHeight
      svg.openMark("part-bar", row: row)
      svg.rect("spine-row", Spot(0, y), Spot(layout.width, y + rowHeight))
      svg.text(
        "spine-name", cut(bar.name, to: layout.isWide ? left - 14 : layout.width),
        at: Spot(0, y + 16))
      let (upper, lower) = layout.isWide ? (y + 4, y + 19) : (y + 22, y + 35)
      var x = left
      for part in shown {
        let length = (bar.numbers[part] ?? 0) / greatest * (right - left)
        guard length > 0 else { continue }
        svg.rect(ClassName("face", parts[part].tone), Spot(x, upper), Spot(x + length, lower))
        x += length
      }
      let text = bar.isKnown ? unit.text(bar.total) : bar.reasons.first { !$0.isEmpty } ?? ""
      svg.text(bar.isKnown ? "spine-name" : "spine-period", text, at: Spot(x + 8, lower - 2))
      svg.closeGroup()
    }
    svg.close()
  }

  /// Entries one below another where they do not fit in one line.
  private func keySpots(_ shown: [Int], _ layout: Layout) -> [Spot] {
    var spot = Spot(0, 14)
    return shown.map { part in
      let length = 40 + textWidth(parts[part].name)
      if spot.x > 0, spot.x + length > layout.width { spot = Spot(0, spot.y + 22) }
      defer { spot.x += length }
      return spot
    }
  }

  private func drawnKeyHeight(_ shown: [Int], _ layout: Layout) -> Double {
    (keySpots(shown, layout).last?.y ?? 0) + 16
  }

  private func drawKey(_ shown: [Int], _ layout: Layout, in svg: inout SVGWriter) {
    for (part, spot) in zip(shown, keySpots(shown, layout)) {
      svg.rect(
        ClassName("face", parts[part].tone), Spot(spot.x, spot.y - 11),
        Spot(spot.x + 14, spot.y + 1))
      svg.text("key-text", parts[part].name, at: Spot(spot.x + 20, spot.y))
    }
  }
}
