import Commissioning
import Measuring
import Statistics

/// The statistical process control (XmR) chart of a measure: its figures, their averages and limits,
/// and what they say.
package struct ControlPlot: PlottedChart {
  let kpi: KPI
  /// The organisation it is about: "NHS South CSU".
  let subject: String
  /// Whether it is the title too, as no heading says it.
  private let isSubjectTitle: Bool
  let series: ControlSeries
  let target: Targets.Holding?
  let standing: Standing
  /// Why phases start where they do, by the positions of their first figures.
  let rebases: [Int: String]
  /// What happened where phases start, in a few words.
  let events: [Int: String]
  /// What counts say of figures that are too few for limits.
  let halves: Halves?
  let source: (Figure) -> String?
  private let isOver: Bool

  /// - Parameters:
  ///   - isTitle: whether the subject is the title too.
  ///   - isOver: whether whom it is about has closed, so that no more figures come.
  ///   - source: the address of what a figure is made of.
  package init(
    kpi: KPI, subject: String, isTitle: Bool = false, measure: Measure,
    target: Targets.Holding? = nil, isOver: Bool = false,
    source: @escaping (Figure) -> String?
  ) {
    self.kpi = kpi
    self.subject = subject
    isSubjectTitle = isTitle
    self.source = source
    self.isOver = isOver
    self.target = target.ifDrawable
    series = ControlSeries(measure, of: kpi)
    rebases = measure.rebases(of: kpi)
    events = measure.events(of: kpi)
    standing = Standing(measure, series.chart, of: kpi, target: target?.value, isOver: isOver)
    halves =
      standing.obstacle == .tooFewValues
      ? series.judgedRows.flatMap { Halves(measure.figures, in: $0, of: kpi) } : nil
  }

  /// Nil if change cannot be told from chance.
  var variation: Variation? { standing.variation }
  var assurance: Assurance? { standing.assurance }

  var figures: [Figure] { series.figures }
  var interval: Period.Length? { figures.interval }

  /// The last phase, if it has an average.
  var current: ControlPhase? { series.chart.phases.last.flatMap { $0.shownMean == nil ? nil : $0 } }

  /// The figures that are judged together with the last.
  var rows: Range<Int> {
    series.judgedRows ?? figures.indices
  }

  /// " since April 2013", if they are not all figures.
  var since: String {
    rebases[rows.lowerBound] == nil ? "" : " since \(figures[rows.lowerBound].period.phrase)"
  }

  package var isDrawn: Bool { series.latest != nil }

  package var topic: String? { kpi.entry.name }

  package var title: String {
    isSubjectTitle ? subject.capitalizedFirst : "By \(interval.counted(1))"
  }

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
        "Nearly all figures fall between the dashed limits while nothing changes."
      )
    } else if let halves = drawnHalves {
      let half = halves.first.count
      notes.append(
        "The solid lines are the first and the last \(half) \(interval.counted(half)), each together."
      )
    }
    notes += notJudgedYet
    if let target { notes += target.notes(kpi) }
    let starts = phases.compactMap { phase in
      rebases[phase.rows.lowerBound].map {
        "from \(figures[phase.rows.lowerBound].period.textInSentence) (\($0))"
      }
    }
    if !starts.isEmpty {
      notes.append("Average and limits are recalculated \(starts.joined(separator: ", and ")).")
    }
    if figures.contains(where: \.isPartial) { notes.append(Figure.partialNote) }
    if figures.contains(where: { $0.value.number == nil }) {
      notes.append("A cross at the bottom marks a \(interval.counted(1)) without a figure.")
    }
    return notes
  }
}

extension ControlPlot {
  /// The halves, if they are drawn as they differ.
  var drawnHalves: Halves? { halves.flatMap { $0.isBeyondChance ? $0 : nil } }

  /// Why there are no limits yet, and how halves were compared.
  private var notJudgedYet: [String] {
    guard standing.obstacle == .tooFewValues, let last = series.latest,
      figures[last].judged != nil
    else { return [] }
    let start = standing.judgedFrom.map { ", in \($0.textInSentence) at the earliest" } ?? ""
    var notes = ["Limits are drawn from \(ControlPhase.enough) figures\(start)."]
    if halves != nil {
      notes.append(
        "Halves are compared by their counts, with 99.8% confidence, wider where figures vary more than such counts would. Seasons are not taken out."
      )
    }
    return notes
  }
}
