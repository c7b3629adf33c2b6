import Commissioning
import Describing
import Drawing
import Measuring

/// The sum of the organisations that report a KPI throughout, over time: like for like, where others
/// joined or left.
struct PanelChart: ChartOfKPI {
  static let name = "panel"
  let kpi: Key<KPI>

  func isDrawn(in report: Report) -> Bool { report.overview(kpi)?.panel != nil }

  func chart(from links: Links) -> (any Chart)? {
    guard let overview = links.report.overview(kpi), let panel = overview.panel else { return nil }
    let record = links.report.catalogue.kpis[kpi]
    let number = Set(panel.series).count
    return timeChart(
      panel.measure, of: record,
      about: "the \(count(number, overview.kind.noun)) that report it throughout, \(panel.how)",
      isTitle: true,
      target: record.target.map { Targets.Holding(value: $0.value, origin: .kpi) },
      source: links.addresses(ofGroup: GroupSum.panelID, of: kpi))
  }
}
