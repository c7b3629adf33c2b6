import Commissioning
import Measuring
import Statistics

/// The drawing of concentrations: a line for each service, with a point for England and a sign for each
/// region.
struct ConcentrationDrawing {
  private let plot: ConcentrationPlot
  private let layout: Layout
  private let key: MarkKey
  /// From 0 to the end of the scale.
  private let ticks: [Double]
  private let top: Double
  private let names: [[String]]

  private static let regionSymbols: [Symbol] = [.square, .cross, .triangleUp, .bar]

  init(_ plot: ConcentrationPlot, _ layout: Layout) {
    self.plot = plot
    self.layout = layout
    let regions = zip(plot.regions, Self.regionSymbols).map {
      MarkKey.Entry(symbol: $1, tone: "spine-group", words: $0)
    }
    key = MarkKey(
      [
        MarkKey.Entry(symbol: .disc, tone: "own", words: "England, by CCGs"),
        MarkKey.Entry(symbol: .ring, tone: "similar", words: "England, by registered patients"),
      ] + regions, unit: nil, width: layout.width)
    let drawn = plot.rows.flatMap { row in
      ([row.england] + row.regions.prefix(Self.regionSymbols.count)).flatMap {
        [$0.concentration?.index, $0.ofPeople?.index]
      }
    }.compactMap(\.self)
    let most = max(drawn.max() ?? 0, Concentration.high)
    ticks = Self.ticks.filter { $0 < most } + [Self.ticks.first { $0 >= most }].compactMap(\.self)
    top = key.height + (layout.isWide ? 44 : 40)
    let room = layout.isWide ? Self.nameWidth : layout.width - 54
    names = plot.rows.map { wrapped($0.name, width: room, lines: 2) }
  }

  private static let nameWidth = 270.0
  private static let ticks = [0, 250, 1_000, 2_000, 4_000, 7_000, Concentration.greatest]

  private var span: ClosedRange<Double> {
    layout.isWide ? 290...860 : 8...(layout.width - 8)
  }

  /// The scale is of square roots, as the index is a sum of squares.
  private func x(_ index: Double) -> Double {
    let share = (index / (ticks.last ?? Concentration.greatest)).squareRoot()
    return span.lowerBound + min(1, share) * (span.upperBound - span.lowerBound)
  }

  private func height(_ row: Int) -> Double {
    let lines = Double(names[row].count) * Layout.lineHeight
    return layout.isWide ? max(26, lines + 8) : lines + 26
  }

  func draw(in svg: inout SVGWriter) {
    let heights = plot.rows.indices.map(height)
    let bottom = top + heights.reduce(0, +)
    svg.open(
      layout, height: bottom + 4,
      description:
        "\(counted(plot.rows.count, "line")), one for each service, the most concentrated first.",
      reads: .down)
    key.draw(in: &svg)
    drawAxis(to: bottom, in: &svg)
    var y = top
    for row in plot.rows.indices {
      draw(row, y, heights[row], in: &svg)
      y += heights[row]
    }
    svg.close()
  }

  /// Those that there is room to name: the ends first, and the limits.
  private var labelledTicks: [Double] {
    let first = [0, ticks.last ?? 0, Concentration.high, Concentration.concentrated]
    var labelled: [(tick: Double, span: ClosedRange<Double>)] = []
    for tick in first + ticks where !labelled.contains(where: { $0.tick == tick }) {
      let width = textWidth(numberText(tick, decimals: 0)) + 6
      let start =
        tick == 0 ? x(tick) : tick == ticks.last ? x(tick) - width : x(tick) - width / 2
      let span = start...(start + width)
      if labelled.contains(where: { $0.span.overlaps(span) }) { continue }
      labelled.append((tick, span))
    }
    return labelled.map(\.tick)
  }

  private func drawAxis(to bottom: Double, in svg: inout SVGWriter) {
    let labelled = labelledTicks
    for tick in ticks {
      svg.line("grid", from: Spot(x(tick), top - 4), to: Spot(x(tick), bottom))
      guard labelled.contains(tick) else { continue }
      svg.text(
        tick == 0 ? "tick" : tick == ticks.last ? "tick end" : "tick middle",
        numberText(tick, decimals: 0), at: Spot(x(tick), top - 9))
    }
    for limit in [Concentration.concentrated, Concentration.high] {
      svg.line("market-limit", from: Spot(x(limit), top - 24), to: Spot(x(limit), bottom))
    }
    // Each names what is to the right of a limit.
    let start = x(Concentration.high) + 6
    let words = "highly concentrated"
    let high = start + textWidth(words) <= layout.width ? words : "highly"
    svg.text(
      "market-limit-label end", "concentrated", at: Spot(x(Concentration.high) - 6, top - 26))
    svg.text(
      "market-limit-label", high,
      at: Spot(min(start, layout.width - textWidth(high)), top - 26))
    if layout.isWide {
      svg.text("spine-head", "Service", at: Spot(0, top - 9))
      svg.text("spine-head end", "England", at: Spot(940, top - 9))
      svg.text("spine-head", "Sellers", at: Spot(960, top - 9))
    }
  }

  private func draw(_ row: Int, _ top: Double, _ height: Double, in svg: inout SVGWriter) {
    let own = plot.rows[row]
    svg.openMark("market", row: row)
    svg.rect("spine-row", Spot(0, top), Spot(layout.width, top + height))
    for (line, words) in names[row].enumerated() {
      svg.text(
        "spine-name", words, at: Spot(0, top + 17 + Double(line) * Layout.lineHeight))
    }
    let middle = layout.isWide ? top + height / 2 : top + height - 11
    let index = plot.indexText(own.england.concentration)
    if layout.isWide {
      svg.text("own-label end", index, at: Spot(940, top + 17))
      svg.text("spine-name", String(own.england.sellers), at: Spot(960, top + 17))
    } else {
      svg.text("own-label end", index, at: Spot(layout.width, top + 17))
    }
    drawPoints(own, middle, in: &svg)
    svg.closeGroup()
  }

  private func drawPoints(
    _ row: ConcentrationPlot.Row, _ middle: Double, in svg: inout SVGWriter
  ) {
    guard let england = row.england.concentration else {
      svg.text(
        "spine-period", "not known to be bought", at: Spot(span.lowerBound, middle + 5))
      return
    }
    let regions = row.regions.prefix(Self.regionSymbols.count).map(\.concentration?.index)
    let all = [england.index] + regions.compactMap(\.self)
    if let least = all.min(), let most = all.max(), least < most {
      svg.line("leader", from: Spot(x(least), middle), to: Spot(x(most), middle))
    }
    for (index, symbol) in zip(regions, Self.regionSymbols) {
      guard let index else { continue }
      let radius = symbol == .bar ? 6.5 : 4
      symbol.draw("spine-group", at: Spot(x(index), middle), radius: radius, in: &svg)
    }
    if let people = row.england.ofPeople {
      Symbol.ring.draw("point", "similar", at: Spot(x(people.index), middle), radius: 5, in: &svg)
    }
    Symbol.disc.draw("point", "own", at: Spot(x(england.index), middle), radius: 4, in: &svg)
  }
}
