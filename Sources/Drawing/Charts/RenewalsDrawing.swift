import Commissioning
import Measuring

/// The drawing of agreements by quarter: bars of their number and, below, of what those with a price
/// cost in a year. What has no quarter stands at the right or, where there is no room, below.
struct RenewalsDrawing {
  private let chart: RenewalBars
  private let layout: Layout
  private let columns: RenewalColumns
  private let hasMoney: Bool
  private let key: MarkKey

  private static let moneyPanel = 84.0

  init(_ chart: RenewalBars, _ layout: Layout) {
    self.chart = chart
    self.layout = layout
    columns = RenewalColumns(chart.rows, layout)
    hasMoney = !chart.isBrief && chart.rows.contains { $0.pounds > 0 }
    key = MarkKey(Self.entries(chart.rows), unit: "Agreements", width: layout.width)
  }

  /// Only what is drawn is explained.
  private static func entries(_ rows: [RenewalBars.Row]) -> [MarkKey.Entry] {
    let coming = rows.filter { !$0.isOver }
    return [
      ("renewal-priced", "With a price", coming.contains { $0.priced > 0 }),
      ("renewal-bar", "Without a price", coming.contains { $0.priced < $0.number }),
      ("renewal-possible", "Could be extended to then", rows.contains { $0.possible > 0 }),
    ].filter(\.2).map { MarkKey.Entry(symbol: .box, tone: $0.0, words: $0.1) }
  }

  /// Where the bars begin, under the key and the day.
  private var top: Double { key.height + 26 }

  private var base: Double { top + (layout.isWide ? 160 : 120) }
  private var moneyTop: Double { base + 30 }
  private var bottom: Double { hasMoney ? moneyTop + Self.moneyPanel : base }
  private var othersTop: Double { bottom + 2 * Layout.lineHeight + 14 }

  func draw(in svg: inout SVGWriter) {
    let height =
      columns.areOthersBelow
      ? othersTop + columns.others.reduce(0) { $0 + heightBelow($1) }
      : bottom + 3 * Layout.lineHeight
    svg.open(
      layout, height: height + 2,
      description: "Bars of \(counted(chart.rows.count, "quarter or other end")).", reads: .across)
    key.draw(in: &svg)
    drawNow(in: &svg)
    if hasMoney { svg.text("unit", "Pounds a year, where known", at: Spot(0, moneyTop - 4)) }
    let most = chart.rows.map { $0.number + $0.possible }.max() ?? 1
    let numbers = columns.labels(chart.rows.map { $0.number + $0.possible }) {
      label($0, most: most)
    }
    let money = columns.labels(chart.rows.map { hasMoney ? Int($0.pounds) : 0 }) {
      shortPounds(Int(chart.rows[$0].pounds))
    }
    for row in chart.rows.indices {
      svg.openMark(ClassName("renewal", chart.rows[row].isOver ? "over" : "to-come"), row: row)
      if columns.isBelow(row) {
        drawBelow(row, most: most, in: &svg)
      } else {
        drawNumber(row, most: most, label: numbers[row], in: &svg)
        drawMoney(row, label: money[row], in: &svg)
      }
      svg.closeGroup()
    }
    for y in hasMoney ? [base, bottom] : [base] {
      svg.line("axis", from: Spot(0, y), to: Spot(columns.right, y))
    }
    drawPeriods(in: &svg)
    svg.close()
  }

  /// Where the day is within its quarter; nil if no column is that quarter's.
  private var dayX: Double? {
    let now = Quarter(chart.day.month)
    guard let row = chart.rows.firstIndex(where: { $0.quarter == now }) else { return nil }
    let (first, last) = (now.first.first, now.last.last)
    let share = Double(chart.day.number + 1 - first.number) / Double(last.number + 1 - first.number)
    return columns.left(row) + share * columns.width(row)
  }

  /// The middle of a label, beside the line of the day if it would be on it.
  private func clear(_ label: RenewalColumns.Label) -> Double {
    let half = textWidth(label.text, isBold: true) / 2 + 4
    guard let dayX, abs(label.x - dayX) < half else { return label.x }
    return label.x < dayX ? dayX - half : dayX + half
  }

  private func drawNow(in svg: inout SVGWriter) {
    guard let x = dayX else { return }
    svg.line("day-line", from: Spot(x, top - 10), to: Spot(x, bottom))
    let half = textWidth(chart.day.text, isBold: true) / 2
    svg.text(
      "day-label middle", chart.day.text,
      at: Spot(max(half, min(x, layout.width - half)), top - 13))
  }

  private func drawNumber(
    _ row: Int, most: Int, label: RenewalColumns.Label?, in svg: inout SVGWriter
  ) {
    let value = chart.rows[row]
    let (middle, width) = (columns.middle(row), columns.width(row))
    svg.rect("hit", Spot(columns.left(row), top - 8), Spot(columns.left(row) + width, bottom))
    func bar(_ name: ClassName, _ numbers: Range<Int>, _ share: Double) {
      guard !numbers.isEmpty else { return }
      svg.rect(
        name, Spot(middle - width * share, y(numbers.upperBound, most)),
        Spot(middle + width * share, y(numbers.lowerBound, most)))
    }
    let all = value.number + value.possible
    bar("renewal-possible", value.number..<all, 0.4)
    bar("renewal-bar", 0..<value.number, 0.31)
    bar("renewal-priced", 0..<value.priced, 0.31)
    guard let label else { return }
    let name: ClassName = value.possible == 0 ? "figure middle" : "figure absent middle"
    svg.text(name, label.text, at: Spot(clear(label), y(all, most) - 5))
    if value.number > 0, value.possible > 0, isLabelledTwice(value, most) {
      svg.text(
        "figure middle", numberText(Double(value.number)),
        at: Spot(label.x, y(value.number, most) - 5))
    }
  }

  private func y(_ number: Int, _ most: Int) -> Double {
    base - Double(number) / Double(max(1, most)) * (base - top - 14)
  }

  /// Whether there is room for a number on the bar and another on what could be added to it.
  private func isLabelledTwice(_ value: RenewalBars.Row, _ most: Int) -> Bool {
    y(value.number, most) - y(value.number + value.possible, most) >= Layout.lineHeight
  }

  /// "1,201", "+1,073" above another number, "561 + 12" where there is room for one only.
  private func label(_ row: Int, most: Int) -> String {
    let value = chart.rows[row]
    let (number, more) = (numberText(Double(value.number)), numberText(Double(value.possible)))
    if value.possible == 0 { return number }
    return value.number == 0 || isLabelledTwice(value, most) ? "+\(more)" : "\(number) + \(more)"
  }

  private func drawMoney(_ row: Int, label: RenewalColumns.Label?, in svg: inout SVGWriter) {
    let pounds = chart.rows[row].pounds
    guard hasMoney, pounds > 0 else { return }
    let most = chart.rows.map(\.pounds).max() ?? 1
    let y = bottom - pounds / most * (Self.moneyPanel - 22)
    let (middle, half) = (columns.middle(row), columns.width(row) * 0.31)
    svg.rect("renewal-priced", Spot(middle - half, y), Spot(middle + half, bottom))
    if let label { svg.text("figure middle", label.text, at: Spot(clear(label), y - 5)) }
  }

  private func hasCosts(_ row: Int) -> Bool { hasMoney && chart.rows[row].costed > 0 }

  private func heightBelow(_ row: Int) -> Double {
    Layout.lineHeight * (hasCosts(row) ? 2 : 1) + 4
  }

  /// What has no quarter, as a line of its own, and what it costs below.
  private func drawBelow(_ row: Int, most: Int, in svg: inout SVGWriter) {
    let value = chart.rows[row]
    let y = columns.others.prefix { $0 != row }.reduce(othersTop) { $0 + heightBelow($1) }
    if hasCosts(row) {
      svg.text(
        "term-detail",
        "\(numberText(Double(value.costed))) with \(value.costNoun): \(shortPounds(Int(value.pounds))) a year",
        at: Spot(0, y + 12 + Layout.lineHeight))
    }
    let left = 164.0
    let length = Double(value.number) / Double(max(1, most)) * (layout.width - left - 44)
    svg.text("name", value.name, at: Spot(0, y + 12))
    svg.rect("renewal-bar", Spot(left, y + 1), Spot(left + max(1, length), y + 15))
    svg.text(
      "figure", numberText(Double(value.number)), at: Spot(left + max(1, length) + 5, y + 12))
  }

  private func drawPeriods(in svg: inout SVGWriter) {
    for (row, text) in columns.months.enumerated() where !text.isEmpty {
      svg.text("period middle", text, at: Spot(columns.middle(row), bottom + Layout.lineHeight))
    }
    for year in columns.years {
      svg.text(
        "period year-label middle", year.text, at: Spot(year.x, bottom + 2 * Layout.lineHeight))
    }
    guard !columns.areOthersBelow else { return }
    for row in columns.others {
      let lines = wrapped(chart.rows[row].name, width: columns.width(row), lines: 3)
      for (line, words) in lines.enumerated() {
        svg.text(
          "period middle", words,
          at: Spot(columns.middle(row), bottom + Layout.lineHeight * Double(line + 1)))
      }
    }
  }
}

/// "£12.3m", "£45k", "£800": for labels of bars.
private func shortPounds(_ pounds: Int) -> String {
  let pounds = Double(pounds)
  if pounds >= 999_500 { return "£" + numberText(pounds / 1e6, decimals: 1) + "m" }
  if pounds >= 1_000 { return "£" + numberText(pounds / 1e3, decimals: 0) + "k" }
  return "£" + numberText(pounds, decimals: 0)
}
