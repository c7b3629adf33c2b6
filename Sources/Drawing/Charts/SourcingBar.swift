import Commissioning
import Measuring

/// How much is sourced by each of the four options, and of how much that is not known: one bar.
package struct SourcingBar: PlottedChart {
  private struct Part {
    var word: String
    /// The class of its part.
    var tone: String
    var number: Double
    /// After its number in a sentence.
    var clause = ""
  }

  /// What is divided into parts: "Lines of service of NHS Oxfordshire CCG".
  private let subject: String
  /// The options, in their order, and then what is not known and what ended.
  private let parts: [Part]
  private let notRecorded: Double
  private let total: Double

  /// - Parameters:
  ///   - notKnown: how much of which it is not known whether it is still sourced as it was.
  ///   - ended: how much whose sourcing ended, with nothing recorded since.
  ///   - notRecorded: how much there is besides, of which nothing is recorded.
  package init(
    subject: String, numbers: [Agreement.Sourcing: Int], notKnown: Int = 0, ended: Int = 0,
    notRecorded: Int = 0
  ) {
    self.subject = subject
    parts =
      Agreement.Sourcing.allCases.map {
        Part(word: $0.word, tone: $0.tone, number: Double(numbers[$0] ?? 0))
      }
      + [
        Part(
          word: "Not known if still in force", tone: "not-known", number: Double(notKnown),
          clause: "not known to be in force or not"),
        Part(
          word: "Ended, nothing recorded since", tone: "ended", number: Double(ended),
          clause: "ended, with nothing recorded since"),
      ].filter { $0.number > 0 }
    self.notRecorded = Double(notRecorded)
    total = parts.reduce(0) { $0 + $1.number }
  }

  private var inForce: ArraySlice<Part> { parts.prefix(Agreement.Sourcing.allCases.count) }
  private var numberInForce: Double { inForce.reduce(0) { $0 + $1.number } }

  /// Of what is in force; nil for what is not known to be.
  private func share(_ row: Int) -> Double? {
    inForce.indices.contains(row) && numberInForce > 0
      ? parts[row].number / numberInForce * 100 : nil
  }

  package var title: String { subject }

  package var isDrawn: Bool { total > 0 }

  package var sentence: String {
    let known = numberInForce
    if total + notRecorded == 0 { return "There are none." }
    var clauses: [String] = []
    if known > 0, let most = inForce.max(by: { $0.number < $1.number }) {
      clauses.append(
        "Most often \(most.word), \(numberText(most.number)) of \(numberText(known)) in force "
          + "(\(shareText(most.number / known * 100)))")
    } else {
      clauses.append("None is known to be in force")
    }
    clauses += parts.dropFirst(inForce.count).map { "\(numberText($0.number)) \($0.clause)" }
    if notRecorded > 0 { clauses.append("nothing is recorded of \(numberText(notRecorded))") }
    return clauses.joined(separator: "; ") + "."
  }

  package var table: ChartTable {
    let parts = parts
    let rows =
      parts.map { ($0.word, $0.number) }
      + (notRecorded > 0 ? [("Not recorded", notRecorded)] : [])
    let share = ChartTable.Column(
      "Share of what is in force", key: "share", format: { numberText($0, decimals: 1) + "%" },
      numbers: {
        self.share($0).map { .number($0) } ?? .absent(.notApplicable)
      })
    return ChartTable(
      caption: subject,
      columns: [
        ChartTable.Column("Sourcing", key: "name") { .words(rows[$0].0) },
        ChartTable.Column(
          "Number", key: "value", format: { numberText($0) }, numbers: { .number(rows[$0].1) }),
        share,
      ],
      count: rows.count
    ) { row in
      let part = self.share(row).map { " (\(numberText($0, decimals: 1))%)" } ?? ""
      return "\(rows[row].0): \(numberText(rows[row].1))\(part)"
    }
  }

  /// Labels are under the bar on their own lines, the last part's first, so that no leader crosses a
  /// label. Where one has no room beside its leader, they are a key in the order of the parts.
  package func draw(for layout: Layout, in svg: inout SVGWriter) {
    let shown = parts.indices.filter { parts[$0].number > 0 }
    let (top, bottom) = (2.0, layout.isWide ? 42.0 : 46.0)
    let step = Layout.lineHeight + 4
    svg.open(
      layout, height: bottom + 8 + Double(shown.count) * step,
      description: "A bar in \(counted(shown.count, "part")).", reads: .across)
    var x = 0.0
    let drawn = shown.map { row in
      let (part, from) = (parts[row], x)
      x += part.number / total * layout.width
      return Drawn(
        row: row, tone: part.tone, from: from, to: min(layout.width, x),
        label: "\(part.word) \(numberText(part.number))"
          + (share(row).map { " (\(shareText($0)))" } ?? ""))
    }
    let isKeyed = drawn.contains { $0.leader + 12 + textWidth($0.label) > layout.width }
    for (line, part) in (isKeyed ? drawn : drawn.reversed()).enumerated() {
      let baseline = bottom + 20 + Double(line) * step
      svg.openMark(ClassName("part", part.tone), row: part.row)
      svg.rect("part-face", Spot(part.from, top), Spot(part.to, bottom))
      if isKeyed {
        svg.rect("part-face", Spot(1, baseline - 12), Spot(15, baseline + 2))
        svg.text("part-label", part.label, at: Spot(21, baseline))
      } else {
        svg.line(
          "leader", from: Spot(part.leader, bottom + 2), to: Spot(part.leader, baseline - 5))
        svg.line(
          "leader", from: Spot(part.leader, baseline - 5), to: Spot(part.leader + 6, baseline - 5))
        svg.text("part-label", part.label, at: Spot(part.leader + 10, baseline))
      }
      svg.closeGroup()
    }
    svg.close()
  }

  private struct Drawn {
    var row: Int
    var tone: String
    var from: Double
    var to: Double
    var label: String

    /// Where its label hangs.
    var leader: Double { min(from + 7, (from + to) / 2) }
  }
}

/// A percentage of a whole, without decimals: "57%", "under 1%".
func shareText(_ percentage: Double) -> String {
  percentage > 0 && percentage < 0.5 ? "under 1%" : numberText(percentage, decimals: 0) + "%"
}
