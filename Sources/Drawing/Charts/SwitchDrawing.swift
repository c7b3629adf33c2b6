import Measuring

/// The drawing of who moved: bodies of the first day at the left, of the second at the right, and bands
/// between them.
struct SwitchDrawing {
  private let flow: SwitchFlow
  private let layout: Layout
  /// Units for each customer.
  private let unit: Double
  private let left: Side
  private let right: Side
  private let bottom: Double

  private static let top = 44.0
  private static let boxWidth = 12.0

  /// The boxes of one day, by the position of the body; bodies without customers that day have none.
  private struct Side {
    var counts: [Int]
    var tops: [Double] = []
    var bottom = SwitchDrawing.top

    init(_ counts: [Int], unit: Double, gap: Double) {
      self.counts = counts
      for count in counts {
        tops.append(bottom)
        if count > 0 { bottom += max(Double(count) * unit, 4) + gap }
      }
    }
  }

  init(_ flow: SwitchFlow, _ layout: Layout) {
    self.flow = flow
    self.layout = layout
    func counts(_ body: (SwitchFlow.Band) -> Int) -> [Int] {
      var counts = [Int](repeating: 0, count: flow.bodies.count)
      for band in flow.bands { counts[body(band)] += band.customers }
      return counts
    }
    let all = flow.bands.reduce(0) { $0 + $1.customers }
    let room = layout.isWide ? 560.0 : 520
    unit = min(18, max(1.2, room / Double(max(all, 1))))
    let gap = layout.isWide ? 11.0 : 9
    left = Side(counts(\.from), unit: unit, gap: gap)
    right = Side(counts(\.to), unit: unit, gap: gap)
    bottom = max(left.bottom, right.bottom)
  }

  /// From the box of the first day to that of the second.
  private var span: (from: Double, to: Double) {
    layout.isWide ? (346, layout.width - 346) : (34, layout.width - 34)
  }

  func draw(in svg: inout SVGWriter) {
    svg.open(
      layout, height: bottom + 6,
      description: "Bands from the bodies of the first day to those of the second.",
      reads: .anywhere)
    let (from, to) = span
    let (start, end) =
      layout.isWide ? (from + Self.boxWidth, to - Self.boxWidth) : (0, layout.width)
    svg.text(layout.isWide ? "own-label end" : "own-label", flow.days.first, at: Spot(start, 15))
    svg.text(layout.isWide ? "own-label" : "own-label end", flow.days.last, at: Spot(end, 15))
    svg.text("spine-period end", "CCGs", at: Spot(from + Self.boxWidth, 33))
    svg.text("spine-period", "CCGs", at: Spot(to - Self.boxWidth, 33))
    drawBands(in: &svg)
    for body in flow.bodies.indices {
      drawBox(body, left, at: from, isLeft: true, in: &svg)
      drawBox(body, right, at: to - Self.boxWidth, isLeft: false, in: &svg)
    }
    svg.close()
  }

  /// Pale bands first, so that strong ones are not covered. Bands leave a box in the order of where they
  /// go, and reach one in the order of where they come from.
  private func drawBands(in svg: inout SVGWriter) {
    var (leaving, reaching) = (left.tops, right.tops)
    var places: [(row: Int, from: Double, to: Double)] = []
    var starts = [Double](repeating: 0, count: flow.bands.count)
    for row in flow.bands.indices {
      let band = flow.bands[row]
      starts[row] = leaving[band.from]
      leaving[band.from] += Double(band.customers) * unit
    }
    let byEnd = flow.bands.indices.sorted {
      (flow.bands[$0].to, flow.bands[$0].from) < (flow.bands[$1].to, flow.bands[$1].from)
    }
    for row in byEnd {
      let band = flow.bands[row]
      places.append((row, starts[row], reaching[band.to]))
      reaching[band.to] += Double(band.customers) * unit
    }
    for isMove in [false, true] {
      for (row, start, end) in places where flow.bands[row].manner.isMove == isMove {
        draw(row, from: start, to: end, in: &svg)
      }
    }
    if layout.isWide { drawLabels(starts, in: &svg) }
  }

  /// What the strong bands are, where they begin.
  private func drawLabels(_ starts: [Double], in svg: inout SVGWriter) {
    let moves = flow.bands.indices.filter { flow.bands[$0].manner.isMove }
    let places = spread(
      moves.map { starts[$0] + Double(flow.bands[$0].customers) * unit / 2 + 5 },
      size: Layout.lineHeight, within: Self.top...bottom)
    for (row, y) in zip(moves, places) {
      let band = flow.bands[row]
      let when = band.when.first.map { ", \($0)" } ?? ""
      svg.text(
        "own-label flow-label",
        "\(band.customers) \(band.manner == .lost ? "left" : "switched")\(when)",
        at: Spot(span.from + Self.boxWidth + 12, y))
    }
  }

  private func draw(_ row: Int, from start: Double, to end: Double, in svg: inout SVGWriter) {
    let band = flow.bands[row]
    let height = max(Double(band.customers) * unit, 1.5)
    let (from, to) = (span.from + Self.boxWidth, span.to - Self.boxWidth)
    svg.openMark(ClassName("flow", band.manner.tone), row: row)
    let steps = start == end ? 1 : 20
    var upper: [Spot] = []
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      // A curve that leaves and arrives level.
      let level = share * share * (3 - 2 * share)
      upper.append(Spot(from + share * (to - from), start + level * (end - start)))
    }
    svg.polygon("flow-band", upper + upper.reversed().map { Spot($0.x, $0.y + height) })
    svg.closeGroup()
  }

  private func drawBox(
    _ body: Int, _ side: Side, at x: Double, isLeft: Bool, in svg: inout SVGWriter
  ) {
    let count = side.counts[body]
    guard count > 0 else { return }
    let own = flow.bodies[body]
    let (top, height) = (side.tops[body], max(Double(count) * unit, 4))
    svg.rect(
      own.isRecorded ? "flow-box" : "flow-box not-recorded", Spot(x, top),
      Spot(x + Self.boxWidth, top + height))
    let middle = top + height / 2 + 5
    let edge = isLeft ? x - 6 : x + Self.boxWidth + 6
    svg.text(
      isLeft ? "spine-name end" : "spine-name", numberText(Double(count)), at: Spot(edge, middle))
    guard layout.isWide else {
      if isLeft, height >= 10 {
        let name = wrapped(own.name, width: span.to - span.from - 60, lines: 1).first ?? ""
        svg.text("outlier-label", name, at: Spot(x + Self.boxWidth + 6, middle))
      }
      return
    }
    let name = wrapped(own.name, width: span.from - 50, lines: 1).first ?? ""
    svg.text(
      ClassName(own.isRecorded ? "spine-name" : "spine-period", isLeft ? "end" : ""), name,
      at: Spot(isLeft ? edge - 34 : edge + 34, middle))
  }
}
