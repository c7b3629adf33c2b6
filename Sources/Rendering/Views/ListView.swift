import Templates

/// A list of records under letters or categories, and the filters it can be narrowed by.
struct ListView: PageView {
  static let template = "list"

  var frame: Frame
  /// The count as a sentence: "211 CCGs, A to Z".
  var sentence: String
  /// How the list is put together, if that is not obvious.
  var rule: String?
  /// What holds of all items.
  var note: String?
  var browsing: BrowsingView?
  var groups: [Group]
  /// Whether the groups are letters, which need little room.
  var isLettered = false
  var parts: [MenuItem] = []
  /// Whether its rows have an index but no headings, since they are few.
  var isUndivided = false
  /// The parts, with the groups on this page in the place of the one that is shown.
  var index: [MenuItem] = []
  /// Of the table that it is; empty if it is none.
  var columns: [Column] = []
  var caption = ""

  static let slots: [PresentableSlot<ListView>] = [
    .record("frame", \.frame),
    .text("sentence") { $0.sentence },
    .flag("is_lettered") { $0.isLettered },
    .optionalText("rule") { $0.rule },
    .optionalText("note") { $0.note },
    .optional("browsing") { $0.browsing },
    .list("groups") { $0.groups },
    .list("parts") { $0.parts },
    .flag("has_parts") { !$0.parts.isEmpty },
    .list("index") { $0.index },
    .flag("has_index") { $0.index.count > 1 || !$0.index.isEmpty && $0.groups.count > 1 },
    .flag("is_undivided") { $0.isUndivided },
    .list("columns") { $0.columns },
    .flag("is_table") { !$0.columns.isEmpty },
    .text("width") { "\($0.columns.count)" },
    .text("caption") { $0.caption },
  ]

  struct Column: Presentable {
    var id: String
    var name: String
    var isNumber: Bool
    var isHighestFirst: Bool
    /// Where the list is divided by it.
    var address: Address?

    static let slots: [PresentableSlot<Column>] = [
      .text("id") { $0.id },
      .text("name") { $0.name },
      .flag("is_number") { $0.isNumber },
      .flag("is_highest_first") { $0.isHighestFirst },
      .optional("address") { $0.address },
    ]
  }

  struct Group: Presentable {
    var id: String
    /// Empty in a table that is not divided.
    var heading: String
    /// As markup: many lists show the same.
    var list: [UInt8]

    static let slots: [PresentableSlot<Group>] = [
      .text("id") { $0.id },
      .text("heading") { $0.heading },
      .flag("has_heading") { !$0.heading.isEmpty },
      .html("list") { $0.list },
    ]
  }
}
