/// A line of commissioning support that CCGs may run themselves, share or buy.
package final class Service: Recorded, @unchecked Sendable {
  package enum Category: String, CaseIterable, Sendable {
    case backOffice = "back office"
    case transactional
    case transformational
  }

  package let entry: Entry
  package var category: Category?
  /// Short forms, such as "BI".
  package var abbreviations: [String] = []
  package var covers: [String] = []
  package var kpis: [Key<KPI>] = []
  package var systems: [Key<System>] = []

  package init(entry: Entry) { self.entry = entry }
}

extension Service {
  package static var kinds: [Kind] { [.service] }
  package static var list: KeyPath<Catalogue, [Service]> { \.services }
  package static func reference(_ key: Key<Service>) -> Reference { .service(key) }
  package static func key(_ reference: Reference) -> Key<Service>? {
    if case .service(let key) = reference { key } else { nil }
  }
}
