import Templates

/// A page about one thing: facts, prose, and tables of what it is related to.
struct RecordView: Presentable {
  var frame: Frame
  var tags: [Tag] = []
  var notices: [String] = []
  /// What a reader should see first, in sentences that lead on.
  var highlights: [Anchor] = []
  var facts: [Fact] = []
  var prose: [UInt8] = []
  var charts: [ChartView] = []
  var sections: [Section] = []
  var figures: [FigureTable] = []
  var words: [Word] = []
  /// What a buyer may keep of it in the browser.
  var keepable: Keepable?

  /// Whether it shows drawings that need their own styles and script.
  var hasDrawings: Bool { !charts.isEmpty || sections.contains(where: \.hasDrawings) }

  static let slots: [PresentableSlot<RecordView>] = [
    .record("frame", \.frame),
    .list("tags") { $0.tags },
    .texts("notices") { $0.notices },
    .list("highlights") { $0.highlights },
    .flag("has_highlights") { !$0.highlights.isEmpty },
    .flag("has_contents") { $0.sections.count > 2 },
    .list("facts") { $0.facts },
    .html("prose") { $0.prose },
    .list("charts") { $0.charts },
    .list("sections") { $0.sections },
    .list("figures") { $0.figures },
    .list("words") { $0.words },
    .optional("keepable") { $0.keepable },
    .flag("has_tags") { !$0.tags.isEmpty },
    .flag("has_facts") { !$0.facts.isEmpty },
    .flag("has_words") { !$0.words.isEmpty },
  ]
}

/// A record that a buyer may keep in the browser: an offer, for the shortlist, or their own CCG.
struct Keepable: Presentable {
  /// `offer` or `ccg`.
  var kind: String
  var id: String
  var name: String
  /// Registered patients of a CCG, in digits.
  var population: String?

  static let slots: [PresentableSlot<Keepable>] = [
    .text("kind") { $0.kind },
    .text("id") { $0.id },
    .text("name") { $0.name },
    .optionalText("population") { $0.population },
  ]
}

/// A word in a box: how sure something is.
struct Tag: Presentable {
  var text: String
  /// For its colour: `recorded`, `inferred`, `illustrative`, `closed`.
  var tone: String

  static let slots: [PresentableSlot<Tag>] = [
    .text("text") { $0.text },
    .text("tone") { $0.tone },
  ]
}

/// An attribute and its values.
struct Fact: Presentable {
  var name: String
  var values: [FactValue]

  static let slots: [PresentableSlot<Fact>] = [
    .text("name") { $0.name },
    .list("values") { $0.values },
  ]
}

struct FactValue: Presentable {
  var text: String
  var address: String?
  /// When it held, and what should be known of it.
  var note: String?
  var tag: Tag?
  var sources: [Anchor] = []
  /// Whether it holds on the day the page answers for.
  var isCurrent = true

  static let slots: [PresentableSlot<FactValue>] = [
    .text("text") { $0.text },
    .optionalText("address") { $0.address },
    .optionalText("note") { $0.note },
    .optional("tag") { $0.tag },
    .list("sources") { $0.sources },
  ]
}

/// A part of a page under a heading of its own.
struct Section: Presentable {
  var id: String
  var heading: String
  var introduction: String?
  var charts: [ChartView] = []
  var tables: [TableView] = []
  var links: [Anchor] = []
  /// What is said where there is nothing to show.
  var absence: String?
  var more: Anchor?

  static let slots: [PresentableSlot<Section>] = [
    .text("id") { $0.id },
    .text("heading") { $0.heading },
    .optionalText("introduction") { $0.introduction },
    .list("charts") { $0.charts },
    .list("tables") { $0.tables },
    .list("links") { $0.links },
    .optionalText("absence") { $0.absence },
    .optional("more") { $0.more },
    .flag("has_links") { !$0.links.isEmpty },
    .flag("has_charts") { !$0.charts.isEmpty },
  ]

  fileprivate var hasDrawings: Bool {
    !charts.isEmpty
      || tables.contains { table in
        table.rows.contains { row in row.cells.contains { $0.needsStyles } }
      }
  }
}

struct TableView: Presentable {
  var caption: String
  var columns: [Column]
  var rows: [Row]
  /// Whether narrow screens show each row as lines of its own, each with the column's name.
  var isStacked = false

  private var labelledRows: [Row] {
    guard isStacked else { return rows }
    return rows.map { row in
      var row = row
      for (position, column) in columns.dropFirst().enumerated()
      where position < row.cells.count {
        row.cells[position].label = column.name
      }
      return row
    }
  }

  static let slots: [PresentableSlot<TableView>] = [
    .text("caption") { $0.caption },
    .list("columns") { $0.columns },
    .list("rows") { $0.labelledRows },
    .flag("is_stacked") { $0.isStacked },
  ]

  struct Column: Presentable {
    var name: String
    var isNumber = false

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
  fileprivate var needsStyles: Bool { !icon.isEmpty || !drawing.isEmpty || tone != nil }

  var text: String
  var address: String?
  var isNumber = false
  var tag: Tag?
  /// The name of its column, where rows may be stacked.
  var label: String?
  /// A small drawing before the text, and one behind it.
  var icon: [UInt8] = []
  var drawing: [UInt8] = []
  /// How it compares, for its colour, with the shape that says the same.
  var tone: String?
  var shape: String?

  static let slots: [PresentableSlot<Cell>] = [
    .text("text") { $0.text },
    .optionalText("address") { $0.address },
    .flag("is_number") { $0.isNumber },
    .optional("tag") { $0.tag },
    .optionalText("label") { $0.label },
    .html("icon") { $0.icon },
    .html("drawing") { $0.drawing },
    .optionalText("tone") { $0.tone },
    .optionalText("shape") { $0.shape },
  ]
}

/// The figures of a series, period by period.
struct FigureTable: Presentable {
  var id: String
  var caption: String
  var address: String?
  var download: String?
  var tag: Tag?
  /// The rows as markup: a table may stand on many pages, and is rendered once.
  var rows: [UInt8]

  static let slots: [PresentableSlot<FigureTable>] = [
    .text("id") { $0.id },
    .text("caption") { $0.caption },
    .optionalText("address") { $0.address },
    .optionalText("download") { $0.download },
    .optional("tag") { $0.tag },
    .html("rows") { $0.rows },
  ]
}

struct FigureRows: Presentable {
  var rows: [FigureRow]

  static let slots: [PresentableSlot<FigureRows>] = [.list("rows") { $0.rows }]
}

struct FigureRow: Presentable {
  /// What links to the figure lead to, on the page that is its source.
  var id: String?
  var period: String
  var numerator: String
  var denominator: String
  var value: String
  /// Where it is written: "data/invoices.csv, row 17".
  var origin: String

  static let slots: [PresentableSlot<FigureRow>] = [
    .optionalText("id") { $0.id },
    .text("period") { $0.period },
    .text("numerator") { $0.numerator },
    .text("denominator") { $0.denominator },
    .text("value") { $0.value },
    .text("origin") { $0.origin },
  ]
}

/// A word of the glossary that the page mentions.
struct Word: Presentable {
  var number: String
  var name: String
  var explanation: String
  var address: String

  static let slots: [PresentableSlot<Word>] = [
    .text("number") { $0.number },
    .text("name") { $0.name },
    .text("explanation") { $0.explanation },
    .text("address") { $0.address },
  ]
}
