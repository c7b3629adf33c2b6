import Measuring
import Statistics

/// The drawing of prices: a strip for each service.
struct PriceDrawing {
  private let chart: PriceStrip
  private let layout: Layout
  /// In powers of two, on both sides of the median.
  private let reach: Double

  private static let headHeight = 26.0

  init(_ chart: PriceStrip, _ layout: Layout) {
    self.chart = chart
    self.layout = layout
    let furthest = chart.rows.compactMap(\.ratio).map { abs(doublings($0)) }.max() ?? 0
    reach = max(1, furthest.rounded(.up))
  }

  private var span: ClosedRange<Double> {
    layout.isWide ? 290...880 : 10...(layout.width - 10)
  }

  private func x(_ ratio: Double) -> Double {
    let middle = (span.lowerBound + span.upperBound) / 2
    return middle + doublings(ratio) / reach * (span.upperBound - span.lowerBound) / 2
  }

  private var laneHeight: Double { layout.isWide ? 30 : 52 }

  /// Offers whose cost cannot be compared, of a lane, have their own place at its end.
  private var hasUncosted: Bool { chart.rows.contains { $0.ratio == nil } }

  func draw(in svg: inout SVGWriter) {
    let bottom = Self.headHeight + Double(chart.lanes.count) * laneHeight
    svg.open(
      layout, height: bottom + 4,
      description:
        "\(counted(chart.lanes.count, "strip")), one for each service, the cheapest offer at the left.",
      reads: .anywhere)
    drawHead(to: bottom, in: &svg)
    for lane in chart.lanes.indices { drawLane(lane, in: &svg) }
    for row in chart.rows.indices where !chart.rows[row].offer.isHighlighted { draw(row, in: &svg) }
    for row in chart.rows.indices where chart.rows[row].offer.isHighlighted { draw(row, in: &svg) }
    svg.close()
  }

  private func drawHead(to bottom: Double, in svg: inout SVGWriter) {
    let step = Int((reach / 4).rounded(.up))
    for power in stride(from: Int(-reach), through: Int(reach), by: 1) where power % step == 0 {
      let ratio = Double(sign: .plus, exponent: power, significand: 1)
      if layout.isWide {
        svg.line(
          power == 0 ? "spine-line" : "grid", from: Spot(x(ratio), Self.headHeight - 6),
          to: Spot(x(ratio), bottom))
      }
      let words =
        switch power {
        case 0: "median"
        case -1: "half"
        case 1: "twice"
        default: power < 0 ? "1/\(numberText(1 / ratio))" : "\(numberText(ratio))\u{d7}"
        }
      let end =
        power == Int(reach) ? "tick end" : power == Int(-reach) ? "tick" : "tick middle"
      svg.text(ClassName(end), words, at: Spot(x(ratio), 13))
    }
    if layout.isWide {
      svg.text("spine-head end", "Median a year", at: Spot(layout.width - 60, 13))
      svg.text("spine-head end", "Offers", at: Spot(layout.width, 13))
    }
  }

  private func middle(_ lane: Int) -> Double {
    Self.headHeight + (Double(lane) + (layout.isWide ? 0.5 : 0.72)) * laneHeight
  }

  private func drawLane(_ position: Int, in svg: inout SVGWriter) {
    let lane = chart.lanes[position]
    let middle = middle(position)
    let baseline = layout.isWide ? middle + 5 : middle - 18
    let room = layout.isWide ? span.lowerBound - 16 : layout.width - 90
    svg.text(
      "spine-name", wrapped(lane.name, width: room, lines: 1).first ?? "", at: Spot(0, baseline))
    svg.line("axis", from: Spot(span.lowerBound, middle), to: Spot(span.upperBound, middle))
    if !layout.isWide {
      svg.line("spine-line", from: Spot(x(1), middle - 9), to: Spot(x(1), middle + 9))
    }
    let median = lane.median.map { poundsText($0.rounded()) } ?? "none"
    if layout.isWide {
      svg.text("spine-name end", median, at: Spot(layout.width - 60, baseline))
      svg.text("spine-name end", String(lane.offers.count), at: Spot(layout.width, baseline))
    } else {
      svg.text("spine-period end", median, at: Spot(layout.width, baseline))
    }
  }

  private func draw(_ row: Int, in svg: inout SVGWriter) {
    let own = chart.rows[row]
    let middle = middle(own.lane)
    svg.openMark("price", row: row)
    if let ratio = own.ratio {
      let symbol: Symbol = own.offer.isHighlighted ? .diamond : .disc
      symbol.draw(
        "point", own.offer.isHighlighted ? "own" : "offer", at: Spot(x(ratio), middle),
        radius: own.offer.isHighlighted ? 6.5 : 5, in: &svg)
    } else {
      Symbol.cross.draw(
        "point", "missing", at: uncosted(row), radius: 3.2, in: &svg)
    }
    svg.closeGroup()
  }

  /// Beyond the end of the strip, one beside another and in several rows where they are many.
  private func uncosted(_ row: Int) -> Spot {
    let lane = chart.rows[row].lane
    let all = chart.rows.indices.filter {
      chart.rows[$0].lane == lane && chart.rows[$0].ratio == nil
    }
    let (place, perRow) = (all.firstIndex(of: row) ?? 0, layout.isWide ? 3 : 8)
    let rows = (all.count + perRow - 1) / perRow
    let step = min(8, (laneHeight - 6) / Double(rows))
    let y = middle(lane) + (Double(place / perRow) - Double(rows - 1) / 2) * step
    return Spot(
      layout.isWide
        ? span.upperBound + 14 + Double(place % perRow) * 9
        : span.upperBound - Double(place % perRow) * 9, y)
  }
}
