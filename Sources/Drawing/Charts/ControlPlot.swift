import Commissioning
import Measuring
import Statistics

/// The statistical process control (XmR) chart of a measure: its figures, their averages and limits,
/// and what they say.
package struct ControlPlot: PlottedChart {
  let kpi: KPI
  /// The organisation it is about: "NHS South CSU".
  let subject: String
  let series: ControlSeries
  let target: Targets.Holding?
  let standing: Standing
  /// Why phases start where they do, by the positions of their first figures.
  let rebases: [Int: String]
  let source: (Figure) -> String?

  /// - Parameter source: the address of what a figure is made of.
  package init(
    kpi: KPI, subject: String, measure: Measure, target: Targets.Holding? = nil,
    source: @escaping (Figure) -> String?
  ) {
    self.kpi = kpi
    self.subject = subject
    self.source = source
    self.target = target.ifDrawable
    series = ControlSeries(measure, of: kpi)
    rebases = measure.rebases(of: kpi)
    standing = Standing(measure, series.chart, of: kpi, target: target?.value)
  }

  /// Nil if change cannot be told from chance.
  var variation: Variation? { standing.variation }
  var assurance: Assurance? { standing.assurance }

  var figures: [Figure] { series.figures }
  var interval: Period.Length? { figures.interval }

  /// The last phase, if it has an average.
  var current: ControlPhase? { series.chart.phases.last.flatMap { $0.shownMean == nil ? nil : $0 } }

  package var isDrawn: Bool { series.latest != nil }

  package var sentence: String { ControlSentence(self).text }

  package func draw(for layout: Layout, in svg: inout SVGWriter) {
    ControlDrawing(self, layout).draw(in: &svg)
  }

  package var notes: [String] {
    guard isDrawn else { return [] }
    var notes: [String] = []
    let phases = series.phases
    if phases.contains(where: { $0.shownLimits != nil }) {
      notes.append(
        "The solid line is the average. Nearly all figures fall between the dashed grey limits while nothing changes."
      )
    } else if !phases.isEmpty {
      notes.append("The solid line is the average.")
    }
    if let target { notes.append(target.note(kpi)) }
    for phase in phases {
      guard let reason = rebases[phase.rows.lowerBound] else { continue }
      notes.append(
        "Average and limits are recalculated from \(figures[phase.rows.lowerBound].period.text): \(reason)."
      )
    }
    if figures.contains(where: \.isPartial) { notes.append(Figure.partialNote) }
    if figures.contains(where: { $0.value.number == nil }) {
      notes.append("A cross at the bottom marks a \(interval.counted(1)) without a figure.")
    }
    return notes
  }
}
