import Commissioning
import Describing
import Drawing

/// The figures of an organisation beside those of its peers.
struct ProfileChart: SiteChart {
  let organisation: Key<Organisation>

  static func candidates(in report: Report) -> [ProfileChart] {
    report.catalogue.organisations.keys
      .filter { report.catalogue.organisations[$0].entry.kind != .supplier }
      .map { ProfileChart(organisation: $0) }
  }

  var id: String { "profile-\(organisation.number)" }

  func isDrawn(in report: Report) -> Bool { report.hasProfile(organisation) }

  func path(in report: Report) -> String {
    "\(report.catalogue.organisations[organisation].entry.kind.folder)/profiles.csv"
  }

  func subject(in report: Report) -> Reference? { .organisation(organisation) }

  func status(in report: Report) -> Status {
    report.status(of: report.profile(of: organisation))
  }

  func chart(from links: Links) -> (any Chart)? {
    let report = links.report
    let entry = report.catalogue.organisations[organisation].entry
    return SpineChart(
      subject: entry.name, of: entry.kind, peers: "all \(entry.kind.plural)",
      rows: report.profile(of: organisation).map { line in
        SpineChart.Row(
          report.catalogue.kpis[line.kpi], line.benchmarked, benchmarkName: line.benchmarkName,
          at: links.addresses(
            of: line,
            figure: line.series.map {
              links.address(ofFigure: line.benchmarked.figure, series: $0).text
            }))
      })
  }
}

/// The figures of a CSU's CCGs, added up, beside those of other CSUs' CCGs.
struct CustomerProfileChart: SiteChart {
  let csu: Key<Organisation>

  static func candidates(in report: Report) -> [CustomerProfileChart] {
    report.catalogue.organisations.keys
      .filter { report.catalogue.organisations[$0].entry.kind == .csu }
      .map { CustomerProfileChart(csu: $0) }
  }

  var id: String { "customers-\(csu.number)" }

  func isDrawn(in report: Report) -> Bool { report.hasCustomerProfile(csu) }

  func path(in report: Report) -> String {
    "\(Kind.csu.folder)/customer-profiles.csv"
  }

  func subject(in report: Report) -> Reference? { .organisation(csu) }

  func status(in report: Report) -> Status {
    report.status(of: report.customerProfile(of: csu))
  }

  func chart(from links: Links) -> (any Chart)? {
    let report = links.report
    let group = report.groupID(csu)
    return SpineChart(
      subject: "CCGs of \(report.catalogue.organisations[csu].entry.name)",
      of: .ccg, peers: "the CCGs of each CSU",
      rows: report.customerProfile(of: csu).map { line in
        SpineChart.Row(
          report.catalogue.kpis[line.kpi], line.benchmarked, benchmarkName: line.benchmarkName,
          at: links.addresses(
            of: line,
            figure: links.address(
              ofFigure: line.benchmarked.figure, group: group, of: line.kpi
            ).text))
      })
  }
}

extension Report {
  /// The least certain status of what a profile shows.
  fileprivate func status(of profile: [ProfileLine]) -> Status {
    profile.map { status(of: $0.kpi) }.max() ?? .recorded
  }
}

extension Links {
  fileprivate func addresses(
    of line: ProfileLine, figure: String?
  ) -> SpineChart.Row.Addresses {
    // Workings are those of sums; what is published stands in the KPI's download, with its row.
    let benchmark =
      line.benchmarked.isPublished
      ? address(KPIDownload.path(of: line.kpi, in: report.catalogue))
      : address(ofFigure: line.benchmarked.figure, group: "nation", of: line.kpi)
    return SpineChart.Row.Addresses(
      kpi: address(of: .kpi(line.kpi)).text, figure: figure, benchmark: benchmark.text)
  }
}
