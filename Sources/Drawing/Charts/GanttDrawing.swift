import Chronology
import Commissioning

/// The drawing of agreements over time: names beside the bars where there is room, above them if there
/// is not.
struct GanttDrawing {
  private let chart: Gantt
  private let layout: Layout
  private let rows: [Gantt.Row]
  private let scale: DayScale
  private let names: [[String]]
  private let details: [[String]]
  private let key: MarkKey
  private let top: Double

  private static let thickness = 18.0
  private static let line = Layout.lineHeight - 1

  init(_ chart: Gantt, _ layout: Layout) {
    self.chart = chart
    self.layout = layout
    rows = Array(chart.rows.prefix(Gantt.limit))
    let column = layout.isWide ? layout.width * 0.345 : layout.width
    names = rows.map { wrapped($0.name, width: column - 14, lines: 2) }
    details = rows.map { wrapped($0.detail, width: column - 14, lines: layout.isWide ? 1 : 2) }
    scale = DayScale(
      rows.flatMap(\.parts).flatMap { $0.term.visibleDays }, around: chart.day,
      left: layout.isWide ? column : 1, right: layout.width - 8)
    key = MarkKey(Self.entries(rows), unit: nil, width: layout.width)
    top = key.height + 2 * Layout.lineHeight + 14
  }

  private func height(_ row: Int) -> Double {
    let text = Double(names[row].count + details[row].count) * Self.line
    return layout.isWide ? max(text, Self.thickness) + 10 : text + Self.thickness + 14
  }

  func draw(in svg: inout SVGWriter) {
    let bottom = rows.indices.reduce(top) { $0 + height($1) }
    svg.open(
      layout, height: bottom + 6,
      description:
        "\(counted(rows.count, "row")) of bars over time, and a line at \(chart.day.text).",
      reads: .down)
    key.draw(in: &svg)
    scale.draw(from: top, to: bottom, in: &svg)
    // Names that stand above bars cover the line, which bars do not.
    if !layout.isWide { drawDay(from: top, to: bottom, in: &svg) }
    var y = top
    for row in rows.indices {
      drawRow(row, from: y, in: &svg)
      y += height(row)
    }
    if layout.isWide { drawDay(from: top, to: bottom, in: &svg) }
    svg.close()
  }

  private func drawDay(from top: Double, to bottom: Double, in svg: inout SVGWriter) {
    scale.drawDay(
      chart.day, labelAt: key.height + Layout.lineHeight - 2, from: top, to: bottom, in: &svg)
  }

  private func drawRow(_ row: Int, from y: Double, in svg: inout SVGWriter) {
    let text = Double(names[row].count + details[row].count) * Self.line
    let first = layout.isWide ? y + (height(row) - text) / 2 + 12 : y + 14
    let middle =
      layout.isWide ? y + height(row) / 2 : y + text + 6 + Self.thickness / 2
    svg.openMark(ClassName("term"), row: row)
    let labels = names[row].map { ("name", $0) } + details[row].map { ("term-detail", $0) }
    for (line, (name, words)) in labels.enumerated() {
      svg.text(
        ClassName(name, layout.isWide ? "end" : ""), words,
        at: Spot(layout.isWide ? scale.left - 10 : 1, first + Double(line) * Self.line))
    }
    drawParts(rows[row], middle, in: &svg)
    if !layout.isWide {
      let (x, half) = (scale.end(of: chart.day), Self.thickness / 2 + 3)
      svg.line("day-line", from: Spot(x, middle - half), to: Spot(x, middle + half))
    }
    svg.closeGroup()
  }

  /// The parts of a row, one above the other, each as high as its share of the agreements.
  private func drawParts(_ row: Gantt.Row, _ middle: Double, in svg: inout SVGWriter) {
    var bottom = middle + Self.thickness / 2
    for part in row.drawnParts {
      let top = bottom - Self.thickness * Double(part.number) / Double(max(1, row.number))
      TermBar(part, scale, top: top, bottom: bottom).draw(in: &svg)
      bottom = top
    }
    drawSigns(row, middle, in: &svg)
  }

  /// What was said of extensions, and the last days for notice: each day once.
  private func drawSigns(_ row: Gantt.Row, _ middle: Double, in svg: inout SVGWriter) {
    func draw(_ symbol: Symbol, _ tone: String, _ x: Double, _ y: Double, _ radius: Double) {
      symbol.draw(tone, at: Spot(x, y), radius: radius, in: &svg)
    }
    // Of several agreements they would cover each other; the table has them.
    let answers = row.number == 1 ? Set(row.parts.flatMap(\.term.answers)) : []
    for answer in answers.sorted(by: { $0.order < $1.order }) {
      guard let day = answer.on?.daysOfBeginning.lowerBound, scale.isVisible(day) else { continue }
      draw(answer.state.symbol, answer.state.tone, scale.x(day), middle, 4)
    }
    let notices = row.parts.compactMap(\.term.notice?.lastDay)
    let later = row.parts.compactMap(\.term.noticeIfExtended?.lastDay)
    for (days, tone) in [
      (Set(notices), "notice"), (Set(later).subtracting(notices), "notice-later"),
    ] {
      for day in days.sorted() where scale.isVisible(day.number) {
        draw(.triangleDown, tone, scale.end(of: day), middle - Self.thickness / 2 + 3, 6)
      }
    }
  }

  /// Only what is drawn is explained.
  private static func entries(_ rows: [Gantt.Row]) -> [MarkKey.Entry] {
    let parts = rows.flatMap(\.parts)
    let terms = parts.map(\.term)
    let ofSourcing = Agreement.Sourcing.allCases.filter { sourcing in
      parts.contains { $0.sourcing == sourcing }
    }
    var entries = ofSourcing.map {
      MarkKey.Entry(symbol: .box, tone: $0.termTone, words: $0.text)
    }
    func add(_ symbol: Symbol, _ tone: String, _ words: String, if isDrawn: Bool) {
      if isDrawn { entries.append(MarkKey.Entry(symbol: symbol, tone: tone, words: words)) }
    }
    let single = rows.filter { $0.number == 1 }.flatMap(\.parts)
    let states = Set(single.flatMap(\.term.answers).map(\.state))
    add(.box, "term-extended", "Extended", if: terms.contains { $0.endBeforeExtension != nil })
    add(.box, "term-possible", "May be extended", if: terms.contains { $0.possibleEnd != nil })
    add(.box, "term-doubt", "Not recorded exactly", if: terms.contains(where: \.isInDoubt))
    add(.ring, "term-offered", "Extension offered", if: states.contains(.offered))
    add(.disc, "term-agreed", "Extension agreed", if: states.contains(.agreed))
    add(.cross, "term-declined", "Extension declined", if: states.contains(.declined))
    add(.triangleDown, "notice", "Last day for notice", if: terms.contains { $0.notice != nil })
    add(
      .triangleDown, "notice-later", "The same, if extended",
      if: terms.contains { $0.noticeIfExtended != nil })
    return entries
  }
}

extension Gantt.Row {
  /// Those together that look the same.
  var drawnParts: [Part] {
    parts.reduce(into: []) { drawn, part in
      var plain = part
      if number > 1 { plain.term.answers = [] }
      if let last = drawn.last, last.term == plain.term, last.sourcing == plain.sourcing {
        drawn[drawn.count - 1].number += part.number
      } else {
        drawn.append(plain)
      }
    }
  }
}

extension AgreementTerm {
  /// The days that a drawing should show.
  fileprivate var visibleDays: [Day] {
    let ends = [end.when, possibleEnd].compactMap(\.self).map(\.daysOfEnd)
    let beginning = from.map { [$0.daysOfBeginning.lowerBound] } ?? []
    return (beginning + ends.flatMap { [$0.lowerBound, $0.upperBound] })
      .filter { $0 != .max && $0 != .min }.map { Day(number: $0) }
  }

  fileprivate var isInDoubt: Bool {
    from == nil || end == .notRecorded || (end.when.map { $0.daysOfEnd.count > 1 } ?? false)
  }
}

extension AgreementTerm.Answer {
  fileprivate var order: (Int32, String) {
    (on?.daysOfBeginning.lowerBound ?? .max, state.rawValue)
  }
}

extension Agreement.Extension.State {
  fileprivate var symbol: Symbol {
    switch self {
    case .offered: .ring
    case .agreed: .disc
    case .declined: .cross
    }
  }

  fileprivate var tone: String { "term-\(rawValue)" }
}

extension Agreement.Sourcing? {
  var termTone: String { self?.termTone ?? "term-unknown" }
}

extension Agreement.Sourcing {
  /// The class of its bars.
  var termTone: String {
    switch self {
    case .inHouse: "term-in-house"
    case .shared: "term-shared"
    case .csu: "term-csu"
    case .external: "term-external"
    }
  }
}
