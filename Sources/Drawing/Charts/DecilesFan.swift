import Commissioning
import Measuring

/// An organisation over the deciles of its peers, period by period.
package struct DecilesFan: Sendable {
  package struct Point: Sendable {
    package var period: ChartPeriod
    package var value: ChartValue
    /// From the first to the ninth; nil where there are too few peers.
    package var deciles: [Double]?
    package var source: String?

    package init(
      _ period: ChartPeriod, _ value: ChartValue, deciles: [Double]?, source: String? = nil
    ) {
      self.period = period
      self.value = value
      self.deciles = deciles.flatMap { all in
        all.count == 9 && all.allSatisfy { $0.isDrawable } ? all.sorted() : nil
      }
      self.source = source
    }
  }

  package var kpi: KPI
  package var subject: String
  /// "211 CCGs".
  package var peers: String
  package var points: [Point]

  package init(kpi: KPI, subject: String, peers: String, points: [Point]) {
    self.kpi = kpi
    self.subject = subject
    self.peers = peers
    self.points = points
  }

  package func chart(id: String) -> Chart {
    let table = table
    let sentence = sentence
    let isDrawn = points.contains { $0.value.number != nil || $0.deciles != nil }
    return Chart(
      sentence: sentence,
      svg: isDrawn ? drawings { draw($0, table, id: id, sentence: sentence) } : [],
      table: table,
      notes: [
        "Deciles divide \(peers), put in order, into ten groups of one size. The stronger the band, the nearer to the median, which is the dotted line."
      ])
  }

  private var table: ChartTable {
    let names = ["1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th"].map {
      "\($0) decile"
    }
    return ChartTable(
      caption: "\(kpi.entry.name), \(subject), and deciles of \(peers)",
      columns: [
        ChartTable.Column("Period", isNumber: false, key: "name"),
        ChartTable.Column("Value", key: "value"),
      ] + names.map { ChartTable.Column($0) },
      rows: points.map { point in
        let value = ChartTable.Cell(
          point.value.text(kpi), point.value.number, address: point.source)
        let deciles = (0..<9).map { number in
          point.deciles.map { ChartTable.Cell(kpi.text(of: $0[number]), $0[number]) }
            ?? ChartTable.Cell("Too few peers")
        }
        var reading = "\(point.period.text): \(value.text)"
        if let median = point.deciles?[4] { reading += "; the median is \(kpi.text(of: median))" }
        return ChartTable.Row(
          cells: [ChartTable.Cell(point.period), value] + deciles, reading: reading)
      })
  }

  /// Where the latest figure stands among the peers.
  private var sentence: String {
    let head = "\(kpi.entry.name), \(subject)"
    guard let last = points.last(where: { $0.value.number != nil }), let value = last.value.number
    else { return head + ControlSentence.absence(points.map { ($0.period, $0.value) }) }
    let words = "\(head), was \(kpi.text(of: value)) \(last.period.when)"
    guard let deciles = last.deciles else { return words + "; there are too few peers to compare." }
    if deciles[0] == deciles[8] { return words + ", as most of \(peers)." }
    switch deciles.count(where: { $0 < value }) {
    case 0: return words + ": among the lowest tenth of \(peers)."
    case 9: return words + ": among the highest tenth of \(peers)."
    case let number: return words + ": higher than at least \(number)0% of \(peers)."
    }
  }

  private func draw(_ layout: Layout, _ table: ChartTable, id: String, sentence: String) -> [UInt8]
  {
    let values = points.map(\.value.number)
    let key = MarkKey(
      [MarkKey.Entry(symbol: nil, tone: "value-line own", words: subject)], unit: kpi.axisUnit,
      width: layout.width)
    let labels = labels
    let plot = TimePlot(
      layout, points.map(\.period),
      values: values.compactMap(\.self) + points.flatMap { $0.deciles ?? [] }, kpi: kpi,
      top: key.height + 12, lineLabels: labels.map { $0.text(layout) })
    var svg = SVGWriter(
      layout, height: plot.height, id: id, name: sentence,
      description: "A line over bands of the deciles of \(peers).", reads: .across)
    plot.drawGround(in: &svg)
    drawBands(plot, in: &svg)
    plot.drawLine("median-line", points.map { $0.deciles?[4] }, in: &svg)
    plot.drawLine("value-line own", values, in: &svg)
    plot.drawLineLabels(labels, in: &svg)
    let last = values.lastIndex { $0 != nil }
    for (position, value) in values.enumerated() {
      svg.openMark(value == nil ? "missing" : "own", table, row: position)
      if let value {
        let radius = position == last ? 4.5 : min(2.6, max(1.2, plot.spacing * 0.3))
        Symbol.disc.draw("own", at: plot.spot(position, value), radius: radius, in: &svg)
      } else {
        Symbol.cross.draw(
          "missing", at: Spot(plot.x(position), plot.bottom - 8),
          radius: min(3.5, plot.spacing / 2), in: &svg)
      }
      svg.closeGroup()
    }
    key.draw(in: &svg)
    return svg.close()
  }

  private var labels: [LineLabel] {
    guard let deciles = points.last?.deciles else { return [] }
    return [
      LineLabel(kind: "decile", name: "9th", value: deciles[8], valueText: "decile"),
      LineLabel(kind: "mean", name: "Median", value: deciles[4], valueText: ""),
      LineLabel(kind: "decile", name: "1st", value: deciles[0], valueText: "decile"),
    ]
  }

  /// The middle lies on the outer bands, so that it is the darkest.
  private func drawBands(_ plot: TimePlot, in svg: inout SVGWriter) {
    for band in 0..<4 {
      var run: [(position: Int, deciles: [Double])] = []
      func end() {
        defer { run = [] }
        guard run.count > 1 else { return }
        svg.polygon(
          "band band-\(band + 1)",
          run.map { plot.spot($0.position, $0.deciles[8 - band]) }
            + run.reversed().map { plot.spot($0.position, $0.deciles[band]) })
      }
      for (position, point) in points.enumerated() {
        if let deciles = point.deciles { run.append((position, deciles)) } else { end() }
      }
      end()
    }
  }
}
