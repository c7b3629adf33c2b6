import Describing
import Templates

/// A table of cells that are never empty.
struct TableView: Presentable {
  var id: String?
  var caption: String
  var columns: [Column]
  var rows: [Row]
  /// Whether narrow screens show each cell on its own line, with the column's name.
  var isStacked: Bool

  init(caption: String, columns: [Column], rows: [Row], isStacked: Bool = false) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.isStacked = isStacked
    removeColumnsOfNothing()
    gatherTagsOfRows()
    gatherTagsOfColumns()
    guard isStacked else { return }
    for row in self.rows.indices {
      for cell in self.rows[row].cells.indices where cell + 1 < columns.count {
        self.rows[row].cells[cell].label = self.columns[cell + 1].name
      }
    }
  }

  /// A column in which no row has a note says nothing.
  private mutating func removeColumnsOfNothing() {
    for cell in columns.indices.dropLast().reversed()
    where rows.allSatisfy({ $0.cells[cell].isNothing }) && !rows.isEmpty {
      columns.remove(at: cell + 1)
      for row in rows.indices { rows[row].cells.remove(at: cell) }
    }
  }

  /// Where nearly all rows are illustrative, the caption says so and the others are marked, since a mark
  /// on every row is read by nobody.
  private mutating func gatherTagsOfRows() {
    let marked = rows.count { $0.head.tag == Self.mark }
    guard isGathered(marked) else { return }
    caption +=
      marked == rows.count
      ? "; all illustrative" : "; illustrative, except those marked otherwise"
    for row in rows.indices {
      if rows[row].head.tag == Self.mark {
        rows[row].head.tag = nil
        for cell in rows[row].cells.indices where rows[row].cells[cell].tag == Self.mark {
          rows[row].cells[cell].tag = nil
        }
      } else if rows[row].head.tag == nil {
        rows[row].head.tag = .recorded
      }
    }
  }

  /// Where nearly all cells of a column are illustrative, its name says so.
  private mutating func gatherTagsOfColumns() {
    for cell in columns.indices.dropLast() {
      let marked = rows.count { $0.cells[cell].tag == Self.mark }
      guard isGathered(marked), rows.allSatisfy({ !$0.cells[cell].text.isEmpty }) else { continue }
      columns[cell + 1].name += marked == rows.count ? ", illustrative" : ", mostly illustrative"
      for row in rows.indices {
        if rows[row].cells[cell].tag == Self.mark {
          rows[row].cells[cell].tag = nil
        } else if rows[row].cells[cell].tag == nil {
          rows[row].cells[cell].tag = .recorded
        }
      }
    }
  }

  private static let mark = Tag(.illustrative)

  private func isGathered(_ marked: Int) -> Bool { rows.count > 1 && marked * 3 >= rows.count * 2 }

  static let slots: [PresentableSlot<TableView>] = [
    .optionalText("id") { $0.id },
    .text("caption") { $0.caption },
    .list("columns") { $0.columns },
    .list("rows") { $0.rows },
    .flag("is_stacked") { $0.isStacked },
  ]

  struct Column: Presentable {
    var name: String
    var isNumber = false
    /// Whether summaries show it.
    var isInSummary = true

    static let slots: [PresentableSlot<Column>] = [
      .text("name") { $0.name },
      .flag("is_number") { $0.isNumber },
    ]
  }

  /// A row: the cell that names it, and the others.
  struct Row: Presentable {
    var id: String?
    var head: Cell
    var cells: [Cell]

    static let slots: [PresentableSlot<Row>] = [
      .optionalText("id") { $0.id },
      .record("head", \.head),
      .list("cells") { $0.cells },
    ]
  }
}

/// A cell of a table. It is never empty.
struct Cell: Presentable {
  /// Whether it is a day such as "30 June 2014", which is not broken where there is room.
  private var isDay: Bool {
    let text = text.utf8
    return text.count < 18 && text.first.map { (0x30...0x39).contains($0) } ?? false
      && text.last.map { (0x30...0x39).contains($0) } ?? false
      && text.count { $0 == 0x20 } == 2
  }

  var needsStyles: Bool { !icon.isEmpty || !drawing.isEmpty || tone != nil }

  var text: String
  /// Whether it says only that there is nothing to add.
  var isNothing = false
  var address: Address?
  var isNumber = false
  var tag: Tag?
  /// The name of its column, where rows may be stacked.
  var label: String?
  /// A small drawing before the text, and one after it.
  var icon: [UInt8] = []
  var drawing: [UInt8] = []
  /// How it compares, for its colour, with the shape that says the same.
  var tone: String?
  var shape: String?

  static let slots: [PresentableSlot<Cell>] = [
    .text("text") { $0.text },
    .optional("address") { $0.address },
    .flag("is_number") { $0.isNumber },
    .flag("is_day") { $0.isDay },
    .optional("tag") { $0.tag },
    .optionalText("label") { $0.label },
    .html("icon") { $0.icon },
    .html("drawing") { $0.drawing },
    .optionalText("tone") { $0.tone },
    .optionalText("shape") { $0.shape },
  ]
}

extension Cell {
  /// What there is to add to a row.
  init(note: String?) {
    self.init(text: note ?? "No note", isNothing: note == nil)
  }
}
