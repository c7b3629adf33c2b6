import Commissioning
import Describing
import Drawing

/// Where a CCG is, with the other customers of its main CSU, or where the customers of a CSU are.
struct LocatorChart: SiteChart {
  let organisation: Key<Organisation>

  var id: String { "locator-\(organisation.number)" }
  var sharesDownload: Bool { true }

  static func candidates(in report: Report) -> [LocatorChart] {
    report.catalogue.organisations.keys.filter {
      [.ccg, .csu].contains(report.catalogue.organisations[$0].entry.kind)
    }.map { LocatorChart(organisation: $0) }
  }

  /// A CCG that has no place is not looked for on a map.
  func isDrawn(in report: Report) -> Bool {
    guard CSUMapChart().isDrawn(in: report) else { return false }
    let body = report.catalogue.organisations[organisation]
    return body.entry.kind == .ccg
      ? body.mapPosition != nil && report.landscape.lives[organisation].mayBeCurrent
      : report.landscape.users[organisation].contains {
        report.catalogue.organisations[$0].mapPosition != nil
      }
  }

  func path(in report: Report) -> String { CSUMapChart().path(in: report) }

  /// Of what is marked.
  func status(in report: Report) -> Status {
    report.livingCCGs.filter { isMarked($0, in: report) }
      .compactMap { report.statusOfMainCSU(of: $0) }.max() ?? .recorded
  }

  /// The CSU whose customers are marked: the main one of a CCG, or the one whose page it is.
  private func csu(in report: Report) -> Key<Organisation>? {
    report.catalogue.organisations[organisation].entry.kind == .ccg
      ? report.landscape.mainCSUs[organisation]?.body : organisation
  }

  private func isMarked(_ key: Key<Organisation>, in report: Report) -> Bool {
    let csu = csu(in: report)
    return key == organisation || csu != nil && report.landscape.mainCSUs[key]?.body == csu
  }

  func chart(from links: Links) -> (any Chart)? {
    let report = links.report
    let own = report.catalogue.organisations[organisation]
    let isCCG = own.entry.kind == .ccg
    let csu = csu(in: report)
    let customers = report.livingCCGs
    return LocatorMap(
      subject: isCCG ? .ccg(own.entry.name) : .customers,
      csu: csu.map { report.catalogue.organisations[$0].entry.name }, day: report.day.text,
      marked: customers.filter { isMarked($0, in: report) }.map { key in
        let customer = report.catalogue.organisations[key]
        return LocatorMap.Place(
          name: customer.entry.name, address: links.address(of: .organisation(key)).text,
          position: customer.mapPosition, isOwn: key == organisation)
      },
      others: customers.filter { !isMarked($0, in: report) }.compactMap {
        report.catalogue.organisations[$0].mapPosition
      }, total: customers.count)
  }
}
