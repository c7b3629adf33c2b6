import Commissioning
import Measuring
import Statistics

/// The drawing of a spine chart: a row for each KPI, beside each other on a page and above each other on
/// a phone.
struct SpineDrawing {
  private let chart: SpineChart
  private let layout: Layout
  private let key: MarkKey
  private let cells: [Cell]
  private let tops: [Double]
  private let height: Double

  /// The words of a row, wrapped.
  private struct Cell {
    var name: [String]
    /// On a phone, with the figure and the average.
    var period: [String]
    var judgement: [String]

    init(_ row: SpineChart.Row, _ layout: Layout) {
      let figures = row.benchmarked
      let hasTrend = figures.trend != nil
      let trend = hasTrend ? figures.trendWords(row.kpi.better) : ""
      if layout.isWide {
        name = wrapped(row.kpi.entry.name, width: Columns.name, lines: 3)
        period = wrapped(row.periodText, width: Columns.period, lines: 3)
        judgement =
          wrapped(figures.judgementWords, width: Columns.judgement, lines: 3)
          + (hasTrend ? [trend] : [])
        return
      }
      name = wrapped(row.kpi.entry.name, width: layout.width - 20, lines: 4, isBold: true)
      let average = figures.benchmark.map { "\(row.benchmarkName) \(row.kpi.labelText(of: $0))" }
      let value = row.figure.value.number.map(row.kpi.labelText)
      let parts = [value, average, row.periodText]
      period = wrapped(
        parts.compactMap(\.self).joined(separator: ", "), width: layout.width, lines: 3)
      let words =
        hasTrend ? "\(figures.judgementWords); \(trend.lowercased())" : figures.judgementWords
      judgement = wrapped(words, width: layout.width, lines: 2)
    }
  }

  /// Where the columns of the wide drawing are.
  private enum Columns {
    static let name = 272.0
    static let periodStart = 296.0
    static let period = 100.0
    static let figureEnd = 486.0
    static let averageEnd = 570.0
    static let spine = 596.0...880.0
    static let judgementStart = 900.0
    static let judgement = 152.0
  }

  private static let groupSymbols: [Symbol] = [.square, .cross, .bar]
  /// Between the middle of the bands and the ticks of groups below them.
  private static let groupDrop = 15.0

  init(_ chart: SpineChart, _ layout: Layout) {
    self.chart = chart
    self.layout = layout
    key = MarkKey(Self.entries(chart), unit: nil, width: layout.width)
    cells = chart.rows.map { Cell($0, layout) }
    var top = key.height + (layout.isWide ? 30 : 12)
    var tops: [Double] = []
    for cell in cells {
      tops.append(top)
      top += Self.height(cell, layout)
    }
    self.tops = tops
    height = top + 2
  }

  private static func entries(_ chart: SpineChart) -> [MarkKey.Entry] {
    let points: [(Symbol, String, String)] = [
      (.triangleDown, "worse", "Worse than \(chart.kind.averageName)"),
      (.diamond, "better", "Better"),
      (.ring, "similar", "Similar"), (.disc, "not-compared", "Not judged"),
    ]
    let present = Set(chart.rows.filter { $0.figure.value.number != nil }.map(\.benchmarked.tone))
    return points.filter { present.contains($0.1) }.map {
      MarkKey.Entry(symbol: $0.0, tone: $0.1, words: $0.2)
    }
      + zip(chart.groups, groupSymbols).map {
        MarkKey.Entry(symbol: $1, tone: "spine-group", words: $0)
      }
  }

  private static func height(_ cell: Cell, _ layout: Layout) -> Double {
    let line = Layout.lineHeight
    if layout.isWide {
      let lines = max(cell.name.count, cell.period.count, cell.judgement.count, 2)
      return Double(lines) * line + 13
    }
    let lines = cell.name.count + cell.period.count + cell.judgement.count
    return Double(lines) * line + 46
  }

  private var span: ClosedRange<Double> {
    layout.isWide ? Columns.spine : 8...(layout.width - 8)
  }

  func draw(in svg: inout SVGWriter) {
    svg.open(
      layout, height: height,
      description:
        "\(counted(chart.rows.count, "row")), one for each indicator, better to the right.",
      reads: .down)
    key.draw(in: &svg)
    if layout.isWide { drawHeads(in: &svg) }
    for row in chart.rows.indices { draw(row, in: &svg) }
    svg.close()
  }

  private func drawHeads(in svg: inout SVGWriter) {
    let y = key.height + 16
    svg.text("spine-head", "Indicator", at: Spot(0, y))
    svg.text("spine-head", "Period", at: Spot(Columns.periodStart, y))
    svg.text("spine-head end", "Figure", at: Spot(Columns.figureEnd, y))
    svg.text("spine-head end", chart.kind.averageHeading, at: Spot(Columns.averageEnd, y))
    svg.text("spine-head", "\u{2190} worse", at: Spot(span.lowerBound, y))
    svg.text(
      "spine-head middle", chart.kind.averageHeading,
      at: Spot((span.lowerBound + span.upperBound) / 2, y))
    svg.text("spine-head end", "better \u{2192}", at: Spot(span.upperBound, y))
    svg.text("spine-head", chart.kind.comparisonHeading, at: Spot(Columns.judgementStart, y))
  }

  private func draw(_ row: Int, in svg: inout SVGWriter) {
    let (own, cell, top) = (chart.rows[row], cells[row], tops[row])
    svg.line("grid", from: Spot(0, top), to: Spot(layout.width, top))
    svg.openMark(ClassName("spine", own.benchmarked.tone), row: row)
    svg.rect(
      "spine-row", Spot(0, top + 1), Spot(layout.width, top + Self.height(cell, layout) - 1))
    let first = top + Layout.lineHeight + 3
    drawLines(cell.name, layout.isWide ? "spine-name" : "spine-name own-label", 0, first, in: &svg)
    if layout.isWide {
      drawLines(cell.period, "spine-period", Columns.periodStart, first, in: &svg)
      svg.text(
        "own-label end", own.figure.value.number.map(own.kpi.labelText) ?? "\u{2013}",
        at: Spot(Columns.figureEnd, first))
      let average = own.benchmarked.benchmark.map(own.kpi.labelText) ?? "\u{2013}"
      svg.text("spine-name end", average, at: Spot(Columns.averageEnd, first))
      drawJudgement(cell.judgement, Columns.judgementStart, first, in: &svg)
      drawSpine(own, first - 5, in: &svg)
    } else {
      var y = first + Double(cell.name.count) * Layout.lineHeight
      drawLines(cell.period, "spine-name", 0, y, in: &svg)
      y += Double(cell.period.count) * Layout.lineHeight
      drawSpine(own, y, in: &svg)
      drawJudgement(cell.judgement, 0, y + 32, in: &svg)
    }
    svg.closeGroup()
  }

  private func drawLines(
    _ lines: some Sequence<String>, _ name: ClassName, _ x: Double, _ y: Double,
    in svg: inout SVGWriter
  ) {
    for (line, words) in lines.enumerated() {
      svg.text(name, words, at: Spot(x, y + Double(line) * Layout.lineHeight))
    }
  }

  private func drawJudgement(
    _ lines: [String], _ x: Double, _ y: Double, in svg: inout SVGWriter
  ) {
    drawLines(lines.prefix(1), "spine-judgement", x, y, in: &svg)
    drawLines(
      lines.dropFirst(), "spine-judgement spine-more", x, y + Layout.lineHeight, in: &svg)
  }

  /// The bands, the line of the average, the ticks of groups and the figure with its interval.
  private func drawSpine(_ row: SpineChart.Row, _ middle: Double, in svg: inout SVGWriter) {
    guard let scale = Scale(row, span) else { return }
    if let spread = row.benchmarked.spread, spread.least.isDrawable, spread.greatest.isDrawable {
      svg.rect(
        "band spine-range", Spot(scale.x(spread.least), middle - 6),
        Spot(scale.x(spread.greatest), middle + 6))
      if let half = spread.middleHalf {
        svg.rect(
          "band spine-half", Spot(scale.x(half.lowerBound), middle - 6),
          Spot(scale.x(half.upperBound), middle + 6))
      }
    }
    svg.line(
      "spine-line", from: Spot(scale.middle, middle - 11), to: Spot(scale.middle, middle + 11))
    for (group, symbol) in zip(row.benchmarked.groups, Self.groupSymbols) {
      guard let value = group.average?.value, value.isDrawable else { continue }
      symbol.draw(
        "spine-group", at: Spot(scale.x(value), middle + Self.groupDrop), radius: 3.4, in: &svg)
    }
    guard let value = row.figure.value.number else { return }
    if let interval = row.interval {
      svg.line(
        "spine-interval", from: Spot(scale.x(interval.lowerBound), middle),
        to: Spot(scale.x(interval.upperBound), middle))
    }
    row.benchmarked.symbol.draw(
      "point", row.benchmarked.tone, at: Spot(scale.x(value), middle), radius: 5, in: &svg)
  }

  /// The scale of a row: the average in the middle, better to the right, and as wide as what is furthest
  /// from the average needs.
  private struct Scale {
    let middle: Double
    private let average: Double
    private let unit: Double

    /// Nil if there is no average.
    init?(_ row: SpineChart.Row, _ span: ClosedRange<Double>) {
      guard let average = row.benchmarked.benchmark, average.isDrawable else { return nil }
      self.average = average
      middle = (span.lowerBound + span.upperBound) / 2
      let spread = row.benchmarked.spread
      let ends =
        [
          spread?.least, spread?.greatest, row.figure.value.number, row.interval?.lowerBound,
          row.interval?.upperBound,
        ] + row.benchmarked.groups.prefix(SpineChart.groupLimit).map { $0.average?.value }
      let furthest =
        ends.compactMap(\.self).filter(\.isDrawable).map { abs($0 - average) }.max() ?? 0
      let half = (span.upperBound - span.lowerBound) / 2
      unit = furthest > 0 ? half / furthest * (row.kpi.better == .lower ? -1 : 1) : 0
    }

    func x(_ value: Double) -> Double { middle + (value - average) * unit }
  }
}
