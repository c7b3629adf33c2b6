import Commissioning
import Describing
import Drawing

/// How CCGs source their services.
struct SourcingChart: SiteChart {
  let id = "sourcing"

  static func candidates(in report: Report) -> [SourcingChart] { [SourcingChart()] }

  func isDrawn(in report: Report) -> Bool { !report.catalogue.agreements.isEmpty }

  func path(in report: Report) -> String { "sourcing.csv" }

  func status(in report: Report) -> Status {
    report.catalogue.agreements.map(\.entry.evidence.status).max() ?? .recorded
  }

  /// Services under the agreements in force, by how they are sourced.
  func chart(from links: Links) -> (any Chart)? {
    let report = links.report
    var numbers: [Agreement.Sourcing: Int] = [:]
    for agreement in report.catalogue.agreements where agreement.mayBeInForce(on: report.day) {
      if let sourcing = agreement.sourcing {
        numbers[sourcing, default: 0] += agreement.services.count
      }
    }
    return SourcingBar(
      subject: "Services of all CCGs, \(report.day.text)", numbers: numbers)
  }
}
