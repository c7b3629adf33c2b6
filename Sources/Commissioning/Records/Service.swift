/// A line of commissioning support that CCGs may run themselves, share or buy.
package struct Service: Recorded {
  package enum Category: String, CaseIterable, Sendable {
    case backOffice = "back office"
    case transactional
    case transformational
  }

  package var entry: Entry
  package var category: Category?
  /// Short forms, such as "BI".
  package var abbreviations: [String]
  package var covers: [String]
  package var kpis: [Key<KPI>]
  package var systems: [Key<System>]

  package init(
    entry: Entry, category: Category? = nil, abbreviations: [String] = [], covers: [String] = [],
    kpis: [Key<KPI>] = [], systems: [Key<System>] = []
  ) {
    self.entry = entry
    self.category = category
    self.abbreviations = abbreviations
    self.covers = covers
    self.kpis = kpis
    self.systems = systems
  }
}
