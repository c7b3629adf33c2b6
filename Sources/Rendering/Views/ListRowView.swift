import Browsing
import Describing
import Templates

/// A record in a list that is a table.
struct ListRowView: PageView {
  static let template = "row"

  var id: String
  var isOver: Bool
  var cells: [ListCellView]

  static let slots: [PresentableSlot<ListRowView>] = [
    .text("id") { $0.id },
    .flag("is_over") { $0.isOver },
    .list("cells") { $0.cells },
  ]

  init(_ row: ListRow, in table: ListTable, from links: Links) {
    id = row.id
    isOver = row.isOver
    cells = zip(table.columns, row.cells).enumerated().map { position, pair in
      let isHead = position == table.head
      return ListCellView(
        pair.1, in: pair.0, isHead: isHead, tags: isHead ? row.tags : [],
        place: row.places.isEmpty ? nil : row.places[position], from: links)
    }
  }
}

/// What a list says of a record in a column.
struct ListCellView: Presentable {
  private var cell: ListCell
  private var address: Address?
  private var isHead: Bool
  private var order: ListColumn.Order
  private var label: String
  private var tags: [Tag]
  private var place: Int?

  init(
    _ cell: ListCell, in column: ListColumn, isHead: Bool, tags: [Tag], place: Int?,
    from links: Links
  ) {
    self.cell = cell
    address = cell.path.map { links.address($0) }
    self.isHead = isHead
    order = column.order
    label = column.name
    self.tags = tags
    self.place = place
  }

  static let slots: [PresentableSlot<ListCellView>] = [
    .text("text") { $0.cell.text },
    .optional("address") { $0.address },
    .optionalText("note") { $0.cell.note },
    .text("label") { $0.label },
    .flag("is_head") { $0.isHead },
    .flag("is_number") { $0.order == .number },
    .flag("is_day") { $0.order == .day },
    .flag("is_absent") { $0.cell.tone == .absent },
    .flag("is_closed") { $0.cell.tone == .closed },
    .optionalText("place") { $0.place.map { "\($0)" } },
    .html("drawing") { $0.cell.drawing },
    .list("tags") { $0.tags },
  ]
}
