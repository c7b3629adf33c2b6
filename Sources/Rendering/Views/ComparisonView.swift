import Templates

/// A page on which records stand side by side.
struct SideBySideView: Presentable {
  var frame: Frame
  /// How many, and in which order.
  var sentence: String
  var tables: [ComparisonView]
  var parts: [MenuItem] = []
  /// Records that can be put beside those shown.
  var choices: [Choice] = []
  /// For the script: how many files hold the profiles of each kind.
  var shards: [Shards] = []
  /// What names the build, where it is shown.
  var build = ""

  static let slots: [PresentableSlot<SideBySideView>] = [
    .record("frame", \.frame),
    .text("sentence") { $0.sentence },
    .list("tables") { $0.tables },
    .list("parts") { $0.parts },
    .flag("has_parts") { !$0.parts.isEmpty },
    .list("choices") { $0.choices },
    .list("shards") { $0.shards },
    .text("build") { $0.build },
  ]

  /// Records of a kind, by name.
  struct Choice: Presentable {
    var heading: String
    var kind: String
    var links: [Anchor]

    static let slots: [PresentableSlot<Choice>] = [
      .text("heading") { $0.heading },
      .text("kind") { $0.kind },
      .list("links") { $0.links },
    ]
  }

  struct Shards: Presentable {
    var kind: String
    var count: String
    /// What stands for what one has and another has not, by group.
    var absences: [Absence]

    static let slots: [PresentableSlot<Shards>] = [
      .text("kind") { $0.kind },
      .text("count") { $0.count },
      .list("absences") { $0.absences },
    ]
  }

  struct Absence: Presentable {
    var group: String
    var text: String

    static let slots: [PresentableSlot<Absence>] = [
      .text("group") { $0.group },
      .text("text") { $0.text },
    ]
  }
}

/// Up to four records, attribute by attribute.
struct ComparisonView: Presentable {
  var caption: String
  var columns: [Column]
  var groups: [Group]

  static let slots: [PresentableSlot<ComparisonView>] = [
    .text("caption") { $0.caption },
    .list("columns") { $0.columns },
    .list("groups") { $0.groups },
    .text("width") { String($0.columns.count + 1) },
  ]

  struct Column: Presentable {
    var id: String
    var name: String
    var address: String
    var tag: Tag?

    static let slots: [PresentableSlot<Column>] = [
      .text("id") { $0.id },
      .text("name") { $0.name },
      .text("address") { $0.address },
      .optional("tag") { $0.tag },
    ]
  }

  struct Group: Presentable {
    var heading: String
    var rows: [Row]

    static let slots: [PresentableSlot<Group>] = [
      .text("heading") { $0.heading },
      .list("rows") { $0.rows },
    ]
  }

  struct Row: Presentable {
    var name: String
    /// Why what stands in it cannot be compared.
    var remark: String?
    var isSame: Bool
    var cells: [Cell]

    static let slots: [PresentableSlot<Row>] = [
      .text("name") { $0.name },
      .optionalText("remark") { $0.remark },
      .flag("is_same") { $0.isSame },
      .list("cells") { $0.cells },
    ]
  }
}
