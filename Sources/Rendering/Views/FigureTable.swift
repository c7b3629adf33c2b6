import Describing
import Templates

/// The figures of a series, period by period.
struct FigureTable: Presentable {
  var id: String
  var caption: String
  var address: Address?
  var download: Address?
  var tag: Tag?
  /// Whether its rows have a cell for notes.
  var hasNotes: Bool
  /// The rows as markup: a table may be on many pages, and is rendered once.
  var rows: [UInt8]

  static let slots: [PresentableSlot<FigureTable>] = [
    .text("id") { $0.id },
    .text("caption") { $0.caption },
    .optional("address") { $0.address },
    .optional("download") { $0.download },
    .optional("tag") { $0.tag },
    .flag("notes") { $0.hasNotes },
    .html("rows") { $0.rows },
  ]
}

/// The rows of a table of figures.
struct FigureRows: PageView {
  static let template = "figure-rows"

  var rows: [FigureRow]

  static let slots: [PresentableSlot<FigureRows>] = [.list("rows") { $0.rows }]
}

struct FigureRow: Presentable {
  /// The target of links to the figure, on the page that is its source.
  var id: String?
  var period: String
  var numerator: String
  var denominator: String
  var value: String
  /// Its source: "data/invoices.csv, row 17".
  var origin: String
  /// What the row says of itself; nil where no row of the table says anything.
  var note: String?

  static let slots: [PresentableSlot<FigureRow>] = [
    .optionalText("id") { $0.id },
    .text("period") { $0.period },
    .text("numerator") { $0.numerator },
    .text("denominator") { $0.denominator },
    .text("value") { $0.value },
    .text("origin") { $0.origin },
    .optionalText("note") { $0.note },
  ]
}
