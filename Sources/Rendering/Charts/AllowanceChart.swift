import Commissioning
import Describing
import Drawing

/// What CCGs plan to spend, beside their running cost allowances.
struct AllowanceChart: SiteChart {
  let id = "allowances"

  static func candidates(in report: Report) -> [AllowanceChart] { [AllowanceChart()] }

  func isDrawn(in report: Report) -> Bool {
    report.livingCCGs.contains {
      report.allowance(of: $0) != nil && report.plannedSpend(of: $0).priced > 0
    }
  }

  func path(in report: Report) -> String { "allowances.csv" }

  func status(in report: Report) -> Status {
    report.catalogue.agreements.map(\.entry.evidence.status).max() ?? .recorded
  }

  func chart(from links: Links) -> (any Chart)? {
    let report = links.report
    var points: [AllowanceSwarm.Point] = []
    var unpriced = 0
    for key in report.livingCCGs {
      let spend = report.plannedSpend(of: key)
      guard let allowance = report.allowance(of: key)?.allowance, spend.priced > 0 else {
        unpriced += 1
        continue
      }
      points.append(
        AllowanceSwarm.Point(
          report.catalogue.organisations[key].entry.name,
          address: links.address(of: .organisation(key)).text, allowance: allowance.pounds,
          isEstimated: allowance.isEstimated, planned: spend.lower, agreements: spend.agreements,
          priced: spend.priced))
    }
    return AllowanceSwarm(points: points, unpriced: unpriced)
  }
}
