import Commissioning
import Measuring

/// A line without words, for a cell of a table that says in words what it shows.
package struct Sparkline: Sendable {
  /// Of each figure since the last rebase; empty if fewer than two have one.
  private let values: [Double?]
  /// "Up 2.1 from April 2013"; the reason if there is no trend.
  package let words: String

  package init(kpi: KPI, measure: Measure) {
    let figures = measure.figures
    // A sum of which too few have reported is no end of a line.
    let judged = figures.map(\.judged)
    let numbers = judged.contains { $0 != nil } ? judged : figures.map { $0.value.number }
    // What was counted in another way before a rebase is not compared.
    let end = numbers.lastIndex { $0 != nil } ?? 0
    let rebase = measure.rebases(of: kpi).keys.filter { $0 <= end }.max() ?? 0
    guard let start = numbers[min(rebase, numbers.count)...].firstIndex(where: { $0 != nil }),
      let end = numbers.lastIndex(where: { $0 != nil }), let first = numbers[start],
      let last = numbers[end]
    else {
      words = "No figures"
      values = []
      return
    }
    guard start < end else {
      words = "One figure only"
      values = []
      return
    }
    let decimals = kpi.decimals(for: last - first)
    let difference = numberText(abs(last - first), decimals: decimals)
    words =
      difference == numberText(0, decimals: decimals) || kpi.text(of: first) == kpi.text(of: last)
      ? "As in \(figures[start].period.phrase)"
      : "\(last > first ? "Up" : "Down") \(difference)\(kpi.unit == .percent ? " points" : "") from \(figures[start].period.phrase)"
    values = Array(numbers[min(rebase, numbers.count)...])
  }

  /// Empty if there is no line to draw.
  package var svg: [UInt8] {
    if values.isEmpty { return [] }
    let (width, height, margin) = (120.0, 32.0, 5.0)
    let scale = NiceScale(values.compactMap(\.self), intervals: 2)
    func spot(_ position: Int, _ value: Double) -> Spot {
      let step = (width - 2 * margin) / Double(max(1, values.count - 1))
      return Spot(
        margin + step * Double(position),
        height - margin - scale.share(value) * (height - 2 * margin))
    }
    var svg = SVGWriter("plot sparkline", width: width, height: height)
    var run: [Spot] = []
    func end() {
      if run.count > 1 { svg.polyline("value-line own", run) }
      if run.count == 1 { svg.circle("own", at: run[0], radius: 1.8) }
      run = []
    }
    for (position, value) in values.enumerated() {
      if let value { run.append(spot(position, value)) } else { end() }
    }
    end()
    if let last = values.lastIndex(where: { $0 != nil }), let value = values[last] {
      svg.circle("own", at: spot(last, value), radius: 3.2)
    }
    svg.close()
    return svg.bytes
  }
}
