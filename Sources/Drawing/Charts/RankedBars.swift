import Commissioning

/// The drawing of a ranking in rows, each with its name: beside its bar or dot where there is room,
/// above it if there is not.
struct RankedBars {
  private let ranking: BarRanking
  private let layout: Layout
  private let scale: NiceScale
  private let left: Double
  private let right: Double
  private let top: Double
  private let names: [[String]]
  private let thickness = 14.0

  init(_ ranking: BarRanking, _ layout: Layout) {
    self.ranking = ranking
    self.layout = layout
    scale = ranking.scale(intervals: layout.isWide ? 5 : 3)
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
    top = (ranking.average == nil ? 0 : Layout.lineHeight) + 8
  }

  private func x(_ value: Double) -> Double { left + scale.share(value) * (right - left) }

  private func rowHeight(_ row: Int) -> Double {
    let text = Double(max(1, names[row].count)) * (Layout.lineHeight - 1)
    return layout.isWide ? max(text + 8, 26) : text + thickness + 16
  }

  func draw(in svg: inout SVGWriter) {
    let bottom = names.indices.reduce(top) { $0 + rowHeight($1) }
    let height = bottom + Layout.lineHeight + 8
    svg.open(
      layout, height: height,
      description:
        "\(ranking.isFromZero ? "Bars" : "Dots") of \(ranking.bars.count) \(ranking.peers) in the order of their figures.",
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
    if let target = ranking.target {
      svg.line(
        "target-line", from: Spot(x(target.value), top), to: Spot(x(target.value), bottom))
    }
    drawBenchmark(bottom, in: &svg)
    y = top
    for row in names.indices {
      drawName(row, from: y, in: &svg)
      y += rowHeight(row)
    }
    svg.close()
  }

  private func drawRow(_ row: Int, from y: Double, in svg: inout SVGWriter) {
    let bar = ranking.bars[row]
    let tone = bar.isHighlighted ? "own" : "peer"
    let text = Double(names[row].count) * (Layout.lineHeight - 1)
    let middle = layout.isWide ? y + rowHeight(row) / 2 : y + text + 5 + thickness / 2
    svg.openMark(ClassName(tone), row: row)
    if let value = bar.value.number {
      if ranking.isFromZero {
        svg.rect(
          "bar", Spot(x(0), middle - thickness / 2), Spot(x(value), middle + thickness / 2))
      }
      if let interval = bar.interval { drawInterval(interval, middle, in: &svg) }
      if !ranking.isFromZero {
        bar.symbol.draw(bar.tone, at: Spot(x(value), middle), radius: 4.6, in: &svg)
      }
    }
    let figure = bar.value.text(ranking.kpi)
    if bar.value.number == nil {
      let start = min(left + 4, layout.width - textWidth(figure))
      svg.text("figure absent", figure, at: Spot(start, middle + 5))
    } else {
      svg.text("figure end", figure, at: Spot(layout.width, middle + 5))
    }
    svg.closeGroup()
  }

  private func drawInterval(
    _ interval: ClosedRange<Double>, _ middle: Double, in svg: inout SVGWriter
  ) {
    let (from, to) = (x(interval.lowerBound), x(interval.upperBound))
    svg.line("interval-line", from: Spot(from, middle), to: Spot(to, middle))
    for end in [from, to] where ranking.isFromZero {
      svg.line("interval-line", from: Spot(end, middle - 3.5), to: Spot(end, middle + 3.5))
    }
  }

  /// The line across the bars. A label that had to move is above it instead of beside it.
  private func drawBenchmark(_ bottom: Double, in svg: inout SVGWriter) {
    guard let average = ranking.average else { return }
    let x = x(average)
    let baseline = 13.0
    let value = ranking.kpi.labelText(of: average)
    let room = layout.width - textWidth(value) - 12
    let name = wrapped(ranking.benchmark, width: room, lines: 1).first ?? ""
    let text = "\(name) \(value)"
    let wanted = x + 6
    let start = min(max(0, wanted), layout.width - textWidth(text))
    svg.line(
      "benchmark-line benchmark-1",
      from: Spot(x, start == wanted ? baseline - 10 : baseline + 4), to: Spot(x, bottom))
    svg.text("benchmark-label", text, at: Spot(start, baseline))
  }

  private func drawName(_ row: Int, from y: Double, in svg: inout SVGWriter) {
    let text = Double(names[row].count) * (Layout.lineHeight - 1)
    let firstLine = layout.isWide ? y + (rowHeight(row) - text) / 2 + 12.5 : y + 13
    let name = ClassName(
      ranking.bars[row].isHighlighted ? "own-label" : "name", layout.isWide ? "end" : "")
    for (line, words) in names[row].enumerated() {
      svg.text(
        name, words,
        at: Spot(
          layout.isWide ? left - 10 : left, firstLine + Double(line) * (Layout.lineHeight - 1)))
    }
  }
}

extension BarRanking.Bar {
  /// How it compares with the average, as its dot shows it.
  var symbol: Symbol {
    switch member.comparison {
    case .better?, .higher?, .lower?: .disc
    case .worse?: .diamond
    case .similar?, nil: .ring
    }
  }

  /// The class of its dot.
  var tone: String {
    switch member.comparison {
    case .better?: "improvement"
    case .worse?: "concern"
    case .higher?, .lower?: "neutral"
    case .similar?, nil: "common"
    }
  }
}
