import Chronology
import Commissioning

/// Who does what for whom on the day: the CCGs there are, by their main CSU, and the services.
package struct SourcingGrid: Sendable {
  /// CCGs with the same main CSU.
  package struct Group: Sendable {
    /// Nil where none is recorded.
    package var csu: Key<Organisation>?
    /// Those that buy the most from a CSU first.
    package var customers: [Key<Organisation>]
  }

  /// By region in the order of `site.yaml`, then by name; those without a CSU last.
  package let groups: [Group]
  /// Those that most CCGs buy from a CSU first, then those of which most is recorded.
  package let services: [Key<Service>]

  /// - Parameter csu: the CSU to whose customers it is limited.
  package init(_ report: Report, customersOf csu: Key<Organisation>? = nil) {
    let catalogue = report.catalogue
    services = SourcingGrid.ordered(catalogue.services.keys, in: report)
    let ccgs = catalogue.organisations.keys.filter {
      catalogue.organisations[$0].entry.kind == .ccg && report.landscape.lives[$0].mayBeCurrent
        && (csu == nil || report.landscape.mainCSUs[$0]?.body == csu)
    }
    let byCSU = Dictionary(grouping: ccgs) { report.landscape.mainCSUs[$0]?.body }
    let regions = catalogue.site.regions
    func position(_ group: Group) -> (Int, Int, String) {
      guard let csu = group.csu else { return (1, 0, "") }
      let region = catalogue.organisations[csu].region.flatMap { regions.firstIndex(of: $0) }
      return (0, region ?? regions.count, report.sortingName(of: csu))
    }
    groups = byCSU.map { csu, customers in
      let bought = customers.map { (-SourcingGrid.bought(by: $0, report), $0) }
      return Group(
        csu: csu,
        customers: bought.sorted {
          ($0.0, report.sortingName(of: $0.1)) < ($1.0, report.sortingName(of: $1.1))
        }.map(\.1))
    }.sorted { position($0) < position($1) }
  }

  package var customers: [Key<Organisation>] { groups.flatMap(\.customers) }

  private static func ordered(
    _ services: some Sequence<Key<Service>>, in report: Report
  ) -> [Key<Service>] {
    services.map { service -> (Int, Int, Key<Service>) in
      let counts = ServiceCounts(of: [service], in: report)
      return (-(counts.bySourcing[.csu] ?? 0), -counts.recorded, service)
    }.sorted { $0 < $1 }.map(\.2)
  }

  /// How many services a customer buys from a CSU.
  private static func bought(by customer: Key<Organisation>, _ report: Report) -> Int {
    report.landscape.answers[customer].count { _, answer in
      guard case .agreement(let key) = answer else { return false }
      return report.landscape.agreements[key].sourcing == .csu
    }
  }
}
