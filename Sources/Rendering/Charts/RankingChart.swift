import Commissioning
import Describing
import Drawing
import Measuring

/// Organisations in the order of their figures in one period.
struct RankingChart: ChartOfKPI {
  static let name = "ranking"
  let kpi: Key<KPI>
  /// The organisation that the page is about.
  var own: Key<Organisation>?

  init(kpi: Key<KPI>) { self.kpi = kpi }

  init(kpi: Key<KPI>, marking own: Key<Organisation>) {
    self.kpi = kpi
    self.own = own
  }

  func isDrawn(in report: Report) -> Bool {
    guard let cohort = report.overview(kpi)?.cohort, cohort.valueCount > 1 else { return false }
    return own.map { cohort.member($0) != nil } ?? true
  }

  func remarks(in report: Report) -> [String] {
    let members = report.overview(kpi)?.cohort?.members ?? []
    return remarksOfRecast(members.map(\.figure)) + closedRemarks(members, in: report)
  }

  func chart(from links: Links) -> (any Chart)? {
    guard let overview = links.report.overview(kpi), let cohort = overview.cohort else {
      return nil
    }
    let record = links.report.catalogue.kpis[kpi]
    return BarRanking(
      kpi: record, cohort: cohort, peers: overview.kind.plural, benchmark: overview.nationName,
      target: record.target.map { Targets.Holding(value: $0.value, origin: .kpi) },
      name: { links.report.catalogue.organisations[$0].entry.name },
      highlighting: own.map { [$0] } ?? [], source: links.address(of:))
  }
}
