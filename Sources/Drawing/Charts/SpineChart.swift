import Commissioning
import Measuring
import Statistics

/// The figures of one organisation or group, each beside the average of all on a scale of its own: a
/// spine chart, as the profiles of Fingertips show them. The average is in the middle, and better is to
/// the right.
///
/// Source: OHID, "Public health profiles: technical guidance", spine charts.
package struct SpineChart: PlottedChart {
  /// A KPI and its figure.
  package struct Row: Sendable {
    package let kpi: KPI
    package let benchmarked: BenchmarkedFigure
    /// What the average of all is called.
    let benchmarkName: String
    let addresses: Addresses

    /// Where things are shown.
    package struct Addresses: Sendable {
      let kpi: String
      /// What the figure is made of; nil if there is none.
      let figure: String?
      /// What the average of all is made of.
      let benchmark: String

      package init(kpi: String, figure: String?, benchmark: String) {
        self.kpi = kpi
        self.figure = figure
        self.benchmark = benchmark
      }
    }

    package init(
      _ kpi: KPI, _ benchmarked: BenchmarkedFigure, benchmarkName: String, at addresses: Addresses
    ) {
      self.kpi = kpi
      self.benchmarked = benchmarked
      self.benchmarkName = benchmarkName
      self.addresses = addresses
    }

    var figure: Figure { benchmarked.figure }

    /// Its period, and of rates what they are for: "2013/14, per 1,000".
    var periodText: String {
      switch kpi.unit {
      case .perThousand, .perHundredThousand: "\(figure.period.text), \(kpi.unit.rawValue)"
      case .percent, .count, .days, .pounds, .ratio: figure.period.text
      }
    }

    var interval: ClosedRange<Double>? { benchmarked.shownInterval }
  }

  /// "NHS Oxfordshire CCG", "CCGs of NHS South CSU".
  let subject: String
  /// What is compared: of a CSU's CCGs, CCGs.
  let kind: Kind
  /// What the bands are of: "all CCGs", "the CCGs of each CSU".
  let peers: String
  let rows: [Row]
  /// The names of the groups, in the order of each figure's.
  let groups: [String]

  package init(subject: String, of kind: Kind, peers: String, rows: [Row]) {
    self.subject = subject
    self.kind = kind
    self.peers = peers
    self.rows = rows
    groups = rows.first?.benchmarked.groups.map(\.name) ?? []
  }

  package var layouts: [Layout] { [.page, .narrow] }

  package var isDrawn: Bool {
    rows.contains { $0.benchmarked.benchmark != nil && $0.figure.value.number != nil }
  }

  package var title: String { SpineSentence(self).title }
  package var sentence: String { SpineSentence(self).text }

  /// How many groups have ticks.
  static let groupLimit = 3

  package var notes: [String] {
    guard isDrawn else { return [] }
    var notes = [
      "Each row has a scale of its own: the line in the middle is \(benchmarkNames), and right is better."
    ]
    if rows.contains(where: { $0.kpi.better == .neither }) {
      notes[0] += " Where neither direction is better, right is higher."
    }
    if rows.contains(where: { $0.benchmarked.spread?.middleHalf != nil }) {
      notes.append("The pale band spans \(peers), the darker band the middle half.")
    }
    if rows.contains(where: { $0.interval != nil }) {
      notes.append("The thin lines are confidence intervals at the level that each KPI sets.")
    }
    if groups.count > Self.groupLimit {
      notes.append("The averages of further groups are in the table.")
    }
    return notes
  }

  /// "England".
  private var benchmarkNames: String {
    var names: [String] = []
    for row in rows where row.benchmarked.benchmark != nil && !names.contains(row.benchmarkName) {
      names.append(row.benchmarkName)
    }
    return names.joined(separator: " or ")
  }

  /// Every KPI, with all that is drawn of it.
  package var table: ChartTable {
    let rows = rows
    let hasRanks = rows.contains { $0.benchmarked.percentRank != nil }
    func column(
      _ name: String, link: @escaping (Row) -> String? = { _ in nil },
      _ number: @escaping (Row) -> Double?
    ) -> ChartTable.Column {
      ChartTable.Column(
        name,
        text: { row in number(rows[row]).map { rows[row].kpi.text(of: $0) } ?? "None" },
        link: { link(rows[$0]) }, numbers: { ChartTable.Cell(number(rows[$0])) })
    }
    var columns = [
      ChartTable.Column(
        "Indicator", key: "name", link: { rows[$0].addresses.kpi },
        words: { .words(rows[$0].kpi.entry.name) }),
      ChartTable.Column("Period") { .period(rows[$0].figure.period) },
      ChartTable.Column(
        "Figure", key: "value", text: { rows[$0].figure.value.text(rows[$0].kpi) },
        link: { rows[$0].addresses.figure },
        numbers: { ChartTable.Cell(rows[$0].figure.value) }),
      column("Interval from") { $0.interval?.lowerBound },
      column("Interval to") { $0.interval?.upperBound },
      column(
        kind.averageHeading,
        link: { $0.benchmarked.benchmark == nil ? nil : $0.addresses.benchmark },
        { $0.benchmarked.benchmark }),
      ChartTable.Column(kind.comparisonHeading) { .words(rows[$0].benchmarked.judgementWords) },
      ChartTable.Column("Recent trend") {
        .words(rows[$0].benchmarked.trendWords(rows[$0].kpi.better))
      },
      column("Lowest") { $0.benchmarked.spread?.least },
      column("Lower quartile") { $0.benchmarked.spread?.middleHalf?.lowerBound },
      column("Upper quartile") { $0.benchmarked.spread?.middleHalf?.upperBound },
      column("Highest") { $0.benchmarked.spread?.greatest },
    ]
    columns += ChartTable.Column.coverage(rows.map(\.figure))
    if hasRanks {
      columns.append(
        ChartTable.Column(
          "Percentile", format: { numberText($0, decimals: 0) },
          numbers: { ChartTable.Cell(rows[$0].benchmarked.percentRank.map { $0 * 100 }) }))
    }
    for (group, name) in groups.enumerated() {
      columns += [
        column(name) { $0.benchmarked.groups[group].average?.value },
        ChartTable.Column(
          "\(name): figures", format: { numberText($0) },
          numbers: {
            ChartTable.Cell(rows[$0].benchmarked.groups[group].average.map { Double($0.count) })
          }),
      ]
    }
    return ChartTable(
      caption: "Latest figures of \(subject) beside those of others", columns: columns,
      count: rows.count, markLink: { rows[$0].addresses.figure ?? rows[$0].addresses.kpi },
      reading: { SpineSentence.reading(rows[$0]) })
  }

  package func draw(for layout: Layout, in svg: inout SVGWriter) {
    SpineDrawing(self, layout).draw(in: &svg)
  }
}
