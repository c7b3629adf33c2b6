import Commissioning

/// The drawing of a ranking as horizontal bars, each with its name: beside it where there is room,
/// above it where there is not.
struct RankedBars {
  private let ranking: BarRanking
  private let table: ChartTable
  private let layout: Layout
  private let scale: NiceScale
  private let left: Double
  private let right: Double
  private let top: Double
  private let names: [[String]]
  private let thickness = 14.0

  init(_ ranking: BarRanking, _ table: ChartTable, _ layout: Layout) {
    self.ranking = ranking
    self.table = table
    self.layout = layout
    scale = NiceScale(
      ranking.extent, intervals: layout.isWide ? 5 : 3, includesZero: true,
      bounds: ranking.kpi.bounds, leastStep: ranking.kpi.leastStep)
    let longest = ranking.bars.map { textWidth($0.name, isBold: $0.isHighlighted) }.max() ?? 0
    let column = layout.isWide ? min(250, longest + 12) : layout.width
    names = ranking.bars.map {
      wrapped($0.name, width: column - 8, lines: 3, isBold: $0.isHighlighted)
    }
    left = layout.isWide ? column + 4 : 1
    let figures = ranking.bars.filter { $0.value.number != nil }.map {
      textWidth($0.value.text(ranking.kpi), isBold: $0.isHighlighted)
    }
    right = max(left + 60, layout.width - (figures.max() ?? 0) - 10)
    top = Double(ranking.benchmarks.count) * Layout.lineHeight + 8
  }

  private func x(_ value: Double) -> Double { left + scale.share(value) * (right - left) }

  private func rowHeight(_ row: Int) -> Double {
    let text = Double(max(1, names[row].count)) * (Layout.lineHeight - 1)
    return layout.isWide ? max(text + 8, 26) : text + thickness + 16
  }

  func svg(id: String, sentence: String) -> [UInt8] {
    let bottom = names.indices.reduce(top) { $0 + rowHeight($1) }
    let height = bottom + Layout.lineHeight + 8
    var svg = SVGWriter(
      layout, height: height, id: id, name: sentence,
      description: "Bars of \(ranking.bars.count) \(ranking.peers) in the order of their figures.",
      reads: .down)
    let tickText = TickText(scale, unit: ranking.kpi.unit)
    for tick in scale.ticks {
      svg.line("grid", from: Spot(x(tick), top), to: Spot(x(tick), bottom))
      let half = textWidth(tickText(tick)) / 2
      svg.text(
        "tick middle", tickText(tick),
        at: Spot(max(half, min(x(tick), layout.width - half)), bottom + Layout.lineHeight))
    }
    var y = top
    for row in names.indices {
      drawRow(row, from: y, in: &svg)
      y += rowHeight(row)
    }
    drawBenchmarks(bottom, in: &svg)
    y = top
    for row in names.indices {
      drawName(row, from: y, in: &svg)
      y += rowHeight(row)
    }
    return svg.close()
  }

  private func drawRow(_ row: Int, from y: Double, in svg: inout SVGWriter) {
    let bar = ranking.bars[row]
    let tone = bar.isHighlighted ? "own" : "peer"
    let text = Double(names[row].count) * (Layout.lineHeight - 1)
    let middle = layout.isWide ? y + rowHeight(row) / 2 : y + text + 5 + thickness / 2
    svg.openMark(tone, table, row: row)
    if let value = bar.value.number {
      svg.rect(
        "bar", Spot(x(0), middle - thickness / 2), Spot(x(value), middle + thickness / 2))
      if let interval = bar.interval { drawInterval(interval, middle, in: &svg) }
    }
    let isAbsent = bar.value.number == nil
    svg.text(
      isAbsent ? "figure absent" : "figure end", bar.value.text(ranking.kpi),
      at: Spot(isAbsent ? x(0) + 4 : layout.width, middle + 5))
    svg.closeGroup()
  }

  private func drawInterval(
    _ interval: ClosedRange<Double>, _ middle: Double, in svg: inout SVGWriter
  ) {
    let (from, to) = (x(interval.lowerBound), x(interval.upperBound))
    svg.line("interval-line", from: Spot(from, middle), to: Spot(to, middle))
    for end in [from, to] {
      svg.line("interval-line", from: Spot(end, middle - 3.5), to: Spot(end, middle + 3.5))
    }
  }

  /// Lower lines have their labels on the left, higher ones on the right, each on a line of its
  /// own and the highest on top, so that no line crosses a label.
  private func drawBenchmarks(_ bottom: Double, in svg: inout SVGWriter) {
    let sorted = ranking.benchmarks.enumerated().sorted { $0.element.value > $1.element.value }
    for (row, item) in sorted.enumerated() {
      let x = x(item.element.value)
      let baseline = 13 + Double(row) * Layout.lineHeight
      let value = ranking.kpi.labelText(of: item.element.value)
      let room = layout.width - textWidth(value) - 12
      let name = wrapped(item.element.name, width: room, lines: 1).first ?? ""
      let text = "\(name) \(value)"
      let width = textWidth(text)
      let isLower = row * 2 >= sorted.count
      let wanted = isLower ? x - 6 - width : x + 6
      let start = min(max(0, wanted), layout.width - width)
      // A label that had to move stands above its line instead of beside it.
      svg.line(
        "benchmark-line benchmark-\(item.offset % 2 + 1)",
        from: Spot(x, start == wanted ? baseline - 10 : baseline + 4), to: Spot(x, bottom))
      svg.text(
        isLower ? "benchmark-label end" : "benchmark-label", text,
        at: Spot(isLower ? start + width : start, baseline))
    }
  }

  private func drawName(_ row: Int, from y: Double, in svg: inout SVGWriter) {
    let text = Double(names[row].count) * (Layout.lineHeight - 1)
    let firstLine = layout.isWide ? y + (rowHeight(row) - text) / 2 + 12.5 : y + 13
    let name = ranking.bars[row].isHighlighted ? "own-label" : "name"
    for (line, words) in names[row].enumerated() {
      svg.text(
        layout.isWide ? "\(name) end" : name, words,
        at: Spot(
          layout.isWide ? left - 10 : left, firstLine + Double(line) * (Layout.lineHeight - 1)))
    }
  }
}
