import Commissioning

/// The drawing of a control chart for one width.
struct ControlDrawing {
  private let chart: ControlChart
  private let table: ChartTable
  private let layout: Layout
  private let plot: TimePlot
  private let key: MarkKey

  init(_ chart: ControlChart, _ table: ChartTable, _ layout: Layout) {
    self.chart = chart
    self.table = table
    self.layout = layout
    let values = chart.points.compactMap(\.value.number)
    let lines = chart.stretches.flatMap { stretch in
      [stretch.mean, stretch.limits?.lowerBound, stretch.limits?.upperBound].compactMap(\.self)
    }
    let labels = ControlDrawing.labels(chart)
    let icons = chart.assurance == nil ? 44.0 : 88
    key = MarkKey(
      chart.usedSignals == [.common]
        ? []
        : chart.usedSignals.map {
          MarkKey.Entry(symbol: $0.symbol, tone: $0.tone, words: $0.words)
        },
      unit: chart.kpi.axisUnit, width: layout.width - icons - 10)
    plot = TimePlot(
      layout, chart.points.map(\.period),
      values: values + lines + [chart.target?.value].compactMap(\.self), kpi: chart.kpi,
      top: max(56, key.height + 14), lineLabels: labels.map { $0.text(layout) })
  }

  func svg(id: String, sentence: String) -> [UInt8] {
    var svg = SVGWriter(
      layout, height: plot.height, id: id, name: sentence, description: chart.description,
      reads: .across)
    plot.drawGround(in: &svg)
    for stretch in chart.stretches { draw(stretch, in: &svg) }
    if let target = chart.target {
      let y = plot.y(target.value)
      svg.line("target-line", from: Spot(plot.left, y), to: Spot(plot.right, y))
    }
    plot.drawLine(
      "value-line", chart.points.map(\.value.number),
      breaks: Set(chart.stretches.map(\.points.lowerBound)), in: &svg)
    plot.drawLineLabels(ControlDrawing.labels(chart), in: &svg)
    for position in chart.points.indices { drawMark(position, in: &svg) }
    key.draw(in: &svg)
    let right = layout.width - 22
    if let assurance = chart.assurance {
      assurance.draw(at: Spot(right, 20), in: &svg)
      chart.variation.draw(at: Spot(right - 44, 20), in: &svg)
    } else {
      chart.variation.draw(at: Spot(right, 20), in: &svg)
    }
    return svg.close()
  }

  private func draw(_ stretch: ControlChart.Stretch, in svg: inout SVGWriter) {
    let (from, to) = plot.span(stretch.points)
    func across(_ name: String, _ value: Double) {
      svg.line(name, from: Spot(from, plot.y(value)), to: Spot(to, plot.y(value)))
    }
    if let limits = stretch.limits {
      across("limit-line", limits.lowerBound)
      across("limit-line", limits.upperBound)
    }
    across("mean-line", stretch.mean)
    guard stretch.rebase != nil else { return }
    svg.line("rebase-line", from: Spot(from, plot.top - 4), to: Spot(from, plot.bottom))
    let isNearEnd = plot.right - from < textWidth("Rebased") + 8
    svg.text(
      isNearEnd ? "rebase-label end" : "rebase-label", "Rebased",
      at: Spot(isNearEnd ? from - 4 : from + 4, plot.top + 5))
  }

  private func drawMark(_ position: Int, in svg: inout SVGWriter) {
    let point = chart.points[position]
    guard let value = point.value.number else {
      svg.openMark("missing", table, row: position)
      Symbol.cross.draw(
        "missing", at: Spot(plot.x(position), plot.bottom - 8), radius: min(3.5, plot.spacing / 2),
        in: &svg)
      svg.closeGroup()
      return
    }
    let most = point.signal == .common ? 3.6 : 4.6
    let least = point.signal == .common ? 1.2 : 2.8
    svg.openMark(point.signal.tone, table, row: position)
    point.signal.symbol.draw(
      point.signal.tone, at: plot.spot(position, value),
      radius: min(most, max(least, plot.spacing * 0.36)), in: &svg)
    svg.closeGroup()
  }

  private static func labels(_ chart: ControlChart) -> [LineLabel] {
    var labels: [LineLabel] = []
    if let stretch = chart.current {
      labels.append(
        LineLabel(
          kind: "mean", name: "Average", value: stretch.mean,
          valueText: chart.kpi.labelText(of: stretch.mean)))
      if let limits = stretch.limits {
        labels.append(
          LineLabel(
            kind: "limit", name: "Upper", value: limits.upperBound,
            valueText: "limit \(chart.kpi.labelText(of: limits.upperBound))"))
        labels.append(
          LineLabel(
            kind: "limit", name: "Lower", value: limits.lowerBound,
            valueText: "limit \(chart.kpi.labelText(of: limits.lowerBound))"))
      }
    }
    if let target = chart.target {
      labels.append(
        LineLabel(
          kind: "target", name: "Target", value: target.value,
          valueText: chart.kpi.shortText(of: target.value)))
    }
    return labels
  }
}

extension ControlChart {
  /// The signals that occur, in the order in which they are explained.
  fileprivate var usedSignals: [Signal] {
    Signal.allCases.filter { signal in
      points.contains { $0.value.number != nil && $0.signal == signal }
    }
  }

  /// What is drawn, for who cannot see it.
  fileprivate var description: String {
    let span = "\(points.first?.period.text ?? "") to \(points.last?.period.text ?? "")"
    var parts = ["A control chart of \(points.count) \(interval.counted(points.count)), \(span)."]
    parts.append("\(variation.words).")
    if let assurance { parts.append("\(assurance.words).") }
    return parts.joined(separator: " ")
  }

  var notes: [String] {
    var notes: [String] = []
    if stretches.contains(where: { $0.limits != nil }) {
      notes.append(
        "The solid line is the average. Nearly all figures fall between the dashed grey limits while nothing changes."
      )
    } else if !stretches.isEmpty {
      notes.append("The solid line is the average.")
    }
    if let target { notes.append(target.note(kpi)) }
    for stretch in stretches {
      guard let rebase = stretch.rebase else { continue }
      notes.append(
        "Average and limits begin anew in \(points[stretch.points.lowerBound].period.text): \(rebase.reason) (\(rebase.author), \(rebase.decided))."
      )
    }
    if points.contains(where: { $0.value.number == nil }) {
      notes.append("A cross at the foot stands for a \(interval.counted(1)) without a figure.")
    }
    return notes
  }
}
