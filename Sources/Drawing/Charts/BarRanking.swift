import Commissioning
import Measuring
import Statistics

/// Organisations in the order of their figures, with intervals: bars where they can be named,
/// thin columns where they are many.
package struct BarRanking: Sendable {
  package struct Bar: Sendable {
    package var name: String
    package var value: ChartValue
    package var interval: ClosedRange<Double>?
    package var numerator: Double?
    package var denominator: Double?
    package var comparison: Comparison?
    package var isHighlighted: Bool
    package var source: String?

    package init(
      _ name: String, _ value: ChartValue, lower: Double? = nil, upper: Double? = nil,
      numerator: Double? = nil, denominator: Double? = nil, comparison: Comparison? = nil,
      isHighlighted: Bool = false, source: String? = nil
    ) {
      self.name = name
      self.value = value
      if let lower, let upper, lower.isDrawable, upper.isDrawable, lower <= upper {
        interval = lower...upper
      }
      self.numerator = numerator
      self.denominator = denominator
      self.comparison = comparison
      self.isHighlighted = isHighlighted
      self.source = source
    }
  }

  /// A line across all bars: "England", "All CSUs".
  package struct Benchmark: Sendable {
    package var name: String
    package var value: Double

    package init(_ name: String, _ value: Double) {
      self.name = name
      self.value = value
    }
  }

  package enum Order: Sendable { case highestFirst, lowestFirst }

  package var kpi: KPI
  package var period: ChartPeriod
  /// What they are called together: "CSUs", "CCGs".
  package var peers: String
  /// In the order of their figures, those without one last.
  package let bars: [Bar]
  package var benchmarks: [Benchmark]
  package var order: Order

  /// What the intervals are: "95% Wilson intervals".
  package var intervals: String?

  package init(
    kpi: KPI, period: ChartPeriod, peers: String, bars: [Bar], benchmarks: [Benchmark] = [],
    order: Order, intervals: String? = nil
  ) {
    self.kpi = kpi
    self.period = period
    self.peers = peers
    let sign = order == .highestFirst ? -1.0 : 1
    func rank(_ bar: Bar) -> Double { bar.value.number.map { $0 * sign } ?? .infinity }
    self.bars = bars.enumerated()
      .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
    self.benchmarks = benchmarks.filter { $0.value.isDrawable }
    self.order = order
    self.intervals = intervals
  }

  /// How many bars are drawn with their names.
  static let most = 30

  package func chart(id: String) -> Chart {
    let table = table
    let sentence = RankingSentence(self).text
    let isDrawn = bars.contains { $0.value.number != nil }
    return Chart(
      sentence: sentence,
      svg: isDrawn
        ? drawings { layout in
          bars.count > BarRanking.most
            ? Caterpillar(self, table, layout).svg(id: id, sentence: sentence)
            : RankedBars(self, table, layout).svg(id: id, sentence: sentence)
        } : [],
      table: table, notes: isDrawn ? notes : [])
  }

  var known: [(bar: Bar, value: Double)] {
    bars.compactMap { bar in bar.value.number.map { (bar, $0) } }
  }

  /// Everything that must be in sight.
  var extent: [Double] {
    known.flatMap { [$0.value, $0.bar.interval?.lowerBound, $0.bar.interval?.upperBound] }
      .compactMap(\.self) + benchmarks.map(\.value)
  }

  private var notes: [String] {
    var notes: [String] = []
    if bars.count <= BarRanking.most {
      notes.append(order == .highestFirst ? "Highest first." : "Lowest first.")
    }
    if bars.contains(where: { $0.interval != nil }) {
      notes.append("The thin lines are \(intervals ?? "confidence intervals").")
    }
    return notes
  }

  private var table: ChartTable {
    typealias Column = ChartTable.Column
    let hasIntervals = bars.contains { $0.interval != nil }
    let hasParts = bars.contains { $0.numerator != nil || $0.denominator != nil }
    let isCompared = bars.contains { $0.comparison != nil }
    var columns = [
      Column("Organisation", isNumber: false, key: "name"), Column("Value", key: "value"),
    ]
    if hasIntervals {
      columns += [
        Column("Interval from", key: "lower"), Column("Interval to", key: "upper"),
      ]
    }
    if hasParts { columns += [Column("Numerator"), Column("Denominator")] }
    if isCompared { columns.append(Column("Comparison", isNumber: false)) }
    return ChartTable(
      caption: "\(kpi.entry.name), \(period.text), \(bars.count) \(peers)", columns: columns,
      rows: bars.map { bar in
        let value = ChartTable.Cell(bar.value.text(kpi), bar.value.number, address: bar.source)
        var cells = [ChartTable.Cell(bar.name), value]
        var reading = "\(bar.name): \(value.text)"
        func given(_ number: Double?) -> ChartTable.Cell {
          number.map { ChartTable.Cell(kpi.text(of: $0), $0) } ?? ChartTable.Cell("None")
        }
        if hasIntervals {
          let (from, to) = (given(bar.interval?.lowerBound), given(bar.interval?.upperBound))
          cells += [from, to]
          if bar.interval != nil { reading += " (interval \(from.text) to \(to.text))" }
        }
        if hasParts {
          cells += [
            .part(bar.numerator, absence: bar.value.absence),
            .part(bar.denominator, absence: bar.value.absence),
          ]
        }
        if isCompared {
          cells.append(ChartTable.Cell(bar.comparison.words))
          if bar.value.number != nil { reading += ". " + bar.comparison.words }
        }
        return ChartTable.Row(cells: cells, reading: reading, isHighlighted: bar.isHighlighted)
      } + benchmarks.map { benchmarkRow($0, columns: columns.count) })
  }

  /// A line across the bars, below the organisations.
  private func benchmarkRow(_ benchmark: Benchmark, columns: Int) -> ChartTable.Row {
    let value = ChartTable.Cell(kpi.text(of: benchmark.value), benchmark.value)
    let rest = [ChartTable.Cell](repeating: ChartTable.Cell("Not applicable"), count: columns - 2)
    return ChartTable.Row(
      cells: [ChartTable.Cell(benchmark.name), value] + rest,
      reading: "\(benchmark.name): \(value.text)")
  }
}
