import Commissioning
import Measuring

/// How much is got in each of the four ways: one bar in four parts.
package struct SourcingBar: Sendable {
  package enum Option: CaseIterable, Sendable {
    case inHouse, shared, supportUnit, external

    package var words: String {
      switch self {
      case .inHouse: "In house"
      case .shared: "Shared"
      case .supportUnit: "CSU"
      case .external: "External"
      }
    }

    var tone: String {
      switch self {
      case .inHouse: "in-house"
      case .shared: "shared"
      case .supportUnit: "support-unit"
      case .external: "external"
      }
    }
  }

  /// What the parts are of: "Lines of service of NHS Oxfordshire CCG".
  package var subject: String
  /// In the order of the options.
  package let parts: [(option: Option, number: Double)]
  package var address: (@Sendable (Option) -> String?)?

  /// Numbers that are negative or not finite count as nothing.
  package init(
    subject: String, numbers: [Option: Double], address: (@Sendable (Option) -> String?)? = nil
  ) {
    self.subject = subject
    parts = Option.allCases.map { option in
      let number = numbers[option] ?? 0
      return (option, number.isDrawable && number > 0 ? number : 0)
    }
    self.address = address
  }

  private var total: Double { parts.reduce(0) { $0 + $1.number } }

  private func share(_ number: Double) -> String {
    numberText(number / total * 100, decimals: 0) + "%"
  }

  package func chart(id: String) -> Chart {
    let table = table
    let sentence = sentence
    return Chart(
      sentence: sentence,
      svg: total > 0 ? drawings { draw($0, table, id: id, sentence: sentence) } : [],
      table: table, notes: [])
  }

  private var sentence: String {
    guard total > 0 else { return "\(subject): there are none." }
    let most = parts.max { $0.number < $1.number }
    let text = most.map { "\($0.option.words), \(numberText($0.number)) of \(numberText(total))" }
    return "\(subject): most often \(text ?? "") (\(share(most?.number ?? 0)))."
  }

  private var table: ChartTable {
    ChartTable(
      caption: subject,
      columns: [
        ChartTable.Column("Sourcing", isNumber: false, key: "name"),
        ChartTable.Column("Number", key: "value"), ChartTable.Column("Share", key: "share"),
      ],
      rows: parts.map { part in
        let number = ChartTable.Cell(
          numberText(part.number), part.number, address: address?(part.option))
        let share =
          total > 0
          ? ChartTable.Cell(share(part.number), part.number / total * 100)
          : ChartTable.Cell("Not applicable")
        return ChartTable.Row(
          cells: [ChartTable.Cell(part.option.words), number, share],
          reading: "\(part.option.words): \(number.text) (\(share.text))")
      })
  }

  /// Labels stand under the bar on lines of their own, the last part's first, so that no leader
  /// crosses a label.
  private func draw(_ layout: Layout, _ table: ChartTable, id: String, sentence: String) -> [UInt8]
  {
    let shown = parts.indices.filter { parts[$0].number > 0 }
    let (top, bottom) = (2.0, layout.isWide ? 42.0 : 46.0)
    let step = Layout.lineHeight + 4
    let height = bottom + 8 + Double(shown.count) * step
    var svg = SVGWriter(
      layout, height: height, id: id, name: sentence,
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
      let tone = parts[row].option.tone
      svg.openMark("part \(tone)", table, row: row)
      svg.rect("part-face", Spot(from, top), Spot(to, bottom))
      let leader = min(from + 7, (from + to) / 2)
      let baseline = bottom + 20 + Double(line) * step
      svg.line("leader", from: Spot(leader, bottom + 2), to: Spot(leader, baseline - 5))
      let text =
        "\(parts[row].option.words) \(numberText(parts[row].number)) (\(share(parts[row].number)))"
      let isLeft = leader + 12 + textWidth(text) > layout.width
      svg.line(
        "leader", from: Spot(leader, baseline - 5),
        to: Spot(leader + (isLeft ? -6 : 6), baseline - 5))
      svg.text(
        isLeft ? "part-label end" : "part-label", text,
        at: Spot(leader + (isLeft ? -10 : 10), baseline))
      svg.closeGroup()
    }
    return svg.close()
  }
}
