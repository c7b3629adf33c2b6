import Commissioning
import Measuring

/// The drawing of a funnel plot for one width.
struct FunnelDrawing {
  private let funnel: FunnelPlot
  private let layout: Layout
  private let values: NiceScale
  private let sizes: NiceScale
  private let left: Double
  private let right: Double
  private let top = 28.0
  private let bottom: Double

  init(_ funnel: FunnelPlot, _ layout: Layout) {
    self.funnel = funnel
    self.layout = layout
    let least = funnel.points.map(\.size).min() ?? 0
    // Near zero the limits diverge; what is left of every point needs no room.
    let limits = funnel.limits.filter { $0.size >= least }
    let extent =
      funnel.points.map(\.value) + [funnel.average]
      + limits.flatMap { [$0.lower998, $0.upper998] }
    values = NiceScale(
      extent, intervals: layout.isWide ? 5 : 4, bounds: funnel.kpi.bounds,
      leastStep: funnel.kpi.leastStep(for: extent))
    sizes = NiceScale(
      funnel.points.map(\.size), intervals: layout.isWide ? 5 : 3, leastStep: 1)
    let tickText = TickText(values, unit: funnel.kpi.unit)
    left = (values.ticks.map { textWidth(tickText($0)) }.max() ?? 0) + 10
    let average = textWidth("Average \(funnel.kpi.labelText(of: funnel.average))")
    right = layout.width - (layout.isWide ? max(90, average) + 10 : 6)
    bottom = layout.isWide ? 300 : 236
  }

  private func x(_ size: Double) -> Double { left + sizes.share(size) * (right - left) }
  private func y(_ value: Double) -> Double { bottom - values.share(value) * (bottom - top) }
  private func spot(_ point: FunnelPlot.Point) -> Spot {
    Spot(x(point.size), y(point.value))
  }

  func draw(in svg: inout SVGWriter) {
    let height = bottom + 2 * Layout.lineHeight + 8
    svg.open(
      layout, height: height,
      description:
        "A funnel plot of \(funnel.points.count) \(funnel.peers) by size, with limits of 95% and 99.8%.",
      reads: .anywhere)
    drawAxes(height, in: &svg)
    drawLimits(in: &svg)
    let order = funnel.points.indices.sorted {
      (funnel.points[$0].prominence, $0) < (funnel.points[$1].prominence, $1)
    }
    for row in order { drawMark(row, in: &svg) }
    drawLabels(in: &svg)
    svg.close()
  }

  private func drawAxes(_ height: Double, in svg: inout SVGWriter) {
    let tickText = TickText(values, unit: funnel.kpi.unit)
    for tick in values.ticks {
      svg.line("grid", from: Spot(left, y(tick)), to: Spot(right, y(tick)))
      svg.text("tick end", tickText(tick), at: Spot(left - 6, y(tick) + 5))
    }
    if let unit = funnel.kpi.axisUnit { svg.text("unit", unit, at: Spot(0, 14)) }
    svg.line("axis", from: Spot(left, bottom), to: Spot(right, bottom))
    let sizeText = TickText(sizes, unit: .count)
    for tick in sizes.ticks {
      svg.line("axis", from: Spot(x(tick), bottom), to: Spot(x(tick), bottom + 4))
      let half = textWidth(sizeText(tick)) / 2
      svg.text(
        "tick middle", sizeText(tick),
        at: Spot(min(x(tick), layout.width - half), bottom + Layout.lineHeight))
    }
    let size = wrapped(funnel.size, width: right - left, lines: 1).first ?? ""
    svg.text("unit end", size, at: Spot(right, height - 4))
  }

  private func drawLimits(in svg: inout SVGWriter) {
    let curves: [(name: ClassName, value: (FunnelLimits) -> Double)] = [
      ("limit-998", { $0.upper998 }), ("limit-998", { $0.lower998 }),
      ("limit-95", { $0.upper95 }), ("limit-95", { $0.lower95 }),
    ]
    let shown = funnel.limits.filter { sizes.low...sizes.high ~= $0.size }
    for curve in curves where shown.count > 1 {
      let visible = shown.filter { values.low...values.high ~= curve.value($0) }
      guard visible.count > 1 else { continue }
      svg.polyline(
        curve.name,
        visible.map { limits in Spot(x(limits.size), y(curve.value(limits))) })
    }
    guard funnel.average.isDrawable else { return }
    let level = y(funnel.average)
    svg.line("mean-line", from: Spot(left, level), to: Spot(right, level))
    guard layout.isWide else {
      svg.text("line-label mean end", "Average", at: Spot(right, level - 5))
      return
    }
    let last = shown.last
    let labels = [
      ("mean", "Average \(funnel.kpi.labelText(of: funnel.average))", funnel.average),
      ("limit", "95% limit", last?.upper95), ("limit", "99.8% limit", last?.upper998),
    ].compactMap { label in label.2.map { (label.0, label.1, $0) } }
    let places = spread(
      labels.map { y($0.2) + 5 }, size: Layout.lineHeight - 1, within: top...bottom)
    for (label, place) in zip(labels, places) {
      svg.text(ClassName("line-label", label.0), label.1, at: Spot(right + 8, place))
    }
  }

  private func drawMark(_ row: Int, in svg: inout SVGWriter) {
    let point = funnel.points[row]
    let tone = point.significance.tone(funnel.kpi.better)
    svg.openMark(ClassName(tone), row: row)
    point.significance.symbol.draw(
      tone, point.significance.isBeyond ? "beyond" : "within", at: spot(point),
      radius: point.significance == .notSignificant ? 3 : 4.4, in: &svg)
    if point.isHighlighted { svg.circle("halo", at: spot(point), radius: 9) }
    svg.closeGroup()
  }

  /// Names of the highlighted first, then of those furthest beyond the limits.
  private func drawLabels(in svg: inout SVGWriter) {
    var placing = LabelPlacing(
      area: (Spot(left, 0), Spot(layout.width, bottom)),
      obstacles: funnel.points.map(spot))
    if !layout.isWide {
      let level = y(funnel.average)
      placing.reserve(Spot(right - textWidth("Average"), level - 17), Spot(right, level))
    }
    let named = funnel.points.filter { $0.isHighlighted || $0.significance.isBeyond }
      .sorted {
        ($0.isHighlighted ? 0 : 1, -abs($0.value - funnel.average), $0.name)
          < ($1.isHighlighted ? 0 : 1, -abs($1.value - funnel.average), $1.name)
      }
    for point in named.prefix(layout.isWide ? 14 : 6) {
      let lines = wrapped(
        point.name, width: layout.isWide ? 190 : 150, lines: 3, isBold: point.isHighlighted)
      guard
        let box = placing.place(
          lines, beside: spot(point), isBold: point.isHighlighted, must: point.isHighlighted)
      else { continue }
      for (line, text) in lines.enumerated() {
        svg.text(
          point.isHighlighted ? "own-label" : "outlier-label", text,
          at: Spot(box.x, box.y + 12 + Double(line) * (Layout.lineHeight - 2)))
      }
    }
  }
}

extension FunnelPlot.Point {
  /// The order in which things are drawn.
  fileprivate var prominence: Int {
    isHighlighted ? 3 : significance.isBeyond ? 2 : significance == .notSignificant ? 0 : 1
  }
}
