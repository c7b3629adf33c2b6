import Commissioning
import Measuring

/// How much is sourced by each of the four options: one bar in four parts.
package struct SourcingBar: PlottedChart {
  /// What is divided into parts: "Lines of service of NHS Oxfordshire CCG".
  private let subject: String
  /// In the order of the options.
  private let parts: [(sourcing: Agreement.Sourcing, number: Double)]
  private let total: Double

  package init(subject: String, numbers: [Agreement.Sourcing: Int]) {
    self.subject = subject
    parts = Agreement.Sourcing.allCases.map { ($0, Double(numbers[$0] ?? 0)) }
    total = parts.reduce(0) { $0 + $1.number }
  }

  private func share(_ number: Double) -> String { shareText(number / total * 100) }

  package var isDrawn: Bool { total > 0 }

  package var sentence: String {
    guard total > 0 else { return "\(subject): there are none." }
    let most = parts.max { $0.number < $1.number }
    let text = most.map { "\($0.sourcing.word), \(numberText($0.number)) of \(numberText(total))" }
    return "\(subject): most often \(text ?? "") (\(share(most?.number ?? 0)))."
  }

  package var table: ChartTable {
    let (parts, total) = (parts, total)
    let share = ChartTable.Column(
      "Share", key: "share", format: { shareText($0) },
      numbers: { total > 0 ? .number(parts[$0].number / total * 100) : .absent(.notApplicable) })
    return ChartTable(
      caption: subject,
      columns: [
        ChartTable.Column("Sourcing", key: "name") { .words(parts[$0].sourcing.word) },
        ChartTable.Column(
          "Number", key: "value", format: { numberText($0) },
          numbers: { .number(parts[$0].number) }),
        share,
      ],
      count: parts.count
    ) { "\(parts[$0].sourcing.word): \(numberText(parts[$0].number)) (\(share.text($0)))" }
  }

  /// Labels are under the bar on their own lines, the last part's first, so that no leader
  /// crosses a label.
  package func draw(for layout: Layout, in svg: inout SVGWriter) {
    let shown = parts.indices.filter { parts[$0].number > 0 }
    let (top, bottom) = (2.0, layout.isWide ? 42.0 : 46.0)
    let step = Layout.lineHeight + 4
    svg.open(
      layout, height: bottom + 8 + Double(shown.count) * step,
      description: "A bar in \(shown.count) parts.", reads: .across)
    var ends: [Int: (from: Double, to: Double)] = [:]
    var x = 0.0
    for row in shown {
      let width = parts[row].number / total * layout.width
      ends[row] = (x, min(layout.width, x + width))
      x += width
    }
    for (line, row) in shown.reversed().enumerated() {
      guard let (from, to) = ends[row] else { continue }
      let (sourcing, number) = parts[row]
      svg.openMark(ClassName("part", sourcing.tone), row: row)
      svg.rect("part-face", Spot(from, top), Spot(to, bottom))
      let leader = min(from + 7, (from + to) / 2)
      let baseline = bottom + 20 + Double(line) * step
      svg.line("leader", from: Spot(leader, bottom + 2), to: Spot(leader, baseline - 5))
      let text = "\(sourcing.word) \(numberText(number)) (\(share(number)))"
      let isLeft = leader + 12 + textWidth(text) > layout.width
      svg.line(
        "leader", from: Spot(leader, baseline - 5),
        to: Spot(leader + (isLeft ? -6 : 6), baseline - 5))
      svg.text(
        isLeft ? "part-label end" : "part-label", text,
        at: Spot(leader + (isLeft ? -10 : 10), baseline))
      svg.closeGroup()
    }
    svg.close()
  }
}

/// A percentage of a whole, without decimals.
private func shareText(_ percentage: Double) -> String {
  numberText(percentage, decimals: 0) + "%"
}

extension Agreement.Sourcing {
  /// As a part of the bar is labelled.
  fileprivate var word: String {
    switch self {
    case .inHouse: "In house"
    case .shared: "Shared"
    case .csu: "CSU"
    case .external: "External"
    }
  }

  /// The class of its part.
  fileprivate var tone: String {
    switch self {
    case .inHouse: "in-house"
    case .shared: "shared"
    case .csu: "support-unit"
    case .external: "external"
    }
  }
}
