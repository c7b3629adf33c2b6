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
    let befores = customers.map { report.catalogue.mainCSU(of: $0, on: day)?.body }
    let afters = customers.map { report.landscape.mainCSUs[$0] }
    let csus = Array(Set(befores.compactMap(\.self) + afters.compactMap { $0?.body })).sorted()
    func position(_ csu: Key<Organisation>?) -> Int? { csu.flatMap { csus.firstIndex(of: $0) } }
    return HexMapPair(
      days: (day.text, report.day.text),
      names: csus.map { report.catalogue.organisations[$0].entry.name },
      places: customers.indices.map { index in
        let organisation = report.catalogue.organisations[customers[index]]
        return HexMapPair.Place(
          name: organisation.entry.name,
          address: links.address(of: .organisation(customers[index])).text,
          position: organisation.mapPosition, before: position(befores[index]),
          after: position(afters[index]?.body), change: change(befores[index], afters[index]))
      })
  }

  private func change(_ before: Key<Organisation>?, _ heir: Heir?) -> HexMapPair.Change {
    guard let before, let heir, let after = heir.body else { return .notRecorded }
    if before == after { return .none }
    return heir.predecessors.contains(before) ? .takenOver : .moved
  }
}

extension Organisation {
  /// The place of a CCG on the map.
  var mapPosition: (column: Int, row: Int)? {
    guard case .ccg(let ccg) = particulars, let place = ccg.mapPlace?.value else { return nil }
    return (place.column, place.row)
  }
}
