import Commissioning
import Measuring

/// The figures of a series with their median: for few figures, or where there are no limits. It
/// shows what was, and claims no change.
package struct RunChart: Sendable {
  package var kpi: KPI
  package var subject: String
  /// One for each period; their signals are not shown.
  package var points: [ChartPoint]
  package var median: Double?
  package var target: ChartTarget?

  package init(
    kpi: KPI, subject: String, points: [ChartPoint], median: Double?, target: ChartTarget? = nil
  ) {
    self.kpi = kpi
    self.subject = subject
    self.points = points
    self.median = median.flatMap { $0.isDrawable ? $0 : nil }
    self.target = target.ifDrawable
  }

  package func chart(id: String) -> Chart {
    let table = table
    let sentence = RunSentence(self).text
    guard points.contains(where: { $0.value.number != nil }) else {
      return Chart(sentence: sentence, svg: [], table: table, notes: [])
    }
    return Chart(
      sentence: sentence,
      svg: drawings { layout in draw(layout, table, id: id, sentence: sentence) }, table: table,
      notes: notes)
  }

  private var interval: Period.Length? { points.first?.period.interval }

  private var table: ChartTable {
    var columns = [
      ChartTable.Column("Period", isNumber: false, key: "name"),
      ChartTable.Column("Value", key: "value"),
    ]
    if median != nil { columns.append(ChartTable.Column("Median")) }
    if target != nil { columns.append(ChartTable.Column("Target")) }
    return ChartTable(
      caption: "\(kpi.entry.name), \(subject), by \(interval.counted(1))", columns: columns,
      rows: points.map { point in
        let value = ChartTable.Cell(
          point.value.text(kpi), point.value.number, address: point.source)
        var cells = [ChartTable.Cell(point.period), value]
        if let median { cells.append(ChartTable.Cell(kpi.text(of: median), median)) }
        if let target {
          cells.append(ChartTable.Cell(kpi.shortText(of: target.value), target.value))
        }
        return ChartTable.Row(cells: cells, reading: "\(point.period.text): \(value.text)")
      })
  }

  private func draw(_ layout: Layout, _ table: ChartTable, id: String, sentence: String) -> [UInt8]
  {
    var labels: [LineLabel] = []
    if let median {
      labels.append(
        LineLabel(kind: "mean", name: "Median", value: median, valueText: kpi.labelText(of: median))
      )
    }
    if let target {
      labels.append(
        LineLabel(
          kind: "target", name: "Target", value: target.value,
          valueText: kpi.shortText(of: target.value)))
    }
    let values = points.map(\.value.number)
    let key = MarkKey([], unit: kpi.axisUnit, width: layout.width)
    let plot = TimePlot(
      layout, points.map(\.period), values: values.compactMap(\.self) + labels.map(\.value),
      kpi: kpi, top: key.height + 14, lineLabels: labels.map { $0.text(layout) })
    let span = "\(points.first?.period.text ?? "") to \(points.last?.period.text ?? "")"
    var svg = SVGWriter(
      layout, height: plot.height, id: id, name: sentence,
      description: "A line of \(points.count) \(interval.counted(points.count)), \(span).",
      reads: .across)
    plot.drawGround(in: &svg)
    for label in labels {
      svg.line(
        "\(label.kind)-line", from: Spot(plot.left, plot.y(label.value)),
        to: Spot(plot.right, plot.y(label.value)))
    }
    plot.drawLine("value-line plain", values, in: &svg)
    plot.drawLineLabels(labels, in: &svg)
    for position in points.indices { plot.drawMark(position, values[position], table, in: &svg) }
    key.draw(in: &svg)
    return svg.close()
  }

  private var notes: [String] {
    var notes: [String] = []
    if median != nil {
      notes.append("The solid black line is the median: half of the figures are above it.")
    }
    if let target { notes.append(target.note(kpi)) }
    return notes
  }
}

extension TimePlot {
  /// A figure that is not judged, or the cross of one that is missing.
  func drawMark(_ position: Int, _ value: Double?, _ table: ChartTable, in svg: inout SVGWriter) {
    svg.openMark(value == nil ? "missing" : "plain", table, row: position)
    if let value {
      Symbol.disc.draw(
        "plain", at: spot(position, value), radius: min(3.6, max(1.2, spacing * 0.36)), in: &svg)
    } else {
      Symbol.cross.draw(
        "missing", at: Spot(x(position), bottom - 8), radius: min(3.5, spacing / 2), in: &svg)
    }
    svg.closeGroup()
  }
}
