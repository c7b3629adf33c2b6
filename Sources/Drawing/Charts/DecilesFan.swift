import Commissioning
import Measuring

/// An organisation over the deciles of its peers, period by period.
package struct DecilesFan: PlottedChart {
  private let kpi: KPI
  private let subject: String
  /// "211 CCGs".
  private let peers: String
  private let figures: [Figure]
  /// Of each figure's period, from the first to the ninth; nil if there are too few peers.
  private let deciles: [[Double]?]
  /// The others in the period of its last figure; nil if there are too few.
  private let others: Others?
  private let source: (Figure) -> String?

  /// - Parameters:
  ///   - peers: how many there are, with a noun: "211 CCGs".
  ///   - source: the address of what a figure is made of.
  package init(
    kpi: KPI, subject: String, peers: String, measure: Measure, bands: DecileBands,
    source: @escaping (Figure) -> String?
  ) {
    self.kpi = kpi
    self.subject = subject
    self.peers = peers
    figures = measure.figures
    self.source = source
    deciles = figures.map { figure in
      bands.position(of: figure.period).map { bands.percentiles[$0] }.flatMap { all in
        all.count == 9 && all.allSatisfy(\.isDrawable) ? all : nil
      }
    }
    others = figures.last { $0.value.number != nil }.flatMap { figure in
      bands.position(of: figure.period).map {
        bands.others(beside: figure.value.number ?? 0, at: $0)
      }
    }
  }

  package var topic: String? { kpi.entry.name }
  package var title: String { "Among \(peers)" }

  package var isDrawn: Bool {
    figures.contains { $0.value.number != nil } || deciles.contains { $0 != nil }
  }

  package var notes: [String] {
    [
      "Each band holds a tenth of \(peers), the darker the nearer the median, which is dotted; the outer tenths are not shown."
    ]
  }

  package var table: ChartTable {
    let (figures, deciles, kpi) = (figures, deciles, kpi)
    let names = ["1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th"]
    return ChartTable(
      caption: "\(kpi.entry.name), \(subject), and deciles of \(peers)",
      columns: [.periods(figures), .values(figures, kpi, link: source)]
        + names.enumerated().map { number, name in
          ChartTable.Column(
            "\(name) decile", format: { kpi.text(of: $0) },
            numbers: { row in
              deciles[row].map { .number($0[number]) } ?? .words("Too few peers")
            })
        },
      count: figures.count
    ) { row in
      let reading = figures[row].period.text + ": " + figures[row].value.text(kpi)
      return deciles[row].map { "\(reading); the median is \(kpi.text(of: $0[4]))" } ?? reading
    }
  }

  /// Where the latest figure is among the peers.
  package var sentence: String {
    guard let last = figures.lastIndex(where: { $0.value.number != nil }),
      let value = figures[last].value.number
    else { return ControlSentence.absence(figures) }
    let words = "\(kpi.text(of: value)) \(figures[last].period.when)"
    guard let others else { return words + "; there are too few peers to compare." }
    return words + ": " + others.standing(kpi.better) + "."
  }

  package func draw(for layout: Layout, in svg: inout SVGWriter) {
    let values = figures.map { $0.value.number }
    let key = MarkKey(
      [MarkKey.Entry(symbol: nil, tone: "value-line own", words: subject)], unit: kpi.axisUnit,
      width: layout.width)
    let labels = labels
    let plot = TimePlot(
      layout, figures.map(\.period),
      values: values.compactMap(\.self) + deciles.flatMap { $0 ?? [] }, kpi: kpi,
      top: key.height + 12, lineLabels: labels.map { $0.text(layout) })
    svg.open(
      layout, height: plot.height, description: "A line over bands of the deciles of \(peers).",
      reads: .across)
    plot.drawAxes(in: &svg)
    drawBands(plot, in: &svg)
    plot.drawLine("median-line", deciles.map { $0?[4] }, in: &svg)
    plot.drawLine("value-line own", values, in: &svg)
    plot.drawLineLabels(labels, in: &svg)
    let last = values.lastIndex { $0 != nil }
    for (position, value) in values.enumerated() {
      guard let value else {
        plot.drawMissing(position, in: &svg)
        continue
      }
      svg.openMark("own", row: position)
      let radius = position == last ? 4.5 : min(2.6, max(1.2, plot.spacing * 0.3))
      Symbol.disc.draw("own", at: plot.spot(position, value), radius: radius, in: &svg)
      svg.closeGroup()
    }
    key.draw(in: &svg)
    svg.close()
  }

  private var labels: [LineLabel] {
    guard let deciles = deciles.last ?? nil else { return [] }
    return [
      LineLabel(kind: "decile", name: "9th", value: deciles[8], valueText: "decile"),
      LineLabel(kind: "mean", name: "Median", value: deciles[4], valueText: ""),
      LineLabel(kind: "decile", name: "1st", value: deciles[0], valueText: "decile"),
    ]
  }

  private static let bands: [ClassName] = [
    "band band-1", "band band-2", "band band-3", "band band-4",
  ]

  /// The middle is drawn over the outer bands, so that it is the darkest.
  private func drawBands(_ plot: TimePlot, in svg: inout SVGWriter) {
    for (band, name) in Self.bands.enumerated() {
      var run: [(position: Int, deciles: [Double])] = []
      func end() {
        defer { run = [] }
        guard run.count > 1 else { return }
        svg.polygon(
          name,
          run.map { plot.spot($0.position, $0.deciles[8 - band]) }
            + run.reversed().map { plot.spot($0.position, $0.deciles[band]) })
      }
      for (position, deciles) in deciles.enumerated() {
        if let deciles { run.append((position, deciles)) } else { end() }
      }
      end()
    }
  }
}
