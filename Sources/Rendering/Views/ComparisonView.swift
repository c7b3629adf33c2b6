import Describing
import Templates

/// Up to four records, attribute by attribute.
struct ComparisonView: Presentable {
  var id: String
  var caption: String
  var columns: [Column]
  var groups: [Group]

  static let slots: [PresentableSlot<ComparisonView>] = [
    .text("id") { $0.id },
    .text("caption") { $0.caption },
    .list("columns") { $0.columns },
    .list("groups") { $0.groups },
    .text("width") { String($0.columns.count + 1) },
  ]

  struct Column: Presentable {
    var id: String
    var name: String
    var address: Address
    var tag: Tag?

    static let slots: [PresentableSlot<Column>] = [
      .text("id") { $0.id },
      .text("name") { $0.name },
      .record("address", \.address),
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
    /// Why its cells cannot be compared.
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
