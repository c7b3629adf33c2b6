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
    .flag("has_groups") { $0.groups.count > 1 },
  ]

  struct Group: Presentable {
    var id: String
    var heading: String
    /// As markup: many lists show the same.
    var list: [UInt8]

    static let slots: [PresentableSlot<Group>] = [
      .text("id") { $0.id },
      .text("heading") { $0.heading },
      .html("list") { $0.list },
    ]
  }
}
