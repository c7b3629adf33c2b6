import Commissioning
import Describing
import Drawing
import Measuring

/// Organisations in the order of their figures in one period.
struct RankingChart: ChartOfKPI {
  static let name = "ranking"
  let kpi: Key<KPI>

  func isDrawn(in report: Report) -> Bool {
    report.overview(kpi)?.cohort.map { $0.valueCount > 1 } ?? false
  }

  func remarks(in report: Report) -> [String] {
    remarksOfRecast(report.overview(kpi)?.cohort?.members.map(\.figure) ?? [])
  }

  func chart(from links: Links) -> (any Chart)? {
    guard let overview = links.report.overview(kpi), let cohort = overview.cohort else {
      return nil
    }
    return BarRanking(
      kpi: links.report.catalogue.kpis[kpi], cohort: cohort, peers: overview.kind.plural,
      benchmark: overview.nationName,
      name: { links.report.catalogue.organisations[$0].entry.name }, source: links.address(of:))
  }
}
