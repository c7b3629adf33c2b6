import Chronology
import Commissioning
import Describing
import Drawing

/// CCGs on two maps, by the CSU that each mainly used on the first day for which any is recorded, and by
/// the one on the day.
struct ChangeMapChart: SiteChart {
  let id = "change-map"

  static func candidates(in report: Report) -> [ChangeMapChart] { [ChangeMapChart()] }

  func isDrawn(in report: Report) -> Bool {
    guard let day = firstDay(in: report) else { return false }
    return CSUMapChart().isDrawn(in: report) && report.landscape.isEarlier(day)
  }

  func path(in report: Report) -> String { "map-changes.csv" }

  func status(in report: Report) -> Status { CSUMapChart().status(in: report) }

  private func firstDay(in report: Report) -> Day? {
    report.catalogue.organisations.compactMap { organisation -> Day? in
      guard case .ccg(let ccg) = organisation.particulars else { return nil }
      return ccg.csus.changes.compactMap { $0.from?.firstDay }.min()
    }.min()
  }

  func chart(from links: Links) -> (any Chart)? {
    let report = links.report
    guard let day = firstDay(in: report) else { return nil }
    let customers = SourcingGrid(report).customers
    let moves = Dictionary(
      uniqueKeysWithValues: report.landscape.moves(since: day, until: report.day).map {
        ($0.customer, $0)
      })
    let befores = customers.map { moves[$0]?.from }
    let afters = customers.map { report.landscape.mainCSUs[$0]?.body }
    let csus = Array(Set((befores + afters).compactMap(\.self))).sorted()
    func position(_ csu: Key<Organisation>?) -> Int? { csu.flatMap { csus.firstIndex(of: $0) } }
    return HexMapPair(
      days: (day.text, report.day.text),
      names: csus.map { csu in
        let body = report.catalogue.organisations[csu]
        return HexMapPair.Names(
          before: body.name(on: day)?.value ?? body.entry.name, after: body.entry.name)
      },
      places: customers.indices.map { index in
        let organisation = report.catalogue.organisations[customers[index]]
        return HexMapPair.Place(
          name: organisation.entry.name,
          address: links.address(of: .organisation(customers[index])).text,
          position: organisation.mapPosition, before: position(befores[index]),
          after: position(afters[index]), change: change(moves[customers[index]]),
          status: moves[customers[index]].map { report.status(of: $0) } ?? .recorded)
      })
  }

  private func change(_ move: CustomerMove?) -> HexMapPair.Change {
    switch move?.manner {
    case .switched: .moved
    case .inherited: .takenOver
    case .stayed: move?.to == nil ? .notRecorded : .none
    case .lost, .begun, nil: .notRecorded
    }
  }
}
