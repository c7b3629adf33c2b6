import Commissioning
import Describing
import Drawing
import Measuring

/// Organisations by their size, between the limits of chance.
struct FunnelChart: ChartOfKPI {
  static let name = "funnel"
  let kpi: Key<KPI>

  func isDrawn(in report: Report) -> Bool {
    guard report.catalogue.kpis[kpi].better != .neither, let funnel = report.overview(kpi)?.funnel
    else { return false }
    return !funnel.isOverdispersed
  }

  func remarks(in report: Report) -> [String] {
    guard let overview = report.overview(kpi), let cohort = overview.cohort,
      let funnel = overview.funnel
    else { return [] }
    return closedRemarks(funnel.members.map { cohort.members[$0.position] }, in: report)
  }

  func chart(from links: Links) -> (any Chart)? {
    guard let overview = links.report.overview(kpi), let cohort = overview.cohort,
      let funnel = overview.funnel
    else { return nil }
    return FunnelPlot(
      kpi: links.report.catalogue.kpis[kpi], cohort: cohort, funnel: funnel,
      peers: overview.kind.plural,
      name: { links.report.catalogue.organisations[$0].entry.name }, source: links.address(of:))
  }
}
