import Describing
import Templates

/// The content of a page about one thing: facts, prose, and tables of what it is related to.
struct Article: Presentable {
  var frame: Frame
  var tags: [Tag] = []
  var notices: [String] = []
  /// What can be done from here: comparing, costs, a page to print.
  var actions: [Anchor] = []
  /// The numbers that answer the page's question first.
  var keyFigures: [KeyFigure] = []
  /// What a reader should see first, in sentences that lead on.
  var highlights: [Anchor] = []
  var facts: [Fact] = []
  var prose: [UInt8] = []
  /// What to know before the prose is read.
  var proseNote: String?
  /// What the prose is divided by.
  var proseHeadings: [Anchor] = []
  /// Tables whose rows lead to the sections, in place of a list of these.
  var overview: [TableView] = []
  var charts: [ChartView] = []
  var sections: [Section] = []
  var figures: [FigureTable] = []
  var words: [Word] = []
  /// The button to keep it in the browser, if a buyer may.
  var keepButton: KeepButton?

  /// Whether it shows drawings that need their own styles and script.
  var hasDrawings: Bool {
    !charts.isEmpty || !keyFigures.isEmpty || sections.contains(where: \.hasDrawings)
  }

  /// The index of the page, in the order of what it shows: charts and sections, the tables of these where
  /// they are few, or the headings of prose that is alone. Empty if the page needs none.
  private var contents: [Anchor] {
    if !overview.isEmpty { return [] }
    func isEnough(_ anchors: [Anchor]) -> Bool { anchors.count > 2 }
    let drawings = charts.map { Anchor(text: $0.title, address: "#\($0.id)") }
    let sections = sections.filter(\.isInContents)
    let parts = drawings + sections.map(\.anchor)
    if isEnough(parts) { return parts }
    let divided = drawings + sections.flatMap { [$0.anchor] + $0.tableAnchors }
    if isEnough(divided) || isLong && divided.count > 1 { return divided }
    return parts.isEmpty && isEnough(proseHeadings) ? proseHeadings : []
  }

  /// Whether it takes many screens of a phone.
  private var isLong: Bool {
    let tables = sections.flatMap(\.tables) + charts.compactMap(\.table)
    return tables.reduce(0) { $0 + $1.rows.count } > 40
  }

  static let slots: [PresentableSlot<Article>] = [
    .record("frame", \.frame),
    .list("tags") { $0.tags },
    .texts("notices") { $0.notices },
    .list("actions") { $0.actions },
    .flag("has_actions") { !$0.actions.isEmpty },
    .list("key_figures") { $0.keyFigures.gathered.items },
    .optional("key_figures_tag") { $0.keyFigures.gathered.tag },
    .flag("has_key_figures") { !$0.keyFigures.isEmpty },
    .list("highlights") { $0.highlights.gathered.items },
    .optional("highlights_tag") { $0.highlights.gathered.tag },
    .flag("has_highlights") { !$0.highlights.isEmpty },
    .list("contents") { $0.contents },
    .flag("has_contents") { !$0.contents.isEmpty },
    .list("overview") { $0.overview },
    .flag("has_overview") { !$0.overview.isEmpty },
    .list("facts") { $0.facts },
    .html("prose") { $0.prose },
    .optionalText("prose_note") { $0.proseNote },
    .list("charts") { $0.charts.placed },
    .flag("has_charts") { !$0.charts.isEmpty },
    .list("sections") { $0.sections },
    .list("figures") { $0.figures },
    .list("words") { $0.words },
    .optional("keep_button") { $0.keepButton },
    .flag("has_tags") { !$0.tags.isEmpty },
    .flag("has_facts") { !$0.facts.isEmpty },
    .flag("has_words") { !$0.words.isEmpty },
  ]
}

/// The button for keeping a record in the browser: an offer, for the shortlist, or one's own CCG.
struct KeepButton: Presentable {
  /// `offer` or `ccg`.
  var kind: String
  var id: String
  var name: String
  /// Registered patients of a CCG, in digits.
  var population: String?

  static let slots: [PresentableSlot<KeepButton>] = [
    .text("kind") { $0.kind },
    .text("id") { $0.id },
    .text("name") { $0.name },
    .optionalText("population") { $0.population },
  ]
}

/// A word of the glossary that the page mentions.
struct Word: Presentable {
  var number: String
  var name: String
  var explanation: String
  var address: Address

  static let slots: [PresentableSlot<Word>] = [
    .text("number") { $0.number },
    .text("name") { $0.name },
    .text("explanation") { $0.explanation },
    .record("address", \.address),
  ]
}
