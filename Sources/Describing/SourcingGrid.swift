import Chronology
import Commissioning

/// Who does what for whom on the day: the CCGs there are, in groups, and the services.
package struct SourcingGrid: Sendable {
  /// What the CCGs of a group have in common.
  package enum Grouping: Sendable {
    case mainCSU
    case region
  }

  /// CCGs with the same main CSU or region.
  package struct Group: Sendable {
    /// Nil where none is recorded, or groups are regions.
    package var csu: Key<Organisation>?
    /// Nil where none is recorded, or groups have a CSU.
    package var region: String?
    /// Those that buy the most from a CSU first.
    package var customers: [Key<Organisation>]
  }

  /// By region in the order of `site.yaml`, then by name; those without a CSU last.
  package let groups: [Group]
  /// Those that most CCGs buy from a CSU first, then those of which most is recorded.
  package let services: [Key<Service>]

  /// - Parameter csu: the CSU to whose customers it is limited.
  package init(
    _ report: Report, customersOf csu: Key<Organisation>? = nil, by grouping: Grouping = .mainCSU
  ) {
    let catalogue = report.catalogue
    services = SourcingGrid.ordered(catalogue.services.keys, in: report)
    let ccgs = catalogue.organisations.keys.filter {
      catalogue.organisations[$0].entry.kind == .ccg && report.landscape.lives[$0].mayBeCurrent
        && (csu == nil || report.landscape.mainCSUs[$0]?.body == csu)
    }
    let found =
      switch grouping {
      case .mainCSU:
        Dictionary(grouping: ccgs) { report.landscape.mainCSUs[$0]?.body }
          .map { Group(csu: $0, customers: $1) }
      case .region:
        Dictionary(grouping: ccgs) { catalogue.organisations[$0].region }
          .map { Group(region: $0, customers: $1) }
      }
    groups = found.map { group in
      let bought = group.customers.map { (-SourcingGrid.bought(by: $0, report), $0) }
      var ordered = group
      ordered.customers = bought.sorted {
        ($0.0, report.sortingName(of: $0.1)) < ($1.0, report.sortingName(of: $1.1))
      }.map(\.1)
      return ordered
    }.sorted { SourcingGrid.position($0, report) < SourcingGrid.position($1, report) }
  }

  /// Where a group stands: those with nothing in common last, then by region, then by name.
  private static func position(_ group: Group, _ report: Report) -> (Int, Int, String) {
    let regions = report.catalogue.site.regions
    let region = group.region ?? group.csu.flatMap { report.catalogue.organisations[$0].region }
    let name = group.csu.map { report.sortingName(of: $0) } ?? group.region
    return (
      name == nil ? 1 : 0, region.flatMap { regions.firstIndex(of: $0) } ?? regions.count,
      name ?? ""
    )
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
