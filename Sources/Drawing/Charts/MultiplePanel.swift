import Commissioning
import Measuring

/// One drawing of small multiples.
struct MultiplePanel {
  private let kpi: KPI
  private let member: SmallMultiples.Member
  private let scale: NiceScale
  private let target: ChartTarget?
  private let table: ChartTable
  private let firstRow: Int
  private let left: Double
  private let tickText: TickText
  private let layout = Layout(name: "panel", width: 240, isWide: false)
  private let top = 6.0
  private let bottom = 104.0
  private let height = 126.0

  init(
    _ kpi: KPI, _ member: SmallMultiples.Member, _ scale: NiceScale, _ target: ChartTarget?,
    _ table: ChartTable, firstRow: Int
  ) {
    self.kpi = kpi
    self.member = member
    self.scale = scale
    self.target = target
    self.table = table
    self.firstRow = firstRow
    let tickText = TickText(scale, unit: kpi.unit)
    self.tickText = tickText
    left = (scale.ticks.map { textWidth(tickText($0), size: 12) }.max() ?? 0) + 8
  }

  func panel(id: String) -> Chart.Panel {
    let latest = member.points.last { $0.value.number != nil }
    let reading =
      latest.map { "\($0.value.text(kpi)) \($0.period.when)" }
      ?? member.points.last?.value.absence ?? "No figures"
    return Chart.Panel(
      name: member.name, address: member.address, reading: reading,
      svg: latest == nil ? [] : svg(id: id, reading))
  }

  private func x(_ position: Int) -> Double {
    let (start, end) = (left + 5, layout.width - 8)
    return member.points.count < 2
      ? (start + end) / 2
      : start + (end - start) * Double(position) / Double(member.points.count - 1)
  }

  private func y(_ value: Double) -> Double { bottom - scale.share(value) * (bottom - top) }

  private func svg(id: String, _ reading: String) -> [UInt8] {
    var svg = SVGWriter(
      layout, height: height, id: id, name: "\(member.name): \(reading)",
      description: "A line of \(member.points.count) figures.", reads: .across)
    for tick in scale.ticks {
      svg.line("grid", from: Spot(left, y(tick)), to: Spot(layout.width, y(tick)))
      svg.text("tick end", tickText(tick), at: Spot(left - 5, y(tick) + 4))
    }
    drawStretches(in: &svg)
    if let target {
      svg.line(
        "target-line", from: Spot(left, y(target.value)), to: Spot(layout.width, y(target.value)))
    }
    drawLine(in: &svg)
    let last = member.points.lastIndex { $0.value.number != nil }
    for (position, point) in member.points.enumerated() {
      guard let value = point.value.number else { continue }
      let isJudged = !member.stretches.isEmpty
      let tone = isJudged ? point.signal.tone : "own"
      svg.openMark(tone, table, row: firstRow + position)
      let symbol = isJudged ? point.signal.symbol : .disc
      let isPlain = !isJudged || point.signal == .common
      symbol.draw(
        tone, at: Spot(x(position), y(value)), radius: position == last ? 3.8 : isPlain ? 1.4 : 3,
        in: &svg)
      svg.closeGroup()
    }
    if let first = member.points.first, let end = member.points.last {
      svg.text("period", name(first.period), at: Spot(left, height - 6))
      if member.points.count > 1 {
        svg.text("period end", name(end.period), at: Spot(layout.width, height - 6))
      }
    }
    return svg.close()
  }

  private func name(_ period: ChartPeriod) -> String {
    period.year.map { "\(period.short) \($0)" } ?? period.short
  }

  private func drawStretches(in svg: inout SVGWriter) {
    for stretch in member.stretches {
      let from = x(stretch.points.lowerBound)
      let to = x(stretch.points.upperBound - 1)
      for limit in [stretch.limits?.lowerBound, stretch.limits?.upperBound].compactMap(\.self) {
        svg.line("limit-line", from: Spot(from, y(limit)), to: Spot(to, y(limit)))
      }
      svg.line("mean-line", from: Spot(from, y(stretch.mean)), to: Spot(to, y(stretch.mean)))
    }
  }

  private func drawLine(in svg: inout SVGWriter) {
    let starts = Set(member.stretches.map(\.points.lowerBound))
    let name = member.stretches.isEmpty ? "value-line own" : "value-line"
    var run: [Spot] = []
    func end() {
      if run.count > 1 { svg.polyline(name, run) }
      run = []
    }
    for (position, point) in member.points.enumerated() {
      if point.value.number == nil || starts.contains(position) { end() }
      if let value = point.value.number { run.append(Spot(x(position), y(value))) }
    }
    end()
  }
}
