import Commissioning
import Measuring

/// The figures of a measure with their median: for few figures, or if there are no limits. It
/// shows what happened, and does not claim any change.
package struct RunChart: PlottedChart {
  let kpi: KPI
  let subject: String
  /// Whether it is the title too, as no heading says it.
  private let isSubjectTitle: Bool
  let figures: [Figure]
  let median: Double?
  let target: Targets.Holding?
  /// Whether it is drawn instead of a control chart.
  let hasTooLittleVariation: Bool
  /// Why there is no median, if the periods share days.
  private let overlapNote: String?
  /// The position of the first figure that is comparable with the last one.
  let start: Int
  /// Why those before are not; nil if they are.
  private let rebase: String?
  private let event: String?
  private let source: (Figure) -> String?

  /// - Parameters:
  ///   - isTitle: whether the subject is the title too.
  ///   - hasTooLittleVariation: whether a control chart of it could have no limits.
  ///   - source: the address of what a figure is made of.
  package init(
    kpi: KPI, subject: String, isTitle: Bool = false, measure: Measure,
    target: Targets.Holding? = nil,
    hasTooLittleVariation: Bool = false, source: @escaping (Figure) -> String?
  ) {
    self.kpi = kpi
    self.subject = subject
    isSubjectTitle = isTitle
    figures = measure.figures
    self.target = target.ifDrawable
    self.hasTooLittleVariation = hasTooLittleVariation
    self.source = source
    overlapNote = figures.overlapNote
    let end = measure.latestPosition ?? 0
    let rebases = measure.rebases(of: kpi).filter { $0.key > 0 && $0.key <= end }
    start = rebases.keys.max() ?? 0
    rebase = rebases[start]
    event = rebase == nil ? nil : measure.events(of: kpi)[start]
    let median =
      overlapNote == nil ? figures[start...].compactMap(\.judged).sorted().median : nil
    self.median = median.flatMap { $0.isDrawable ? $0 : nil }
  }

  package var isDrawn: Bool { figures.contains { $0.value.number != nil } }

  package var topic: String? { kpi.entry.name }

  package var title: String {
    isSubjectTitle ? subject.capitalizedFirst : "By \(interval.counted(1))"
  }

  package var sentence: String { RunSentence(self).text }

  private var interval: Period.Length? { figures.interval }

  package var table: ChartTable {
    let (figures, kpi, start) = (figures, kpi, start)
    var columns = [ChartTable.Column.periods(figures), .values(figures, kpi, link: source)]
    columns += ChartTable.Column.publishedNation(figures, kpi)
    columns += ChartTable.Column.coverage(figures)
    columns += ChartTable.Column.recast(figures)
    if let median { columns.append(.values("Median", kpi) { $0 < start ? nil : median }) }
    if let target { columns.append(.target(target, kpi)) }
    columns += ChartTable.Column.notes(figures)
    return ChartTable(
      caption: "\(kpi.entry.name), \(subject), by \(interval.counted(1))", columns: columns,
      count: figures.count
    ) { figures[$0].period.text + ": " + figures[$0].value.text(kpi) }
  }

  package func draw(for layout: Layout, in svg: inout SVGWriter) {
    var labels: [LineLabel] = []
    if let median {
      labels.append(
        LineLabel(kind: "mean", name: "Median", value: median, valueText: kpi.labelText(of: median))
      )
    }
    if let target { labels.append(LineLabel(target, kpi)) }
    let values = figures.map { $0.value.number }
    let key = MarkKey([], unit: kpi.axisUnit, width: layout.width)
    let base = TimePlot(
      layout, figures.map(\.period), values: values.compactMap(\.self) + labels.map(\.value),
      kpi: kpi, top: key.height + 14, lineLabels: labels.map { $0.text(layout) })
    let events = EventLabels(event.map { [start: $0] } ?? [:], base)
    let plot = base.lowered(by: events.height)
    svg.open(
      layout, height: plot.height,
      description:
        "A line of \(figures.count) \(interval.counted(figures.count)), \(figures.span).",
      reads: .across)
    plot.drawAxes(in: &svg)
    events.draw(on: plot, in: &svg)
    if let median {
      let (from, to) = plot.span(start..<figures.count)
      svg.line("mean-line", from: Spot(from, plot.y(median)), to: Spot(to, plot.y(median)))
    }
    if let target { plot.drawAcross("target-line", target.value, in: &svg) }
    plot.drawLine(
      "value-line plain", figures.map { $0.isPartial ? nil : $0.value.number },
      breaks: rebase == nil ? [] : [start], in: &svg)
    plot.drawLineLabels(labels, in: &svg)
    for (position, value) in values.enumerated() {
      guard let value else {
        plot.drawMissing(position, in: &svg)
        continue
      }
      let name = figures[position].isPartial ? "partial" : "plain"
      let symbol: Symbol = figures[position].isPartial ? .ring : .disc
      svg.openMark(ClassName(name), row: position)
      symbol.draw(
        name, at: plot.spot(position, value),
        radius: min(3.6, max(1.2, plot.spacing * 0.36)), in: &svg)
      svg.closeGroup()
    }
    key.draw(in: &svg)
    svg.close()
  }

  package var notes: [String] {
    guard isDrawn else { return [] }
    var notes: [String] = []
    if median != nil {
      notes.append("Half of the figures are above the median, the solid line.")
    }
    if let rebase {
      notes.append("The median is of the figures from \(figures[start].period.text) on: \(rebase).")
    }
    if let overlapNote { notes.append(overlapNote) }
    if let target { notes += target.notes(kpi) }
    if figures.contains(where: \.isPartial) { notes.append(Figure.partialNote) }
    return notes
  }
}

extension [Double] {
  /// Of values that rise.
  fileprivate var median: Double? {
    guard !isEmpty else { return nil }
    let middle = count / 2
    return count.isMultiple(of: 2) ? (self[middle - 1] + self[middle]) / 2 : self[middle]
  }
}
