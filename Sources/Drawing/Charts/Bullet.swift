import Commissioning
import Measuring

/// One figure beside its target and the range of its peers.
package struct Bullet: Sendable {
  package var kpi: KPI
  package var subject: String
  package var period: ChartPeriod
  package var value: ChartValue
  package var target: ChartTarget?
  package var peers: Peers?
  package var source: String?

  /// Where peers lie: "the middle half of 19 CSUs", from 88 to 96.
  package struct Peers: Sendable {
    package var words: String
    package var range: ClosedRange<Double>

    /// Nil where the ends are not numbers.
    package init?(_ words: String, from low: Double, to high: Double) {
      guard low.isDrawable, high.isDrawable, low <= high else { return nil }
      self.words = words
      range = low...high
    }
  }

  package init(
    kpi: KPI, subject: String, period: ChartPeriod, value: ChartValue, target: ChartTarget? = nil,
    peers: Peers? = nil, source: String? = nil
  ) {
    self.kpi = kpi
    self.subject = subject
    self.period = period
    self.value = value
    self.target = target.ifDrawable
    self.peers = peers
    self.source = source
  }

  package func chart(id: String) -> Chart {
    let table = table
    let sentence = sentence
    return Chart(
      sentence: sentence,
      svg: value.number == nil
        ? [] : drawings { draw($0, table, id: id, sentence: sentence) }, table: table,
      notes: target.map { [$0.note(kpi)] } ?? [])
  }

  private var sentence: String {
    let head = "\(kpi.entry.name), \(subject)"
    guard let number = value.number else {
      return head + ControlSentence.absence([(period, value)])
    }
    var words = "\(head), was \(kpi.text(of: number)) \(period.when)"
    if let target { words += target.beside(number, kpi) }
    if let peers {
      words +=
        "; \(peers.words) lie between \(kpi.text(of: peers.range.lowerBound)) and "
        + kpi.text(of: peers.range.upperBound)
    }
    return words + "."
  }

  private var table: ChartTable {
    func row(_ name: String, _ cell: ChartTable.Cell) -> ChartTable.Row {
      ChartTable.Row(cells: [ChartTable.Cell(name), cell], reading: "\(name): \(cell.text)")
    }
    var rows = [
      row(
        "\(subject), \(period.text)",
        ChartTable.Cell(value.text(kpi), value.number, address: source))
    ]
    if let target {
      rows.append(row("Target", ChartTable.Cell(kpi.shortText(of: target.value), target.value)))
    }
    if let peers {
      let words = peers.words.prefix(1).uppercased() + peers.words.dropFirst()
      for (end, number) in [("from", peers.range.lowerBound), ("to", peers.range.upperBound)] {
        rows.append(row("\(words), \(end)", ChartTable.Cell(kpi.text(of: number), number)))
      }
    }
    return ChartTable(
      caption: "\(kpi.entry.name), \(subject), \(period.text)",
      columns: [
        ChartTable.Column("What", isNumber: false, key: "name"),
        ChartTable.Column("Value", key: "value"),
      ], rows: rows)
  }

  private func draw(_ layout: Layout, _ table: ChartTable, id: String, sentence: String) -> [UInt8]
  {
    let number = value.number ?? 0
    let shown = [number, target?.value, peers?.range.lowerBound, peers?.range.upperBound]
      .compactMap(\.self)
    let scale = NiceScale(
      shown, intervals: layout.isWide ? 5 : 3, includesZero: true, bounds: kpi.bounds,
      leastStep: kpi.leastStep)
    let (top, bottom, middle, height) = (22.0, 58.0, 40.0, 80.0)
    let (left, right) = (4.0, layout.width - 4)
    func x(_ value: Double) -> Double { left + scale.share(value) * (right - left) }
    var svg = SVGWriter(
      layout, height: height, id: id, name: sentence,
      description: "A bar of the figure, with the target and the range of peers.", reads: .across)
    if let peers {
      svg.openMark("peers", table, row: table.rows.count - 2)
      svg.rect(
        "peer-band", Spot(x(peers.range.lowerBound), top), Spot(x(peers.range.upperBound), bottom))
      svg.closeGroup()
    }
    svg.line("axis", from: Spot(x(0), top), to: Spot(x(0), bottom))
    svg.openMark("own", table, row: 0)
    svg.rect("bar", Spot(x(0), middle - 7), Spot(x(number), middle + 7))
    svg.closeGroup()
    let tickText = TickText(scale, unit: kpi.unit)
    for tick in scale.ticks {
      let half = textWidth(tickText(tick)) / 2
      svg.line("axis", from: Spot(x(tick), bottom), to: Spot(x(tick), bottom + 4))
      svg.text(
        "tick middle", tickText(tick),
        at: Spot(max(half, min(x(tick), layout.width - half)), height - 4))
    }
    let valueText = kpi.text(of: number)
    svg.text("own-label", valueText, at: Spot(left, 14))
    if let target {
      let text = "Target \(kpi.shortText(of: target.value))"
      let half = textWidth(text) / 2
      svg.openMark("target", table, row: 1)
      svg.line(
        "target-tick", from: Spot(x(target.value), top - 2), to: Spot(x(target.value), bottom + 2))
      svg.closeGroup()
      svg.text(
        "line-label target middle", text,
        at: Spot(
          max(
            half + left + textWidth(valueText, isBold: true) + 14,
            min(x(target.value), layout.width - half)), 14))
    }
    return svg.close()
  }
}
