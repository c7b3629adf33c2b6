import Commissioning
import Describing
import Drawing

/// CCGs on a map for each service, side by side, by how each gets it.
struct ServiceMapsChart: SiteChart {
  let id = "service-maps"

  /// The most maps that a page shows.
  private static let limit = 40

  static func candidates(in report: Report) -> [ServiceMapsChart] { [ServiceMapsChart()] }

  func isDrawn(in report: Report) -> Bool { (2...Self.limit).contains(services(in: report).count) }

  func path(in report: Report) -> String { "service-maps.csv" }

  func status(in report: Report) -> Status {
    services(in: report).map { ServiceMapChart(service: $0).status(in: report) }.max() ?? .recorded
  }

  private func services(in report: Report) -> [Key<Service>] {
    report.catalogue.services.keys.filter { ServiceMapChart(service: $0).isDrawn(in: report) }
  }

  func chart(from links: Links) -> (any Chart)? {
    let report = links.report
    let customers = MapGroups(links).customers.map(\.key)
    return ServiceMaps(
      day: report.day.text,
      places: customers.map { report.catalogue.organisations[$0].mapPosition },
      services: services(in: report).map { service in
        ServiceMaps.Service(
          name: report.catalogue.services[service].entry.name,
          address: links.address(of: .service(service), ending: "#map").text,
          answers: customers.map {
            SourcingMatrix.Answer(report.landscape.answer($0, service), in: report)
          })
      })
  }
}
