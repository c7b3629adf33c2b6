import Commissioning
import Describing
import Measuring
import Templates

/// Every method and choice, explained.
struct MethodsPage: SitewidePage {
  static let path = "methods.html"
  static let title = "Methods"
  static let about: String? =
    "How figures are judged: control charts, funnels, suppression of small numbers."
  static let otherNames = [
    "methodology", "SPC", "statistical process control", "control chart", "funnel plot",
    "small number suppression", "statistics", "how figures are calculated", "confidence intervals",
    "outliers",
  ]
  static let views: [any PageView.Type] = [MethodsView.self]

  func write(with press: Press, into output: inout [UInt8]) {
    let frames = Frames(links: press.links(at: path))
    let kpis = press.report.catalogue.kpis
    let rows = kpis.keys.map { key in
      let kpi = kpis[key]
      return TableView.Row(
        head: frames.cell(.kpi(key)),
        cells: [
          Cell(text: kpi.chart == .control ? "Control chart" : "Run chart"),
          Cell(text: kpi.screening == .on ? "On" : "Off"),
          Cell(text: kpi.baseline.map { "The first \($0) figures" } ?? "All figures"),
          Cell(text: kpi.rebases.isEmpty ? "None" : String(kpi.rebases.count)),
          Cell(text: "\(kpi.confidence.rawValue)%"),
          Cell(text: kpi.suppressBelow.map { "Below \($0)" } ?? "None"),
          Cell(text: kpi.dueWithin.map { count($0, "day") } ?? "Not stated"),
        ])
    }
    let table = TableView(
      caption: "Methods used for each KPI",
      columns: frames.columns(
        "KPI", "Chart", "Screening", "Baseline", "Rebases", "Intervals", "Suppression", "Due"),
      rows: Array(rows))
    let view = MethodsView(
      frame: frames.frame(
        title: Self.title,
        summary: "How figures are judged, for everyone, and the exact rules, for statisticians."),
      order: Standing.rule, similar: String(NearestInSize.count),
      choices: rows.isEmpty ? [] : [table])
    press.show(view, into: &output)
  }
}

/// The data for the template of the methods page.
struct MethodsView: PageView {
  static let template = "methods"

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
