import Chronology
import Commissioning
import Describing
import Drawing

/// How CCGs got services on an earlier day of the publication beside how they get them on the page's day: the
/// cells that the matrix has on both.
struct MatrixComparison {
  /// How a CCG gets a service.
  struct State: Hashable {
    var answer: SourcingMatrix.Answer
    /// The id of the provider.
    var provider: String?
    var text: String
  }

  struct Cell {
    var customer: Key<Organisation>
    var service: Key<Service>
    var before: State
    var after: State
    var change: ChangeMatrix.Change
  }

  let day: Day
  let cells: [Cell]

  /// Nil if the publication has no site of the day, or no CCG or no service is on both.
  init?(_ links: Links, since day: Day) {
    guard let then = links.report(on: day) else { return nil }
    let cells = MatrixComparison.cells(of: links.report, comparedWith: then)
    if cells.isEmpty { return nil }
    self.day = day
    self.cells = cells
  }

  /// Whether anything is recorded of the earlier day.
  var isRecorded: Bool { cells.contains { $0.before.answer != .notRecorded } }

  private static func cells(of report: Report, comparedWith then: Report) -> [Cell] {
    let catalogue = report.catalogue
    let customers = Dictionary(
      SourcingGrid(then).customers.map { (then.catalogue.organisations[$0].entry.id.value, $0) },
      uniquingKeysWith: { first, _ in first })
    let services = Dictionary(
      then.catalogue.services.keys.map { (then.catalogue.services[$0].entry.id.value, $0) },
      uniquingKeysWith: { first, _ in first })
    let grid = SourcingGrid(report)
    return grid.customers.flatMap { customer -> [Cell] in
      guard let earlier = customers[catalogue.organisations[customer].entry.id.value] else {
        return []
      }
      return grid.services.compactMap { service in
        services[catalogue.services[service].entry.id.value].map { other in
          let (before, after) = (
            state(earlier, other, in: then), state(customer, service, in: report)
          )
          return Cell(
            customer: customer, service: service, before: before, after: after,
            change: change(before, after, customer, service, in: report))
        }
      }
    }
  }

  private static func state(
    _ customer: Key<Organisation>, _ service: Key<Service>, in report: Report
  ) -> State {
    let answer = report.landscape.answer(customer, service)
    let shown = SourcingMatrix.Answer(answer, in: report)
    let onDay = answer.key.map { report.landscape.agreements[$0] }
    let provider = onDay?.sourcing == .inHouse ? nil : onDay?.provider?.last
    let entry = provider.map { report.catalogue.organisations[$0].entry }
    return State(
      answer: shown, provider: entry?.id.value,
      text: [shown.word, entry?.name].compactMap(\.self).joined(separator: ": "))
  }

  private static func change(
    _ before: State, _ after: State, _ customer: Key<Organisation>, _ service: Key<Service>,
    in report: Report
  ) -> ChangeMatrix.Change {
    if before.answer != after.answer { return .answer }
    if before.provider == after.provider { return .none }
    let predecessors =
      report.landscape.answer(customer, service).key
      .flatMap { report.landscape.agreements[$0].provider?.predecessors } ?? []
    let organisations = report.catalogue.organisations
    return predecessors.contains { organisations[$0].entry.id.value == before.provider }
      ? .takenOver : .provider
  }
}
