import Chronology
import Commissioning
import Measuring

/// How many agreements end in each quarter, and what those with a price cost in a year.
package struct RenewalBars: PlottedChart {
  package struct Row {
    /// Nil for what has no quarter of its own.
    package var quarter: Quarter?
    /// "July to September 2014", "No end".
    package var name: String
    package var address: String?
    package var number: Int
    /// Of them, those with a price, and those whose cost in a year can be worked out.
    package var priced: Int
    package var costed: Int
    /// Pounds a year of the latter.
    package var pounds: Double
    /// The day on which most of them end, and how many do.
    package var day: (day: Day, number: Int)?
    /// The last day for notice of most of them, and how many have it.
    package var notice: (notice: AgreementTerm.Notice, number: Int)?
    /// How many others could be extended so that they end then.
    package var possible: Int
    /// Whether it was over by the day.
    package var isOver: Bool

    package init(
      quarter: Quarter?, name: String, address: String?, number: Int, priced: Int, costed: Int,
      pounds: Double, day: (day: Day, number: Int)?,
      notice: (notice: AgreementTerm.Notice, number: Int)?, possible: Int, isOver: Bool
    ) {
      self.quarter = quarter
      self.name = name
      self.address = address
      self.number = number
      self.priced = priced
      self.costed = costed
      self.pounds = pounds
      self.day = day
      self.notice = notice
      self.possible = possible
      self.isOver = isOver
    }
  }

  let rows: [Row]
  let day: Day
  /// How many of the agreements are still in negotiation.
  let negotiated: Int
  /// Whether it is without the money, for a page that shows other things too.
  let isBrief: Bool
  package let layouts: [Layout]

  package init(rows: [Row], day: Day, negotiated: Int = 0, isBrief: Bool = false) {
    self.rows = rows
    self.day = day
    self.negotiated = negotiated
    self.isBrief = isBrief
    layouts = isBrief ? [.brief] : [.page, .narrow]
  }

  package var isDrawn: Bool { rows.contains { $0.number > 0 } }
  package var title: String { RenewalsSentence(self).title }
  package var sentence: String { RenewalsSentence(self).text }

  package var notes: [String] {
    var notes = [
      "Quarters of the calendar year. Ends are as agreed by \(day.text), extensions included; what "
        + "ended before that day is in grey."
    ]
    if negotiated > 0 {
      let verb = negotiated == 1 ? "is" : "are"
      notes.append(
        "\(numberText(Double(negotiated))) \(verb) still in negotiation: the end is the one planned."
      )
    }
    if rows.contains(where: { $0.possible > 0 }) {
      notes.append(
        "Dashed, with a plus: others that may still be extended so that they end then. They stand "
          + "where they end now too.")
    }
    if !isBrief, rows.contains(where: { $0.costed > 0 }) {
      notes.append(
        "What an agreement costs in a year is its price, or that of the offer taken up, for the "
          + "customer's registered patients; the lower end where a range is stated.")
    }
    return notes
  }

  package func draw(for layout: Layout, in svg: inout SVGWriter) {
    RenewalsDrawing(self, layout).draw(in: &svg)
  }

  package var table: ChartTable {
    let rows = rows
    func number(_ name: String, _ value: @escaping (Row) -> Int) -> ChartTable.Column {
      ChartTable.Column(
        name, format: { numberText($0) }, numbers: { .number(Double(value(rows[$0]))) })
    }
    return ChartTable(
      caption: "Agreements by the quarter in which they end, \(day.text)",
      columns: [
        ChartTable.Column("Ends", key: "name", link: { rows[$0].address }) {
          .words(rows[$0].name)
        },
        ChartTable.Column(
          "Agreements", key: "value", format: { numberText($0) },
          numbers: { .number(Double(rows[$0].number)) }),
        number("With a price", \.priced),
        number("Cost worked out", \.costed),
        ChartTable.Column(
          "Pounds a year of those", format: { poundsText($0) },
          numbers: { .number(rows[$0].pounds.rounded()) }),
        ChartTable.Column("Day of most ends") { .words(rows[$0].dayText) },
        ChartTable.Column("Last day for notice of most") { .words(rows[$0].noticeText) },
        number("Others that could be extended to end then", \.possible),
      ], count: rows.count, markLink: { rows[$0].number > 0 ? rows[$0].address : nil },
      reading: { rows[$0].reading })
  }
}

extension RenewalBars.Row {
  /// "30 September 2014: 937".
  var dayText: String {
    day.map { "\($0.day.text): \(numberText(Double($0.number)))" } ?? "None"
  }

  /// "31 March 2014, passed: 908".
  var noticeText: String {
    notice.map { "\($0.notice.text): \(numberText(Double($0.number)))" } ?? "None"
  }

  /// What those that are costed have: all with a price, unless the cost of some cannot be worked out.
  var costNoun: String { priced == costed ? "a price" : "a known cost" }

  var reading: String {
    var text = "\(name): \(numberText(Double(number))) agreement\(number == 1 ? "" : "s")"
    if costed > 0 {
      text +=
        ", \(numberText(Double(costed))) with \(costNoun), \(poundsText(pounds.rounded())) a year"
    }
    if notice != nil { text += "; last day for notice \(noticeText)" }
    if possible > 0 {
      text += "; \(counted(possible, "other")) could be extended to end then"
    }
    return text
  }
}
