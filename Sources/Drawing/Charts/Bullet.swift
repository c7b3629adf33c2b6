import Commissioning
import Measuring

/// One figure as a dot on the range of its peers, with its target.
package struct Bullet: PlottedChart {
  private let kpi: KPI
  private let subject: String
  private let figure: Figure
  private let target: Targets.Holding?
  private let peers: Peers?
  private let source: String?

  /// The figures of all that it is compared with.
  package struct Peers {
    /// "19 CSUs".
    let words: String
    /// From the least to the greatest.
    let all: ClosedRange<Double>
    /// Of half of them.
    let middle: ClosedRange<Double>
    let others: Others

    package init(
      _ words: String, all: ClosedRange<Double>, middle: ClosedRange<Double>, others: Others
    ) {
      self.words = words
      self.all = all
      self.middle = middle
      self.others = others
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
      [$0.all.lowerBound, $0.all.upperBound].allSatisfy(\.isDrawable) ? $0 : nil
    }
    self.source = source
  }

  package var topic: String? { kpi.entry.name }
  package var title: String { peers.map { "Among \($0.words)" } ?? "The only figure" }

  package var isDrawn: Bool { figure.value.number != nil }

  package var notes: [String] {
    var notes: [String] = []
    if let peers {
      notes.append("The line is the range of \(peers.words), the band that of their middle half.")
    }
    if !isFromZero { notes.append("The scale does not start at zero, so that differences show.") }
    return notes + (target?.notes(kpi) ?? [])
  }

  package var sentence: String {
    guard let number = figure.value.number else {
      return ControlSentence.absence([figure])
    }
    var words = "\(kpi.text(of: number, beside: target)) \(figure.period.when)"
    if let target { words += target.beside(number, kpi) }
    if let peers { words += "; \(peers.others.standing(kpi.better))" }
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
      let ranges = [("The middle half of", peers.middle), ("All", peers.all)]
      for (part, range) in ranges {
        for (end, number) in [("from", range.lowerBound), ("to", range.upperBound)] {
          rows.append(
            ("\(part) \(peers.words), \(end)", .number(number), kpi.text(of: number)))
        }
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

  /// Whether the greatest is more than twice the least, or they are on both sides of zero.
  private var isFromZero: Bool {
    guard let least = shown.min(), let most = shown.max() else { return true }
    return least <= 0 || most > 2 * least
  }

  /// Everything that must be visible.
  private var shown: [Double] {
    [figure.value.number, target?.value, peers?.all.lowerBound, peers?.all.upperBound]
      .compactMap(\.self)
  }

  package func draw(for layout: Layout, in svg: inout SVGWriter) {
    let number = figure.value.number ?? 0
    let scale = NiceScale(
      shown, intervals: layout.isWide ? 5 : 3, includesZero: isFromZero, bounds: kpi.bounds,
      leastStep: kpi.leastStep(for: shown))
    let (top, bottom, height) = (44.0, 76.0, 100.0)
    let middle = (top + bottom) / 2
    let (left, right) = (8.0, layout.width - 8)
    func x(_ value: Double) -> Double { left + scale.share(value) * (right - left) }
    svg.open(
      layout, height: height,
      description: "A dot on the range of its peers, with the target.", reads: .across)
    if let peers {
      let row = target == nil ? 1 : 2
      svg.line(
        "whisker", from: Spot(x(peers.all.lowerBound), middle),
        to: Spot(x(peers.all.upperBound), middle))
      svg.openMark("peers", row: row)
      svg.rect(
        "peer-band", Spot(x(peers.middle.lowerBound), top), Spot(x(peers.middle.upperBound), bottom)
      )
      svg.closeGroup()
    }
    svg.line("axis", from: Spot(left, bottom + 4), to: Spot(right, bottom + 4))
    let tickText = TickText(scale, unit: kpi.unit)
    for tick in scale.ticks {
      let half = textWidth(tickText(tick)) / 2
      svg.line("axis", from: Spot(x(tick), bottom + 4), to: Spot(x(tick), bottom + 8))
      svg.text(
        "tick middle", tickText(tick),
        at: Spot(max(half, min(x(tick), layout.width - half)), height - 2))
    }
    func label(_ name: ClassName, _ text: String, over value: Double, at y: Double, isBold: Bool) {
      let words = wrapped(text, width: layout.width, lines: 1, isBold: isBold).first ?? ""
      let half = textWidth(words, isBold: isBold) / 2
      svg.text(name, words, at: Spot(max(half, min(x(value), layout.width - half)), y))
    }
    if let target {
      svg.openMark("target", row: 1)
      svg.line(
        "target-tick", from: Spot(x(target.value), top - 4), to: Spot(x(target.value), bottom + 4))
      svg.closeGroup()
      label(
        "line-label target middle", "Target \(kpi.shortText(of: target.value))", over: target.value,
        at: 14, isBold: false)
    }
    svg.openMark("own", row: 0)
    Symbol.disc.draw("own", at: Spot(x(number), middle), radius: 7, in: &svg)
    svg.closeGroup()
    label("own-label middle", kpi.text(of: number), over: number, at: 34, isBold: true)
    svg.close()
  }
}
