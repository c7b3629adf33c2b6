import Commissioning
import Measuring

/// One drawing of small multiples.
struct MultiplePanel {
  private let kpi: KPI
  private let member: SmallMultiples.Member
  private let scale: NiceScale
  /// Those of all members, so that the same month is at the same place in each drawing.
  private let periods: [Period]
  private let target: Targets.Holding?
  private let firstRow: Int
  private let left: Double
  private let tickText: TickText
  private let layout = Layout(
    name: "panel", className: "plot plot-panel", width: 240, isWide: false)
  private let top = 6.0
  private let bottom = 104.0
  private let height = 126.0

  init(
    _ kpi: KPI, _ member: SmallMultiples.Member, _ scale: NiceScale, _ periods: [Period],
    _ target: Targets.Holding?, firstRow: Int
  ) {
    self.kpi = kpi
    self.member = member
    self.scale = scale
    self.periods = periods
    self.target = target
    self.firstRow = firstRow
    let tickText = TickText(scale, unit: kpi.unit)
    self.tickText = tickText
    left = (scale.ticks.map { textWidth(tickText($0), size: 12) }.max() ?? 0) + 8
  }

  func panel(id: String, of table: ChartTable) -> ChartPanel {
    let figures = member.series.figures
    let latest = member.series.latest.map { figures[$0] }
    let last = latest.map { "\($0.value.text(kpi)) \($0.period.when)" }
    let reading =
      last.map { member.isClosed ? "Closed; \($0)" : $0 }
      ?? figures.last?.value.reason?.text ?? "No figures"
    var svg = SVGWriter(id: id, name: "\(member.name): \(reading)", table, marks: figures.count)
    if latest != nil { draw(in: &svg) }
    return ChartPanel(
      name: member.name, address: member.address, reading: reading, svg: svg.bytes)
  }

  private func x(_ position: Int) -> Double {
    let (start, end) = (left + 5, layout.width - 8)
    let period = member.series.figures[position].period
    let place = periods.firstIndex(of: period) ?? 0
    return periods.count < 2
      ? (start + end) / 2 : start + (end - start) * Double(place) / Double(periods.count - 1)
  }

  private func y(_ value: Double) -> Double { bottom - scale.share(value) * (bottom - top) }

  private func draw(in svg: inout SVGWriter) {
    let figures = member.series.figures
    svg.open(
      layout, height: height, description: "A line of \(counted(figures.count, "figure")).",
      reads: .across)
    for tick in scale.ticks {
      svg.line("grid", from: Spot(left, y(tick)), to: Spot(layout.width, y(tick)))
      svg.text("tick end", tickText(tick), at: Spot(left - 5, y(tick) + 4))
    }
    if let target {
      svg.line(
        "target-line", from: Spot(left, y(target.value)), to: Spot(layout.width, y(target.value)))
    }
    drawLine(in: &svg)
    for (position, figure) in figures.enumerated() {
      guard let value = figure.value.number else { continue }
      if figure.isPartial {
        svg.openMark("partial", row: firstRow + position)
        Symbol.ring.draw("partial", at: Spot(x(position), y(value)), radius: 1.8, in: &svg)
        svg.closeGroup()
        continue
      }
      let variation = member.series.variation(at: position)
      svg.openMark(ClassName(variation.tone), row: firstRow + position)
      variation.symbol.draw(
        variation.tone, at: Spot(x(position), y(value)),
        radius: position == member.series.latest ? 3.8 : variation == .commonCause ? 0.8 : 3,
        in: &svg)
      svg.closeGroup()
    }
    if let first = periods.first, let end = periods.last {
      svg.text("period", name(first), at: Spot(left, height - 6))
      if first != end { svg.text("period end", name(end), at: Spot(layout.width, height - 6)) }
    }
    svg.close()
  }

  private func name(_ period: Period) -> String {
    period.yearText.map { "\(period.short) \($0)" } ?? period.short
  }

  private func drawLine(in svg: inout SVGWriter) {
    let starts = Set(member.series.phases.map(\.rows.lowerBound))
    var run: [Spot] = []
    func end() {
      if run.count > 1 { svg.polyline("value-line", run) }
      run = []
    }
    for (position, figure) in member.series.figures.enumerated() {
      let value = figure.isPartial ? nil : figure.value.number
      if value == nil || starts.contains(position) { end() }
      if let value { run.append(Spot(x(position), y(value))) }
    }
    end()
  }
}
