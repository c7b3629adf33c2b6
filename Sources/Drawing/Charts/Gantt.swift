import Chronology
import Commissioning
import Measuring

/// Agreements as bars over time: what is agreed, how much longer they may run, and until when notice
/// can be given.
package struct Gantt: PlottedChart {
  /// Agreements with one party or about one thing, side by side.
  package struct Row {
    /// Agreements with the same term.
    package struct Part {
      package var term: AgreementTerm
      package var number: Int
      package var sourcing: Agreement.Sourcing?

      package init(term: AgreementTerm, number: Int, sourcing: Agreement.Sourcing?) {
        self.term = term
        self.number = number
        self.sourcing = sourcing
      }
    }

    package var name: String
    /// Under its name: the other party, how certain it is.
    package var detail: String
    /// Where it leads.
    package var address: String?
    /// The latest end first.
    package var parts: [Part]
    package var price: String
    /// "Recorded", "Inferred", "Illustrative".
    package var status: Status

    package init(
      name: String, detail: String, address: String?, parts: [Part], price: String, status: Status
    ) {
      self.name = name
      self.detail = detail
      self.address = address
      self.parts = parts
      self.price = price
      self.status = status
    }

    var number: Int { parts.reduce(0) { $0 + $1.number } }
  }

  /// Whose agreements they are: "NHS Leeds West".
  let subject: String
  /// What the rows are: "Services", "Customer".
  private let heading: String
  /// What their details are: "Provider"; nil if the table says it already.
  private let detailHeading: String?
  let day: Day
  let rows: [Row]
  package let layouts: [Layout]

  /// How many rows are drawn.
  static let limit = 40

  package init(
    subject: String, heading: String, detailHeading: String?, day: Day, rows: [Row],
    layouts: [Layout] = [.page, .narrow]
  ) {
    self.subject = subject
    self.heading = heading
    self.detailHeading = detailHeading
    self.day = day
    self.rows = rows
    self.layouts = layouts
  }

  package var isDrawn: Bool { !rows.isEmpty }
  package var title: String { TermsSentence(self).title }
  package var sentence: String { TermsSentence(self).text }

  package var notes: [String] {
    var notes: [String] = []
    let parts = rows.flatMap(\.parts)
    if rows.prefix(Gantt.limit).contains(where: { $0.drawnParts.count > 1 }) {
      notes.append(
        "Where a bar is divided along its length, each part is as high as its share of the agreements."
      )
    }
    if parts.contains(where: { $0.term.notice != nil || $0.term.noticeIfExtended != nil }) {
      notes.append(
        "The last day for notice is worked out from the end and the length of notice: months before "
          + "the end of a month count to the end of a month.")
    }
    if rows.count > Gantt.limit {
      notes.append(
        "The first \(Gantt.limit) of \(numberText(Double(rows.count))) rows are drawn; the download "
          + "has every one.")
    }
    return notes
  }

  package func draw(for layout: Layout, in svg: inout SVGWriter) {
    GanttDrawing(self, layout).draw(in: &svg)
  }

  package var table: ChartTable {
    let rows = rows
    func column(_ name: String, _ text: @escaping (AgreementTerm) -> String) -> ChartTable.Column {
      ChartTable.Column(name) { .words(rows[$0].words { text($0.term) }) }
    }
    return ChartTable(
      caption: "Terms of the agreements of \(subject), \(day.text)",
      columns: [
        ChartTable.Column(heading, key: "name", link: { rows[$0].address }) {
          .words(rows[$0].name)
        }
      ]
        + (detailHeading.map { heading in
          [ChartTable.Column(heading) { .words(rows[$0].detail) }]
        } ?? [])
        + [
          ChartTable.Column("Sourcing") {
            .words(rows[$0].words { $0.sourcing?.text ?? "Not recorded" })
          },
          ChartTable.Column(
            "Agreements", key: "value", format: { numberText($0) },
            numbers: { .number(Double(rows[$0].number)) }),
          column("State", \.stateText), column("From", \.fromText), column("Until", \.untilText),
          column("Extension", \.extensionText), column("May run to", \.possibleText),
          column("Last day for notice", \.noticeText),
          ChartTable.Column("Price") { .words(rows[$0].price) },
          ChartTable.Column("How known") { .words(rows[$0].status.rawValue.capitalizedFirst) },
        ], count: rows.count, status: { rows[$0].status }, markLink: { rows[$0].address },
      reading: { row in
        let until = rows[row].words(\.term.reading)
        return "\(rows[row].name), \(rows[row].detail): \(until)"
      })
  }
}

extension Gantt.Row {
  /// What is so of all parts, or of each with its number.
  func words(_ text: (Part) -> String) -> String {
    var groups: [(text: String, number: Int)] = []
    for part in parts {
      let words = text(part)
      if let known = groups.firstIndex(where: { $0.text == words }) {
        groups[known].number += part.number
      } else {
        groups.append((words, part.number))
      }
    }
    if groups.count == 1 { return groups[0].text }
    return groups.map { "\($0.number): \($0.text)" }.joined(separator: "; ")
  }
}
