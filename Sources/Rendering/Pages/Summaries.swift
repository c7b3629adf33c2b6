import Commissioning
import Drawing
import Measuring

extension PageBuilding {
  /// One printed page about a CSU or CCG: what it is, what needs attention, and its KPIs.
  func summaryView(_ key: Key<Organisation>) -> RecordView {
    let organisation = report.catalogue.organisations[key]
    let full = organisationView(key)
    var view = RecordView(
      frame: frame(
        title: organisation.entry.name, caption: "One-page summary",
        summary: organisation.entry.summary,
        trail: [
          Anchor(
            text: organisation.entry.kind.heading,
            address: address(Plan.indexPath(organisation.entry.kind, part: 1))),
          anchor(.organisation(key)),
        ], entry: organisation.entry))
    view.tags = full.tags
    view.notices = Array(full.notices.prefix(1))
    view.facts = full.facts.filter { Self.summaryFacts.contains($0.name) }.map { fact in
      var fact = fact
      fact.values = fact.values.suffix(1).map { value in
        FactValue(text: value.text, address: value.address, tag: value.tag)
      }
      return fact
    }
    view.sections = full.sections.filter { Self.summarySections.contains($0.id) }.map {
      shortened($0)
    }
    return view
  }

  private static let summaryFacts: Set<String> = [
    "ODS code", "Region", "Area team", "Registered patients", "Chief CSU", "Host", "Staff",
    "People served", "CCG customers stated",
  ]
  private static let summarySections: Set<String> = [
    "services", "suppliers", "outcomes", "kpis", "customers-outcomes",
  ]

  /// The first rows of a section's first table, without its charts.
  private func shortened(_ section: Section) -> Section {
    var section = section
    section.charts = []
    section.introduction = nil
    section.links = []
    section.tables = section.tables.prefix(1).map { table in
      var table = table
      let rest = table.rows.count - Self.mostRowsOfSummary
      table.rows = Array(table.rows.prefix(Self.mostRowsOfSummary))
      table.columns = Array(table.columns.prefix(Self.mostColumnsOfSummary))
      table.rows = table.rows.map { row in
        var row = row
        row.cells = Array(row.cells.prefix(Self.mostColumnsOfSummary - 1))
        return row
      }
      if rest > 0 { table.caption += "; \(rest) more on the full page" }
      return table
    }
    return section
  }

  private static let mostRowsOfSummary = 7
  private static let mostColumnsOfSummary = 6
}
