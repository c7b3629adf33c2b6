import Commissioning
import Measuring

/// One figure with its target and the range of its peers.
package struct Bullet: PlottedChart {
  private let kpi: KPI
  private let subject: String
  private let figure: Figure
  private let target: Targets.Holding?
  private let peers: Peers?
  private let source: String?

  /// The range of peers: "the middle half of 19 CSUs", from 88 to 96.
  package struct Peers {
    let words: String
    let range: ClosedRange<Double>

    package init(_ words: String, _ range: ClosedRange<Double>) {
      self.words = words
      self.range = range
    }
  }

  /// - Parameter source: the address of what the figure is made of.
  package init(
    kpi: KPI, subject: String, figure: Figure, target: Targets.Holding? = nil,
    peers: Peers? = nil, source: String? = nil
  ) {
    self.kpi = kpi
    self.subject = subject
    self.figure = figure
    self.target = target.ifDrawable
    self.peers = peers.flatMap {
      $0.range.lowerBound.isDrawable && $0.range.upperBound.isDrawable ? $0 : nil
    }
    self.source = source
  }

  package var isDrawn: Bool { figure.value.number != nil }

  package var notes: [String] { target.map { [$0.note(kpi)] } ?? [] }

  package var sentence: String {
    let head = "\(kpi.entry.name), \(subject)"
    guard let number = figure.value.number else {
      return head + ControlSentence.absence([figure])
    }
    var words = "\(head), was \(kpi.text(of: number, beside: target)) \(figure.period.when)"
    if let target { words += target.beside(number, kpi) }
    if let peers {
      words +=
        "; \(peers.words) lie between \(kpi.text(of: peers.range.lowerBound)) and "
        + kpi.text(of: peers.range.upperBound)
    }
    return words + "."
  }

  package var table: ChartTable {
    let kpi = kpi
    let source = source
    var rows: [(name: String, cell: ChartTable.Cell, text: String)] = []
    rows.append(
      (
        "\(subject), \(figure.period.text)", ChartTable.Cell(figure.value), figure.value.text(kpi)
      ))
    if let target {
      rows.append(("Target", .number(target.value), kpi.shortText(of: target.value)))
    }
    if let peers {
      let words = peers.words.prefix(1).uppercased() + peers.words.dropFirst()
      for (end, number) in [("from", peers.range.lowerBound), ("to", peers.range.upperBound)] {
        rows.append(("\(words), \(end)", .number(number), kpi.text(of: number)))
      }
    }
    return ChartTable(
      caption: "\(kpi.entry.name), \(subject), \(figure.period.text)",
      columns: [
        ChartTable.Column("What", key: "name") { .words(rows[$0].name) },
        ChartTable.Column(
          "Value", key: "value", text: { rows[$0].text }, link: { $0 == 0 ? source : nil },
          numbers: { rows[$0].cell }),
      ], count: rows.count
    ) { rows[$0].name + ": " + rows[$0].text }
  }

  package func draw(for layout: Layout, in svg: inout SVGWriter) {
    let number = figure.value.number ?? 0
    let shown = [number, target?.value, peers?.range.lowerBound, peers?.range.upperBound]
      .compactMap(\.self)
    let scale = NiceScale(
      shown, intervals: layout.isWide ? 5 : 3, includesZero: true, bounds: kpi.bounds,
      leastStep: kpi.leastStep)
    let (top, bottom, middle, height) = (22.0, 58.0, 40.0, 80.0)
    let (left, right) = (4.0, layout.width - 4)
    func x(_ value: Double) -> Double { left + scale.share(value) * (right - left) }
    svg.open(
      layout, height: height,
      description: "A bar of the figure, with the target and the range of peers.", reads: .across)
    if let peers {
      svg.openMark("peers", row: target == nil ? 1 : 2)
      svg.rect(
        "peer-band", Spot(x(peers.range.lowerBound), top), Spot(x(peers.range.upperBound), bottom))
      svg.closeGroup()
    }
    svg.line("axis", from: Spot(x(0), top), to: Spot(x(0), bottom))
    svg.openMark("own", row: 0)
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
      let start = left + textWidth(valueText, isBold: true) + 14
      let text =
        wrapped(
          "Target \(kpi.shortText(of: target.value))", width: layout.width - start, lines: 1
        ).first ?? ""
      let half = textWidth(text) / 2
      svg.openMark("target", row: 1)
      svg.line(
        "target-tick", from: Spot(x(target.value), top - 2), to: Spot(x(target.value), bottom + 2))
      svg.closeGroup()
      svg.text(
        "line-label target middle", text,
        at: Spot(max(start + half, min(x(target.value), layout.width - half)), 14))
    }
    svg.close()
  }
}
