import Commissioning
import Measuring

/// The figures of a series as a line, broken where there are none, with the target if there is one.
package struct TrendLine: Sendable {
  /// What the line shows, in a sentence: the title of the chart and its name for screen readers.
  package var sentence: String
  package var svg: [UInt8]
  /// The same without words, for tables.
  package var sparkline: [UInt8]

  /// "Up 2.1 from April 2013": for tables, where the drawing alone would say nothing.
  package var change: String

  /// Nil where fewer than two figures have a value: there is no trend in one.
  package init?(_ measure: Measure, of kpi: KPI, about subject: String, target: Double?) {
    let values = measure.figures.map(\.value.value)
    guard let first = measure.first, let last = measure.latest, first.period != last.period,
      let firstValue = first.value.value, let lastValue = last.value.value
    else { return nil }
    sentence = TrendLine.sentence(
      kpi, subject, first.period, firstValue, last.period, lastValue)
    change = TrendLine.change(kpi, first.period, firstValue, lastValue)
    let range = TrendLine.range(values.compactMap(\.self) + (target.map { [$0] } ?? []))
    svg = TrendLine.draw(
      values, range: range, target: target, width: 640, height: 200, name: sentence,
      labels: Labels(
        low: kpi.text(of: range.lowerBound), high: kpi.text(of: range.upperBound),
        start: measure.figures.first?.period.text ?? "", end: last.period.text))
    sparkline = TrendLine.draw(
      values, range: range, target: nil, width: 120, height: 32, name: "", labels: nil)
  }

  private struct Labels {
    var low: String
    var high: String
    var start: String
    var end: String
  }

  private static func sentence(
    _ kpi: KPI, _ subject: String, _ start: Period, _ first: Double, _ end: Period, _ last: Double
  ) -> String {
    let firstText = kpi.text(of: first)
    let lastText = kpi.text(of: last)
    let name = "\(kpi.entry.name), \(subject)"
    if firstText == lastText {
      return "\(name): \(lastText) in \(end.text), as in \(start.text)"
    }
    return "\(name): \(last > first ? "up" : "down") from \(firstText) in \(start.text) "
      + "to \(lastText) in \(end.text)"
  }

  private static func change(
    _ kpi: KPI, _ start: Period, _ first: Double, _ last: Double
  ) -> String {
    let difference = numberText(abs(last - first), decimals: kpi.decimals)
    if difference == numberText(0, decimals: kpi.decimals) { return "As in \(start.text)" }
    return "\(last > first ? "Up" : "Down") \(difference) from \(start.text)"
  }

  /// From the least to the greatest value, with some room where all are one.
  private static func range(_ values: [Double]) -> ClosedRange<Double> {
    let low = values.min() ?? 0
    let high = values.max() ?? 1
    if low < high { return low...high }
    let room = max(abs(low) * 0.05, 1)
    return (low - room)...(high + room)
  }

  private static func draw(
    _ values: [Double?], range: ClosedRange<Double>, target: Double?, width: Int, height: Int,
    name: String, labels: Labels?
  ) -> [UInt8] {
    var svg = SVGWriter(
      "trend", width: Double(width), height: Double(height), label: labels == nil ? nil : name)
    let margin = labels == nil ? 4.0 : 28.0
    let span = range.upperBound - range.lowerBound
    func x(_ position: Int) -> Double {
      let inner = Double(width) - 2 * (labels == nil ? 4 : 8)
      return (labels == nil ? 4 : 8) + inner * Double(position) / Double(max(1, values.count - 1))
    }
    func y(_ value: Double) -> Double {
      let share = span > 0 ? (value - range.lowerBound) / span : 0.5
      return Double(height) - margin - share * (Double(height) - 2 * margin)
    }
    if labels != nil {
      for edge in [range.lowerBound, range.upperBound] {
        svg.line("grid", from: Spot(8, y(edge)), to: Spot(Double(width) - 8, y(edge)))
      }
    }
    if let target {
      svg.line("target", from: Spot(8, y(target)), to: Spot(Double(width) - 8, y(target)))
    }
    var run: [Spot] = []
    func draw(_ run: [Spot], _ svg: inout SVGWriter) {
      if run.count > 1 { svg.polyline("values", run) }
      if run.count == 1 { svg.circle("point", at: run[0], radius: 3) }
    }
    for (position, value) in values.enumerated() {
      if let value {
        run.append(Spot(x(position), y(value)))
      } else {
        draw(run, &svg)
        run = []
      }
    }
    draw(run, &svg)
    if let last = values.lastIndex(where: { $0 != nil }), let value = values[last] {
      svg.circle("point", at: Spot(x(last), y(value)), radius: labels == nil ? 3 : 5)
    }
    if let labels {
      svg.text("label", labels.high, at: Spot(8, y(range.upperBound) - 8))
      svg.text("label", labels.low, at: Spot(8, y(range.lowerBound) - 8))
      svg.text("label", labels.start, at: Spot(8, Double(height) - 6))
      svg.text("label end", labels.end, at: Spot(Double(width) - 8, Double(height) - 6))
    }
    return svg.close()
  }
}
