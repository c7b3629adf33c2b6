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
      let value = fact.values.last(where: \.isCurrent) ?? fact.values.last
      fact.values = [value].compactMap(\.self).map {
        FactValue(text: $0.text, address: $0.address, tag: $0.tag)
      }
      return fact
    }
    view.sections = full.sections.compactMap { section in
      Self.excerpts.first { $0.section == section.id }.map { excerpt(section, $0) }
    }
    return view
  }

  private static let summaryFacts: Set<String> = [
    "ODS code", "Region", "Area team", "Registered patients", "Chief CSU", "Staff", "People served",
    "CCG customers stated",
  ]

  /// What a summary keeps of a section's first table: so many rows, and some columns behind the
  /// first.
  private struct Excerpt {
    var section: String
    var columns: [Int]
    var rows: Int
  }

  private static let excerpts = [
    Excerpt(section: "services", columns: [0, 1, 2], rows: 5),
    Excerpt(section: "suppliers", columns: [0, 1, 2, 3, 4], rows: 3),
    Excerpt(section: "outcomes", columns: [0, 1, 2, 3, 4], rows: 3),
    Excerpt(section: "kpis", columns: [0, 1, 2, 3, 4], rows: 5),
    Excerpt(section: "customers-outcomes", columns: [0, 2, 3], rows: 5),
  ]

  private func excerpt(_ section: Section, _ excerpt: Excerpt) -> Section {
    var part = Section(id: section.id, heading: section.heading, absence: section.absence)
    part.tables = section.tables.prefix(1).map { table in
      func kept<Element>(_ elements: some RandomAccessCollection<Element>) -> [Element] {
        let elements = Array(elements)
        return excerpt.columns.filter { elements.indices.contains($0) }.map { elements[$0] }
      }
      let rest = table.rows.count - excerpt.rows
      return TableView(
        caption: rest > 0 ? "\(table.caption); \(rest) more on the full page" : table.caption,
        columns: Array(table.columns.prefix(1)) + kept(table.columns.dropFirst()),
        rows: table.rows.prefix(excerpt.rows).map {
          TableView.Row(id: $0.id, head: $0.head, cells: kept($0.cells))
        }, isStacked: true)
    }
    return part
  }
}
