import Describing
import Templates

/// A chart in its four forms: the finding, the drawing, the table and where its CSV is.
struct ChartView: Presentable {
  var id: String
  /// What it shows, in a few words.
  var title: String
  var sentence: String
  /// Whether it takes the width of the page.
  var isFullWidth = false
  /// Whether no other is beside it where two fit.
  var isAlone = false
  var svg: [UInt8]
  var panels: [Panel] = []
  /// What narrow places show one after another.
  var parts: [Part] = []
  var notes: [String] = []
  var table: TableView?
  /// Where its rows are as tables, if there are too many for one.
  var tableParts: LinkGroup?
  var download: Address?
  var tag: Tag?

  static let slots: [PresentableSlot<ChartView>] = [
    .text("id") { $0.id },
    .text("title") { $0.title },
    .text("sentence") { $0.sentence },
    .flag("is_full_width") { $0.isFullWidth || !$0.panels.isEmpty },
    .flag("is_alone") { $0.isAlone },
    .html("svg") { $0.svg },
    .list("panels") { $0.panels },
    .list("parts") { $0.parts },
    .texts("notes") { $0.notes },
    .optional("table") { $0.table },
    .optional("table_parts") { $0.tableParts },
    .optional("download") { $0.download },
    .optional("tag") { $0.tag },
    .flag("has_notes") { !$0.notes.isEmpty },
    .flag("has_panels") { !$0.panels.isEmpty },
    .flag("has_parts") { !$0.parts.isEmpty },
  ]

  struct Part: Presentable {
    var summary: String
    var svg: [UInt8]

    static let slots: [PresentableSlot<Part>] = [
      .text("summary") { $0.summary },
      .html("svg") { $0.svg },
    ]
  }

  /// One of several small drawings on one scale.
  struct Panel: Presentable {
    var name: String
    var address: Address?
    var reading: String
    var svg: [UInt8]

    static let slots: [PresentableSlot<Panel>] = [
      .text("name") { $0.name },
      .optional("address") { $0.address },
      .text("reading") { $0.reading },
      .html("svg") { $0.svg },
    ]
  }
}

extension [ChartView] {
  /// In pairs between those that take the width of the page: the last of an odd number is alone.
  var placed: [ChartView] {
    var views = self
    var start = startIndex
    for end in 0...count where end == count || self[end].isFullWidth || !self[end].panels.isEmpty {
      if !(end - start).isMultiple(of: 2) { views[end - 1].isAlone = true }
      start = end + 1
    }
    return views
  }
}
