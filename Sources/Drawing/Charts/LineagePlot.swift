import Chronology
import Commissioning
import Measuring

/// Bodies as lines over time that merge, split, are renamed and end, as thick as they have customers,
/// under how many of them were counted at the time.
package struct LineagePlot: PlottedChart {
  package struct Row {
    package var body: Lineage.Body
    /// Its name on the day, for the table.
    package var name: String
    /// The same, and its first name, as lines are labelled.
    package var label: String
    package var firstLabel: String
    package var address: String?
    /// What groups are ordered by before they are moved together: the position of its region.
    package var order: Int
    /// How many customers a source states: "over 23".
    package var stated: String
    /// What became of it, in words.
    package var outcome: String
    package var status: String
    package var isHighlighted: Bool

    package init(
      body: Lineage.Body, name: String, label: String, firstLabel: String, address: String?,
      order: Int, stated: String, outcome: String, status: String, isHighlighted: Bool
    ) {
      self.body = body
      self.name = name
      self.label = label
      self.firstLabel = firstLabel
      self.address = address
      self.order = order
      self.stated = stated
      self.outcome = outcome
      self.status = status
      self.isHighlighted = isHighlighted
    }

    /// How many customers it has on the day, or had last before it ended.
    func customers(by day: Day) -> Int? { body.customers(by: day) }
  }

  /// How many bodies a source counted.
  package struct Count {
    package var number: Double
    /// "36", "over 30".
    package var text: String
    package var from: When
    package var until: When?
    package var address: String?
    /// Whether it is a count that was expected by the day.
    package var isPlanned: Bool
    package var note: String
    package var status: String

    package init(
      number: Double, text: String, from: When, until: When?, address: String?, isPlanned: Bool,
      note: String, status: String
    ) {
      self.number = number
      self.text = text
      self.from = from
      self.until = until
      self.address = address
      self.isPlanned = isPlanned
      self.note = note
      self.status = status
    }
  }

  /// Where it is shown: over the page, or small among other things, from some months before the day.
  package enum Size { case page, brief }

  let day: Day
  /// "CSU".
  let noun: String
  let counts: [Count]
  let rows: [Row]
  let moves: [Lineage.Move]
  /// Whom it is about, if it is about one.
  let subject: Key<Organisation>?
  let size: Size

  package init(
    day: Day, noun: String, counts: [Count], rows: [Row], moves: [Lineage.Move],
    subject: Key<Organisation>?,
    size: Size = .page
  ) {
    self.day = day
    self.noun = noun
    self.counts = counts
    self.rows = rows
    let keys = Set(rows.map(\.body.key))
    self.moves = moves.filter { move in
      keys.contains(move.from) && (move.to.map(keys.contains) ?? true)
    }
    self.subject = subject
    self.size = size
  }

  package var layouts: [Layout] { [size == .page ? .page : .wide, .narrow] }
  package var isDrawn: Bool { rows.contains { $0.body.start != nil } }
  package var title: String { LineageSentence(self).title }
  package var sentence: String { LineageSentence(self).text }

  package var notes: [String] {
    var notes = [
      "Lines are as thick as the number of CCGs that mainly used a \(noun), where that is recorded; thin "
        + "ones where it is not. What is dated only by its latest day is drawn on that day.",
      "A ring is a new name, a bar an end with no successor, dashes what is inferred or planned. After "
        + "\(day.text) lines are pale: what goes on, and what was known to be coming.",
    ]
    if size == .page, !counts.isEmpty {
      notes.append(
        "The numbers above are those that sources state. They may count a \(noun) out when its end is "
          + "decided, before its line ends, and no line is drawn for what is not named.")
    }
    return notes
  }

  package func draw(for layout: Layout, in svg: inout SVGWriter) {
    LineageDrawing(self, layout).draw(in: &svg)
  }

  /// The counts, and below them the bodies.
  package var table: ChartTable {
    let (rows, counts, noun, day) = (rows, counts, noun, day)
    func cell(
      _ count: @escaping (Count) -> ChartTable.Cell, _ row: @escaping (Row) -> ChartTable.Cell
    ) -> (Int) -> ChartTable.Cell {
      { $0 < counts.count ? count(counts[$0]) : row(rows[$0 - counts.count]) }
    }
    func address(_ row: Int) -> String? {
      row < counts.count ? counts[row].address : rows[row - counts.count].address
    }
    let none = ChartTable.Cell.absent(.notApplicable)
    return ChartTable(
      caption: "\(noun)s over time, as known on \(day.text)",
      columns: [
        ChartTable.Column(
          "Line", key: "name", link: address,
          words: cell({ .words("\($0.text) \(noun)s counted") }, { .words($0.name) })),
        ChartTable.Column(
          "From", words: cell({ .words($0.from.text) }, { .words($0.body.fromText) })),
        ChartTable.Column(
          "Until",
          words: cell({ .words($0.until?.text ?? "No other count") }, { .words($0.body.untilText) })
        ),
        ChartTable.Column(
          "Counted", format: { numberText($0) },
          numbers: cell({ .number($0.number) }, { _ in none })
        ),
        ChartTable.Column(
          "CCGs, at last", key: "value", format: { numberText($0) },
          numbers: cell(
            { _ in none },
            { $0.customers(by: day).map { .number(Double($0)) } ?? .absent(.notRecorded) })),
        ChartTable.Column(
          "CCGs that a source states", words: cell({ _ in none }, { .words($0.stated) })),
        ChartTable.Column(
          "What became of it", words: cell({ .words($0.note) }, { .words($0.outcome) })),
        ChartTable.Column("How known", words: cell({ .words($0.status) }, { .words($0.status) })),
      ], count: counts.count + rows.count,
      isHighlighted: { $0 >= counts.count && rows[$0 - counts.count].isHighlighted },
      markLink: address,
      reading: { row in
        if row < counts.count {
          let count = counts[row]
          let expected = count.isPlanned ? "expected" : "counted"
          return "\(count.text) \(noun)s \(expected), \(count.from.text). \(count.note)"
        }
        let own = rows[row - counts.count]
        let customers =
          own.customers(by: day).map { ", \(counted($0, "CCG")) at last" } ?? ", CCGs not recorded"
        let until = own.body.until == nil ? "" : " to \(own.body.untilText)"
        return "\(own.name), from \(own.body.fromText)\(until)\(customers). "
          + own.outcome
      })
  }
}

extension Lineage.Body {
  var fromText: String { from?.text ?? "Not recorded" }

  var untilText: String {
    until.map { isEndPlanned ? "\($0.text), planned" : $0.text } ?? "No end known"
  }
}
