import Commissioning
import Measuring

/// The background of a chart over time: gridlines, ticks, and the periods under them.
struct TimePlot {
  let layout: Layout
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  let height: Double
  let scale: NiceScale
  private let tickText: TickText
  private let periods: [Period]
  private let inset: Double

  /// - Parameters:
  ///   - values: everything that must be visible.
  ///   - top: room above the plot, for icons and keys.
  ///   - lineLabels: the labels at the right end of the lines.
  init(
    _ layout: Layout, _ periods: [Period], values: [Double], kpi: KPI, top: Double,
    lineLabels: [String]
  ) {
    self.layout = layout
    self.periods = periods
    self.top = top
    height = top + (layout.isWide ? 276 : 222)
    bottom = height - Layout.lineHeight * 2 - 6
    scale = NiceScale(
      values, intervals: layout.isWide ? 5 : 4, bounds: kpi.bounds,
      leastStep: kpi.leastStep(for: values))
    let tickText = TickText(scale, unit: kpi.unit)
    self.tickText = tickText
    left = ((scale.ticks.map { textWidth(tickText($0)) }.max() ?? 0) + 10).rounded(.up)
    let labelWidth = lineLabels.map { textWidth($0) }.max() ?? 0
    right = layout.width - (labelWidth > 0 ? labelWidth.rounded(.up) + 10 : 6)
    inset = periods.count < 2 ? 0 : min(14, (right - left) / Double(periods.count) / 2)
  }

  /// The same with more room above it.
  func lowered(by distance: Double) -> TimePlot { TimePlot(self, lowered: distance) }

  private init(_ plot: TimePlot, lowered distance: Double) {
    (layout, left, right, scale) = (plot.layout, plot.left, plot.right, plot.scale)
    (tickText, periods, inset) = (plot.tickText, plot.periods, plot.inset)
    (top, bottom, height) = (
      plot.top + distance, plot.bottom + distance, plot.height + distance
    )
  }

  /// The distance of two neighbouring periods.
  var spacing: Double {
    periods.count < 2 ? right - left : (right - left - 2 * inset) / Double(periods.count - 1)
  }

  func x(_ position: Int) -> Double {
    periods.count < 2 ? (left + right) / 2 : left + inset + spacing * Double(position)
  }

  func y(_ value: Double) -> Double { bottom - scale.share(value) * (bottom - top) }

  func spot(_ position: Int, _ value: Double) -> Spot { Spot(x(position), y(value)) }

  /// The part of the plot that belongs to some neighbouring periods.
  func span(_ range: Range<Int>) -> (from: Double, to: Double) {
    let half = spacing / 2
    return (max(left, x(range.lowerBound) - half), min(right, x(range.upperBound - 1) + half))
  }

  func drawAxes(in svg: inout SVGWriter) {
    for tick in scale.ticks {
      svg.line("grid", from: Spot(left, y(tick)), to: Spot(right, y(tick)))
      svg.text("tick end", tickText(tick), at: Spot(left - 6, y(tick) + 5))
    }
    svg.line("axis", from: Spot(left, bottom), to: Spot(right, bottom))
    let labels = PeriodLabels(periods, spacing: spacing).labels
    for label in labels {
      svg.line(
        "axis", from: Spot(x(label.position), bottom), to: Spot(x(label.position), bottom + 4))
      let baseline = bottom + Layout.lineHeight
      let widest = max(textWidth(label.text), textWidth(label.year ?? ""))
      let middle = min(
        max(x(label.position), widest / 2), max(widest / 2, layout.width - widest / 2))
      svg.text("period middle", label.text, at: Spot(middle, baseline))
      if let year = label.year {
        svg.text("period middle", year, at: Spot(middle, baseline + Layout.lineHeight))
      }
    }
  }

  /// Values as a line that is broken if there are none, and before each position that starts
  /// a new phase.
  func drawLine(
    _ name: ClassName, _ values: [Double?], breaks: Set<Int> = [], in svg: inout SVGWriter
  ) {
    var run: [Spot] = []
    func end() {
      if run.count > 1 { svg.polyline(name, run) }
      run = []
    }
    for (position, value) in values.enumerated() {
      if value == nil || breaks.contains(position) { end() }
      if let value { run.append(spot(position, value)) }
    }
    end()
  }

  /// A line from one side to the other.
  func drawAcross(_ name: ClassName, _ value: Double, in svg: inout SVGWriter) {
    svg.line(name, from: Spot(left, y(value)), to: Spot(right, y(value)))
  }

  /// The cross of a figure that is missing.
  func drawMissing(_ position: Int, in svg: inout SVGWriter) {
    svg.openMark("missing", row: position)
    Symbol.cross.draw(
      "missing", at: Spot(x(position), bottom - 8), radius: min(3.5, spacing / 2), in: &svg)
    svg.closeGroup()
  }

  /// The names of lines at their right ends, apart from each other.
  func drawLineLabels(_ labels: [LineLabel], in svg: inout SVGWriter) {
    let places = spread(
      labels.map { y($0.value) + 5 }, size: Layout.lineHeight - 1, within: top...(bottom + 5))
    for (label, place) in zip(labels, places) {
      svg.text(ClassName("line-label", label.kind), label.text(layout), at: Spot(right + 8, place))
    }
  }
}
