import Describing
import Templates

/// A part of a page under a heading of its own.
struct Section: Presentable {
  var id: String
  var heading: String
  var introduction: String?
  /// What the colours of drawings in its tables mean.
  var key: [Cell] = []
  var tags: [Tag] = []
  var facts: [Fact] = []
  var charts: [ChartView] = []
  /// Names that are shown when asked for.
  var groups: [LinkGroup] = []
  var figures: [FigureTable] = []
  var tables: [TableView] = []
  var links: [Anchor] = []
  /// Whether the index of the page names it; not if a table at the top leads to it.
  var isInContents = true
  /// What is shown if there is nothing else.
  var absence: String?
  var more: Anchor?
  /// What summaries show the first rows of, if not its first table.
  var summaryTable: TableView?
  /// How many rows of a table a summary shows; nil if it is not on summaries.
  var summaryRows: Int?

  static let slots: [PresentableSlot<Section>] = [
    .text("id") { $0.id },
    .text("heading") { $0.heading },
    .optionalText("introduction") { $0.introduction },
    .flag("has_key") { !$0.key.isEmpty },
    .list("key") { $0.key },
    .list("tags") { $0.tags },
    .list("facts") { $0.facts },
    .flag("has_facts") { !$0.facts.isEmpty },
    .list("charts") { $0.charts.placed },
    .list("groups") { $0.groups },
    .list("figures") { $0.figures },
    .list("tables") { $0.linkedTables },
    .list("links") { $0.links },
    .optionalText("absence") { $0.absence },
    .optional("more") { $0.more },
    .flag("has_links") { !$0.links.isEmpty },
    .flag("has_charts") { !$0.charts.isEmpty },
  ]

  var anchor: Anchor { Anchor(text: heading, address: "#\(id)") }

  /// Its tables, each with an id if there are several.
  private var linkedTables: [TableView] {
    guard tables.count > 1 else { return tables }
    return tables.enumerated().map { position, table in
      var linked = table
      linked.id = "\(id)-table-\(position + 1)"
      return linked
    }
  }

  /// Links to its tables, if there are several.
  var tableAnchors: [Anchor] {
    linkedTables.compactMap { table in
      table.id.map { Anchor(text: table.caption, address: "#\($0)") }
    }
  }

  var hasDrawings: Bool {
    !charts.isEmpty
      || tables.contains { table in
        table.rows.contains { row in row.cells.contains { $0.needsStyles } }
      }
  }
}

/// Links under what they have in common: "In house: 61 CCGs".
struct LinkGroup: Presentable {
  var summary: String
  var links: [Anchor]

  static let slots: [PresentableSlot<LinkGroup>] = [
    .text("summary") { $0.summary },
    .list("links") { $0.links },
  ]
}
