import Commissioning
import Measuring
import Statistics

/// The drawing of a control chart for one width.
struct ControlDrawing {
  private let chart: ControlPlot
  private let series: ControlSeries
  private let layout: Layout
  private let timePlot: TimePlot
  private let key: MarkKey
  private let labels: [LineLabel]
  private let events: EventLabels

  init(_ chart: ControlPlot, _ layout: Layout) {
    self.chart = chart
    self.layout = layout
    series = chart.series
    labels = chart.labels
    let icons = chart.assurance != nil ? 88.0 : chart.variation == nil ? 0 : 44
    key = MarkKey(chart.keyEntries, unit: chart.kpi.axisUnit, width: layout.width - icons - 10)
    let plot = TimePlot(
      layout, series.figures.map(\.period),
      values: series.extent + [chart.target?.value].compactMap(\.self), kpi: chart.kpi,
      top: max(icons > 0 ? 56 : 0, key.height + 14), lineLabels: labels.map { $0.text(layout) })
    events = EventLabels(chart.events, plot)
    timePlot = plot.lowered(by: events.height)
  }

  func draw(in svg: inout SVGWriter) {
    svg.open(layout, height: timePlot.height, description: chart.description, reads: .across)
    timePlot.drawAxes(in: &svg)
    events.draw(on: timePlot, in: &svg)
    for phase in series.phases { draw(phase, in: &svg) }
    if let target = chart.target { timePlot.drawAcross("target-line", target.value, in: &svg) }
    timePlot.drawLine(
      "value-line", series.figures.map { $0.isPartial ? nil : $0.value.number },
      breaks: Set(series.phases.map(\.rows.lowerBound)), in: &svg)
    timePlot.drawLineLabels(labels, in: &svg)
    for position in series.figures.indices { drawMark(position, in: &svg) }
    key.draw(in: &svg)
    let right = layout.width - 22
    if let assurance = chart.assurance {
      assurance.draw(at: Spot(right, 20), in: &svg)
      chart.variation.draw(at: Spot(right - 44, 20), chart.standing.obstacle, in: &svg)
    } else if chart.variation != nil {
      chart.variation.draw(at: Spot(right, 20), chart.standing.obstacle, in: &svg)
    }
    svg.close()
  }

  private func draw(_ phase: ControlPhase, in svg: inout SVGWriter) {
    guard let mean = phase.shownMean else { return }
    let (from, to) = timePlot.span(phase.rows)
    func across(_ name: ClassName, _ value: Double) {
      svg.line(name, from: Spot(from, timePlot.y(value)), to: Spot(to, timePlot.y(value)))
    }
    if let limits = phase.shownLimits {
      across("limit-line", limits.lowerBound)
      across("limit-line", limits.upperBound)
    }
    guard let halves = chart.drawnHalves, phase.rows == chart.rows else {
      guard phase.valueCount > 1 else { return }
      return across("mean-line", mean)
    }
    for (rows, value) in [(halves.first, halves.before), (halves.last, halves.after)] {
      let (from, to) = timePlot.span(rows)
      svg.line(
        "mean-line", from: Spot(from, timePlot.y(value)), to: Spot(to, timePlot.y(value)))
    }
  }

  private func drawMark(_ position: Int, in svg: inout SVGWriter) {
    guard let value = series.figures[position].value.number else {
      return timePlot.drawMissing(position, in: &svg)
    }
    if series.figures[position].isPartial {
      svg.openMark("partial", row: position)
      Symbol.ring.draw("partial", at: timePlot.spot(position, value), radius: 2.8, in: &svg)
      return svg.closeGroup()
    }
    let variation = series.variation(at: position)
    let most = variation == .commonCause ? 3.6 : 4.6
    let least = variation == .commonCause ? 1.2 : 2.8
    svg.openMark(ClassName(variation.tone), row: position)
    variation.symbol.draw(
      variation.tone, at: timePlot.spot(position, value),
      radius: min(most, max(least, timePlot.spacing * 0.36)), in: &svg)
    svg.closeGroup()
  }
}

extension ControlPlot {
  fileprivate var labels: [LineLabel] {
    var labels: [LineLabel] = []
    if let halves = drawnHalves {
      for (name, value) in [("First", halves.before), ("Last", halves.after)] {
        labels.append(
          LineLabel(
            kind: "mean", name: "\(name) \(halves.first.count)", value: value,
            valueText: kpi.labelText(of: value)))
      }
    } else if let phase = current, let mean = phase.shownMean, phase.valueCount > 1 {
      labels.append(
        LineLabel(kind: "mean", name: "Average", value: mean, valueText: kpi.labelText(of: mean)))
      if let limits = phase.shownLimits {
        labels.append(
          LineLabel(
            kind: "limit", name: "Upper", value: limits.upperBound,
            valueText: "limit \(kpi.labelText(of: limits.upperBound))"))
        labels.append(
          LineLabel(
            kind: "limit", name: "Lower", value: limits.lowerBound,
            valueText: "limit \(kpi.labelText(of: limits.lowerBound))"))
      }
    }
    if let target { labels.append(LineLabel(target, kpi)) }
    return labels
  }

  /// What the marks mean, in the order in which they are explained; empty if all are common cause.
  fileprivate var keyEntries: [MarkKey.Entry] {
    var used: Set<Variation> = []
    for position in figures.indices
    where figures[position].value.number != nil && !figures[position].isPartial {
      used.insert(series.variation(at: position))
    }
    if used == [.commonCause] { return [] }
    var entries: [MarkKey.Entry] = []
    for variation in Variation.allCases where used.contains(variation) {
      // High and low improvements have one mark, as have concerns.
      if entries.last?.words == variation.word { continue }
      entries.append(
        MarkKey.Entry(symbol: variation.symbol, tone: variation.tone, words: variation.word))
    }
    return entries
  }

  /// What is drawn, for people who cannot see it.
  fileprivate var description: String {
    var parts = [
      "A control chart of \(figures.count) \(interval.counted(figures.count)), \(figures.span)."
    ]
    parts.append("\(variation.words(standing.obstacle)).")
    if let assurance { parts.append("\(assurance.words).") }
    return parts.joined(separator: " ")
  }
}
