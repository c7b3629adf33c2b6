import Describing
import Templates

/// A part of a page under a heading of its own.
struct Section: Presentable {
  var id: String
  var heading: String
  var introduction: String?
  var tags: [Tag] = []
  var facts: [Fact] = []
  var charts: [ChartView] = []
  var figures: [FigureTable] = []
  /// Names that are shown when asked for.
  var groups: [LinkGroup] = []
  var tables: [TableView] = []
  var links: [Anchor] = []
  /// What is shown if there is nothing else.
  var absence: String?
  var more: Anchor?
  /// How many rows of its first table a summary shows; nil if it is not on summaries.
  var summaryRows: Int?

  static let slots: [PresentableSlot<Section>] = [
    .text("id") { $0.id },
    .text("heading") { $0.heading },
    .optionalText("introduction") { $0.introduction },
    .list("tags") { $0.tags },
    .list("facts") { $0.facts },
    .flag("has_facts") { !$0.facts.isEmpty },
    .list("charts") { $0.charts },
    .list("figures") { $0.figures },
    .list("groups") { $0.groups },
    .list("tables") { $0.tables },
    .list("links") { $0.links },
    .optionalText("absence") { $0.absence },
    .optional("more") { $0.more },
    .flag("has_links") { !$0.links.isEmpty },
    .flag("has_charts") { !$0.charts.isEmpty },
  ]

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
