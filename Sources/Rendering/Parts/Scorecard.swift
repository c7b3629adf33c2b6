import Commissioning
import Describing
import Drawing
import Measuring
import Statistics

/// A table of series with what their latest figures show.
struct Scorecard: PagePart {
  let links: Links

  /// In order of urgency, or in the order given.
  func table(
    _ numbers: some Sequence<Key<Series>>, caption: String, head: String,
    name: (Key<Series>) -> String,
    keepsOrder: Bool = false, target: (Key<Series>) -> Targets.Holding?
  ) -> TableView {
    var ordered = numbers.map { number in
      let standing = report.standing(ofSeries: number, against: target(number))
      return (urgency: standing.urgency, name: name(number), number: number, standing: standing)
    }
    if !keepsOrder {
      ordered.sort { ($0.urgency, $0.name, $0.number) < ($1.urgency, $1.name, $1.number) }
    }
    return TableView(
      caption: caption, columns: columns(head) + Self.columns,
      rows: ordered.map { row($0.number, $0.standing, name: $0.name, target: target($0.number)) },
      isStacked: true)
  }

  private static let columns = [
    TableView.Column(name: "Latest", isNumber: true), TableView.Column(name: "Period"),
    TableView.Column(name: "Target"), TableView.Column(name: "Change"),
    TableView.Column(name: "Its usual range"),
    TableView.Column(name: "Trend", isInSummary: false),
  ]

  private func row(
    _ number: Key<Series>, _ standing: Standing, name: String, target: Targets.Holding?
  ) -> TableView.Row {
    let series = report.disclosed.series[number]
    let kpi = catalogue.kpis[series.kpi]
    let measure = report.measure(number)
    let sparkline = Sparkline(kpi: kpi, measure: measure)
    let last = standing.latest ?? measure.figures.last
    let isOver = report.landscape.lives[series.subject] == .ended
    return TableView.Row(
      head: Cell(text: name, address: links.address(ofSeries: number), tag: Tag(series.status)),
      cells: [
        Cell(
          text: last.map {
            $0.value.value.map { kpi.text(of: $0, beside: target) } ?? $0.value.absence
              ?? "Not recorded"
          }
            ?? "Not recorded", address: last.map { links.address(ofFigure: $0, series: number) },
          isNumber: true),
        Cell(text: last?.period.text ?? "Not applicable"),
        Cell(
          text: target.map { "\(kpi.shortText(of: $0.value)) (\($0.origin.word))" } ?? "None set"),
        variation(standing), assurance(standing, isOver: isOver),
        Cell(text: sparkline.words, drawing: sparkline.svg),
      ])
  }

  private func variation(_ standing: Standing) -> Cell {
    standing.isOverlapping
      ? Cell(text: "Not judged: periods overlap")
      : Cell(
        text: standing.variation?.shortWords ?? standing.obstacleWords,
        icon: standing.variation.icon(standing.obstacle))
  }

  /// - Parameter isOver: whether whom it is about has closed, so that no more figures come.
  private func assurance(_ standing: Standing, isOver: Bool) -> Cell {
    guard standing.variation != nil else {
      let time = isOver ? "in its last figure" : "this time"
      switch standing.meetsTarget {
      case true?: return Cell(text: "Met \(time)")
      case false?: return Cell(text: "Missed \(time)")
      case nil: return Cell(text: "Not judged")
      }
    }
    guard let assurance = standing.assurance else { return Cell(text: "Not judged") }
    return Cell(text: assurance.shortWords, icon: assurance.icon)
  }
}

extension Variation {
  /// For cells with an icon that says the rest.
  var shortWords: String {
    switch self {
    case .commonCause: "No real change"
    case .improvementHigh, .improvementLow: "Improving"
    case .concernHigh, .concernLow: "Concern"
    case .neutralHigh: "Higher"
    case .neutralLow: "Lower"
    }
  }
}

extension Standing {
  /// Why change cannot be told from chance and, if that takes time alone, when it can.
  var obstacleWords: String {
    switch obstacle {
    case .tooFewValues?:
      guard let judgedFrom else { return "Too few to judge" }
      return "Too few to judge before \(judgedFrom.text)"
    case .tooLittleVariation?: return "Too little variation to judge"
    case .noLimits?: return "No limits to judge by"
    case nil: return "No figures to judge"
    }
  }
}

extension Assurance {
  fileprivate var shortWords: String {
    switch self {
    case .consistentPass: "Meets the target"
    case .consistentFail: "Misses the target"
    case .inconsistent: "Includes the target"
    }
  }
}
