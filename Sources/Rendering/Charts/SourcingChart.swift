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

  /// Every service of every CCG, by how it is sourced.
  func chart(from links: Links) -> (any Chart)? {
    let report = links.report
    let counts = ServiceCounts(of: report.catalogue.services.keys, in: report)
    return SourcingBar(
      subject: "Services of all CCGs, \(report.day.text)", numbers: counts.bySourcing,
      notKnown: counts.notKnown, ended: counts.ended, notRecorded: counts.notRecorded)
  }
}
