import Commissioning

/// The drawing of a ranking of many: thin columns or dots, of which only the highlighted are named.
struct Caterpillar {
  private let ranking: BarRanking
  private let layout: Layout
  private let scale: NiceScale
  private let tickText: TickText
  private let left: Double
  private let right: Double
  private let top: Double
  private let bottom: Double
  private let callouts: [Callout]
  /// The name of the line across, with its value if there is room.
  private let benchmark: String?

  /// The name of a highlighted column.
  private struct Callout {
    var row: Int
    var lines: [String]
    var y: Double
  }

  init(_ ranking: BarRanking, _ layout: Layout) {
    self.ranking = ranking
    self.layout = layout
    scale = ranking.scale(intervals: layout.isWide ? 5 : 4)
    let tickText = TickText(scale, unit: ranking.kpi.unit)
    self.tickText = tickText
    left = (scale.ticks.map { textWidth(tickText($0)) }.max() ?? 0) + 10
    benchmark = ranking.average.map { average in
      layout.isWide
        ? "\(ranking.benchmark) \(ranking.kpi.labelText(of: average))" : ranking.benchmark
    }
    let labelWidth = benchmark.map { min(textWidth($0), layout.isWide ? 180 : 80) }
    right = layout.width - (labelWidth.map { $0 + 10 } ?? 4)
    var y = 13.0
    var callouts: [Callout] = []
    for (row, bar) in ranking.bars.enumerated() where bar.isHighlighted {
      let text = "\(bar.name) \(bar.value.text(ranking.kpi))"
      let lines = wrapped(text, width: layout.width - left - 14, lines: 3, isBold: true)
      callouts.append(Callout(row: row, lines: lines, y: y))
      y += Double(lines.count) * Layout.lineHeight + 2
    }
    self.callouts = Array(callouts.prefix(6))
    let labelled = self.callouts.last.map {
      $0.y + Double($0.lines.count) * Layout.lineHeight - 8
    }
    top = (labelled ?? 6) + 6
    bottom = top + (layout.isWide ? 220 : 170)
  }

  private func x(_ row: Int) -> Double {
    left + (right - left) * (Double(row) + 0.5) / Double(ranking.bars.count)
  }

  private func y(_ value: Double) -> Double { bottom - scale.share(value) * (bottom - top) }

  func draw(in svg: inout SVGWriter) {
    let height = bottom + Layout.lineHeight + 6
    svg.open(
      layout, height: height,
      description:
        "\(ranking.isFromZero ? "Columns" : "Dots") of \(ranking.bars.count) \(ranking.peers) in the order of their figures.",
      reads: .across)
    for tick in scale.ticks {
      svg.line("grid", from: Spot(left, y(tick)), to: Spot(right, y(tick)))
      svg.text("tick end", tickText(tick), at: Spot(left - 6, y(tick) + 5))
    }
    let half = max(0.4, (right - left) / Double(ranking.bars.count) * 0.36)
    for callout in callouts { drawLeader(callout, in: &svg) }
    for row in ranking.bars.indices { drawColumn(row, half, in: &svg) }
    if let target = ranking.target {
      svg.line("target-line", from: Spot(left, y(target.value)), to: Spot(right, y(target.value)))
    }
    drawBenchmark(in: &svg)
    for callout in callouts { drawName(callout, in: &svg) }
    let counted = "\(ranking.bars.count) \(ranking.peers), "
    svg.text(
      "period", counted + (ranking.isHighestFirst ? "highest first" : "lowest first"),
      at: Spot(left, height - 6))
    svg.close()
  }

  private func drawColumn(_ row: Int, _ half: Double, in svg: inout SVGWriter) {
    let bar = ranking.bars[row]
    svg.openMark(bar.isHighlighted ? "own" : "peer", row: row)
    if let value = bar.value.number {
      let width = bar.isHighlighted ? max(half, 1.5) : half
      if ranking.isFromZero {
        svg.rect("bar", Spot(x(row) - width, y(0)), Spot(x(row) + width, y(value)))
      }
      if let interval = bar.interval {
        svg.line(
          "interval-line thin", from: Spot(x(row), y(interval.lowerBound)),
          to: Spot(x(row), y(interval.upperBound)))
      }
      if !ranking.isFromZero {
        svg.circle(
          "dot", at: Spot(x(row), y(value)), radius: bar.isHighlighted ? 4.5 : max(2, half))
      }
    } else {
      svg.rect("absent", Spot(x(row) - half, bottom - 3), Spot(x(row) + half, bottom))
    }
    svg.closeGroup()
  }

  private func drawBenchmark(in svg: inout SVGWriter) {
    guard let average = ranking.average, let benchmark else { return }
    let lines = wrapped(benchmark, width: layout.width - right - 8, lines: 2)
    let places = spread(
      [y(average) + 5], size: Layout.lineHeight * Double(max(lines.count, 1)), within: top...bottom)
    svg.line(
      "benchmark-line benchmark-1", from: Spot(left, y(average)), to: Spot(right, y(average)))
    for (line, text) in lines.enumerated() {
      svg.text(
        "benchmark-label", text,
        at: Spot(right + 8, places[0] + Double(line) * Layout.lineHeight))
    }
  }

  private func drawLeader(_ callout: Callout, in svg: inout SVGWriter) {
    let bar = ranking.bars[callout.row]
    let end = bar.interval?.upperBound ?? bar.value.number ?? scale.low
    svg.line(
      "leader", from: Spot(x(callout.row), callout.y - 4), to: Spot(x(callout.row), y(end) - 2))
  }

  private func drawName(_ callout: Callout, in svg: inout SVGWriter) {
    let widest = callout.lines.map { textWidth($0, isBold: true) }.max() ?? 0
    let isLeft = x(callout.row) + 6 + widest > layout.width
    let at = isLeft ? max(widest, x(callout.row) - 6) : x(callout.row) + 6
    for (line, text) in callout.lines.enumerated() {
      svg.text(
        isLeft ? "own-label end" : "own-label", text,
        at: Spot(at, callout.y + Double(line) * Layout.lineHeight))
    }
  }
}
