import Chronology
import Commissioning
import Describing
import Drawing
import Measuring

/// Who does what for whom: every CCG, or the customers of a CSU, by every service.
struct MatrixChart: SiteChart {
  /// Nil for all CCGs.
  var csu: Key<Organisation>?
  var grouping = SourcingGrid.Grouping.mainCSU

  var id: String {
    csu.map { "matrix-\($0.number)" } ?? (grouping == .region ? "matrix-by-region" : "matrix")
  }

  static func candidates(in report: Report) -> [MatrixChart] {
    [MatrixChart(), MatrixChart(grouping: .region)]
      + report.catalogue.organisations.keys.filter {
        report.catalogue.organisations[$0].entry.kind == .csu
      }.map { MatrixChart(csu: $0) }
  }

  /// The most cells that a page holds: of its own, or beside all else that it says of a CSU.
  private var limit: Int { csu == nil ? 6_000 : 2_000 }

  /// The most services that can be told apart across a page.
  static let serviceLimit = 100

  func isDrawn(in report: Report) -> Bool { isRecorded(in: report) && !isTooLarge(in: report) }

  private func isTooLarge(in report: Report) -> Bool {
    cells(in: report) > limit || report.catalogue.services.count > Self.serviceLimit
  }

  private func cells(in report: Report) -> Int {
    (csu.map { report.landscape.users[$0].count } ?? report.ccgCount)
      * report.catalogue.services.count
  }

  /// Why a page has no matrix though there is something to draw; nil if it has one, or there is nothing.
  func omission(in report: Report) -> String? {
    guard isRecorded(in: report), isTooLarge(in: report) else { return nil }
    return "The matrix has \(numberText(Double(cells(in: report)))) cells, of "
      + "\(Describing.count(report.catalogue.services.count, "service")): too many for this page to "
      + "show. Every one is in the download."
  }

  /// The matrix of all CCGs has every cell of a CSU's.
  func isDownloaded(in report: Report) -> Bool {
    csu == nil ? isRecorded(in: report) : isDrawn(in: report)
  }

  private func isRecorded(in report: Report) -> Bool {
    cells(in: report) > 0 && !report.catalogue.agreements.isEmpty
      && (grouping == .mainCSU || report.regionsOfCCGs.count > 1)
  }

  func path(in report: Report) -> String {
    csu == nil ? "\(id).csv" : "\(Kind.csu.folder)/matrix.csv"
  }

  func subject(in report: Report) -> Reference? { csu.map { .organisation($0) } }

  func status(in report: Report) -> Status { SourcingChart().status(in: report) }

  func chart(from links: Links) -> (any Chart)? {
    let report = links.report
    let grid = SourcingGrid(report, customersOf: csu, by: grouping)
    let isOne = grid.customers.count == 1
    let noun = csu == nil ? (isOne ? "CCG" : "CCGs") : isOne ? "customer" : "customers"
    return SourcingMatrix(
      subject: csu.map { "\(noun) of \(report.catalogue.organisations[$0].entry.name)" } ?? noun,
      grouping: grouping == .region ? "Region" : "Main CSU", day: report.day.text,
      groups: groups(grid.groups, links), services: services(grid.services, links),
      customers: grid.customers.map { customer($0, grid.services, links) })
  }

  /// Customers of what they have in common, one group after another.
  func groups(_ groups: [SourcingGrid.Group], _ links: Links) -> [SourcingMatrix.Group] {
    var start = 0
    return groups.map { group in
      let name =
        group.csu.map { links.report.catalogue.organisations[$0].entry.name } ?? group.region
      defer { start += group.customers.count }
      return SourcingMatrix.Group(
        name: name ?? (grouping == .region ? "No region recorded" : "No main CSU recorded"),
        shortName: name?.shortName ?? "Not recorded",
        address: group.csu.map { links.address(of: .organisation($0)).text },
        customers: start..<start + group.customers.count)
    }
  }

  func services(_ services: [Key<Service>], _ links: Links) -> [SourcingMatrix.Service] {
    services.map {
      let name = links.report.catalogue.services[$0].entry.name
      return SourcingMatrix.Service(
        name: name, nameWithinSentence: name.withinSentence,
        address: links.address(of: .service($0)).text)
    }
  }

  private func customer(
    _ key: Key<Organisation>, _ services: [Key<Service>], _ links: Links
  ) -> SourcingMatrix.Customer {
    let name = links.report.catalogue.organisations[key].entry.name
    let address = links.address(of: .organisation(key)).text
    return SourcingMatrix.Customer(
      name: name, shortName: name.shortName, address: address,
      cells: services.map { cell(key, $0, links, own: address) })
  }

  private func cell(
    _ customer: Key<Organisation>, _ service: Key<Service>, _ links: Links, own address: String
  ) -> SourcingMatrix.Cell {
    let report = links.report
    let answer = report.landscape.answer(customer, service)
    guard let key = answer.key else {
      return SourcingMatrix.Cell(.notRecorded, address: address)
    }
    let onDay = report.landscape.agreements[key]
    let provider = onDay.provider.map { report.catalogue.organisations[$0.last].entry.name }
    let inForce = report.landscape.agreementsInForce(of: customer, service)
    return SourcingMatrix.Cell(
      SourcingMatrix.Answer(answer, in: report),
      provider: onDay.sourcing == .inHouse ? nil : provider,
      address: links.address(of: .agreement(key)).text, status: report.status(of: key),
      others: max(0, inForce.count - 1))
  }

}

extension SourcingMatrix.Answer {
  init(_ answer: ServiceAnswer, in report: Report) {
    switch answer {
    case .agreement(let key):
      self = report.landscape.agreements[key].sourcing.map { .sourced($0) } ?? .unstated
    case .notKnown: self = .notKnown
    case .ended: self = .ended
    case .notRecorded: self = .notRecorded
    }
  }
}

extension String {
  /// A body's name without what all of its kind have in theirs.
  var shortName: String {
    for suffix in [" CSU", " CCG"] where hasSuffix(suffix) {
      return String(sortingName.dropLast(suffix.count))
    }
    return sortingName
  }
}
