import Chronology
import Commissioning
import Describing
import Drawing

/// Which cells of the matrix are otherwise than on the latest earlier day of the publication that has any.
struct MatrixChangeChart: SiteChart {
  let id = "matrix-changes"

  static func candidates(in report: Report) -> [MatrixChangeChart] { [MatrixChangeChart()] }

  func isDrawn(in report: Report) -> Bool {
    MatrixChart().isDownloaded(in: report) && day(in: report) != nil
  }

  func path(in report: Report) -> String { "matrix-changes.csv" }

  func status(in report: Report) -> Status { MatrixChart().status(in: report) }

  /// The latest earlier day on which any CCG may have got anything by an agreement.
  private func day(in report: Report) -> Day? {
    report.catalogue.site.editions.map(\.value).last {
      report.landscape.hasCCGs(since: $0) && report.landscape.hasAgreements(begunBy: $0)
    }
  }

  func comparison(from links: Links) -> MatrixComparison? {
    day(in: links.report).flatMap { MatrixComparison(links, since: $0) }
  }

  func chart(from links: Links) -> (any Chart)? { matrix(from: links) }

  func matrix(from links: Links) -> ChangeMatrix? {
    guard let comparison = comparison(from: links) else { return nil }
    let report = links.report
    let changed = comparison.cells.filter { $0.change != .none }
    let (customers, services) = (Set(changed.map(\.customer)), Set(changed.map(\.service)))
    let compared = Dictionary(grouping: comparison.cells, by: \.customer)
    let grid = SourcingGrid(report)
    let groups = grid.groups.filter { !customers.isDisjoint(with: $0.customers) }
    return ChangeMatrix(
      days: (comparison.day.text, report.day.text),
      groups: MatrixChart().groups(
        groups.map { group in
          var group = group
          group.customers.removeAll { compared[$0] == nil }
          return group
        }, links),
      services: MatrixChart().services(grid.services.filter(services.contains), links),
      customers: groups.flatMap(\.customers).compactMap { customer in
        compared[customer].map { cells in
          self.customer(customer, cells.filter { services.contains($0.service) }, links)
        }
      }, compared: comparison.cells.count)
  }

  private func customer(
    _ key: Key<Organisation>, _ cells: [MatrixComparison.Cell], _ links: Links
  ) -> ChangeMatrix.Customer {
    let name = links.report.catalogue.organisations[key].entry.name
    return ChangeMatrix.Customer(
      name: name, shortName: name.shortName, address: links.address(of: .organisation(key)).text,
      cells: cells.map { cell in
        ChangeMatrix.Cell(
          cell.change,
          words: cell.change == .none
            ? cell.after.text : "\(cell.before.text), then \(cell.after.text)",
          address: cell.address(from: links).text)
      })
  }
}

extension MatrixComparison.Cell {
  /// The agreement that it is got by or, where there is none, the customer.
  func address(from links: Links) -> Address {
    links.report.landscape.answer(customer, service).key
      .map { links.address(of: .agreement($0)) } ?? links.address(of: .organisation(customer))
  }
}
