import Commissioning
import Describing
import Drawing
import Measuring

/// CSUs by the KPIs about CSUs, each figure compared with the average.
struct HeatChart: SiteChart {
  let id = "heat"

  static func candidates(in report: Report) -> [HeatChart] { [HeatChart()] }

  func isDrawn(in report: Report) -> Bool { !kpis(in: report).isEmpty }

  func path(in report: Report) -> String { "heat.csv" }

  func status(in report: Report) -> Status {
    kpis(in: report).map { report.status(of: $0) }.max() ?? .recorded
  }

  func chart(from links: Links) -> (any Chart)? { table(from: links) }

  func table(from links: Links) -> HeatTable {
    let report = links.report
    let cohorts = kpis(in: report).compactMap { kpi in
      report.overview(kpi)?.cohort.map { (kpi: kpi, cohort: $0) }
    }
    let members = Set(cohorts.flatMap { $0.cohort.members.map(\.subject) })
    return HeatTable(
      benchmark: "the average of all CSUs",
      columns: cohorts.map { HeatTable.Column(report.catalogue.kpis[$0.kpi], $0.cohort) },
      organisations: members.map { (report.sortingName(of: $0), $0) }
        .sorted { $0 < $1 }.map { _, key in
          (
            key, report.catalogue.organisations[key].entry.name,
            links.address(of: .organisation(key)).text
          )
        }, source: links.address(of:))
  }

  /// Those that can be compared in one table.
  private func kpis(in report: Report) -> [Key<KPI>] {
    report.overviews.keys.filter {
      report.overviews[$0].map { $0.kind == .csu && ($0.cohort?.valueCount ?? 0) > 1 } ?? false
    }
  }
}
