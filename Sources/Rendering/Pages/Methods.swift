import Commissioning
import Measuring
import Templates

/// The page that explains every method and choice.
struct MethodsView: Presentable {
  var frame: Frame
  /// How tables that are "worst first" are ordered.
  var order: String
  var similar: String
  var choices: [TableView]

  static let slots: [PresentableSlot<MethodsView>] = [
    .record("frame", \.frame),
    .text("order") { $0.order },
    .text("similar") { $0.similar },
    .list("choices") { $0.choices },
    .flag("has_choices") { !$0.choices.isEmpty },
  ]
}

extension PageBuilding {
  func methodsView() -> MethodsView {
    let kpis = report.catalogue.kpis
    let rows = kpis.indices.map { position in
      let kpi = kpis[position]
      return TableView.Row(
        head: cell(.kpi(Key(position))),
        cells: [
          Cell(text: kpi.chart == .control ? "Control chart" : "Run chart"),
          Cell(text: kpi.screening == .on ? "On" : "Off"),
          Cell(text: kpi.baseline.map { "The first \($0) figures" } ?? "All figures"),
          Cell(text: kpi.rebases.isEmpty ? "None" : String(kpi.rebases.count)),
          Cell(text: "\(kpi.confidence.rawValue)%"),
          Cell(text: kpi.suppressBelow.map { "Below \($0)" } ?? "None"),
          Cell(text: kpi.dueWithin.map { count($0, "day") } ?? "Not said"),
        ])
    }
    return MethodsView(
      frame: frame(
        title: "Methods",
        summary: "How figures are judged, for everyone, and the exact rules, for statisticians."),
      order: Standing.rule, similar: String(NearestInSize.count),
      choices: rows.isEmpty
        ? []
        : [
          TableView(
            caption: "What each KPI chooses",
            columns: columns(
              "KPI", "Chart", "Screening", "Baseline", "Rebases", "Intervals", "Suppression", "Due"),
            rows: rows)
        ])
  }
}
