import Commissioning
import Measuring
import Statistics

/// Organisations in the order of their figures, with intervals: with their names, or in thin columns
/// if they are many. Bars from zero are drawn where figures differ by as much as they are, dots on a
/// range of their own where bars would all look the same.
package struct BarRanking: PlottedChart {
  /// An organisation with its figure.
  struct Bar {
    let name: String
    let member: Cohort.Member
    let isHighlighted: Bool

    var value: Shown<Double> { member.figure.value }

    var interval: ClosedRange<Double>? {
      member.interval.flatMap { interval in
        interval.lower.isDrawable && interval.upper.isDrawable && interval.lower <= interval.upper
          ? interval.lower...interval.upper : nil
      }
    }
  }

  let kpi: KPI
  private let period: Period
  /// Their plural noun: "CSUs", "CCGs".
  let peers: String
  /// In the order of their figures, those without one last.
  let bars: [Bar]
  /// A line across all bars.
  let average: Double?
  /// Of all of them.
  let target: Targets.Holding?
  private let source: (Cohort.Member) -> String?

  /// What the average is called.
  let benchmark: String

  /// - Parameters:
  ///   - benchmark: what the average of all is called.
  ///   - target: of all of them.
  ///   - name: the name of an organisation.
  ///   - highlighted: the organisations to highlight, as the page is about them.
  ///   - source: the address of what a figure is made of.
  package init(
    kpi: KPI, cohort: Cohort, peers: String, benchmark: String, target: Targets.Holding? = nil,
    name: (Key<Organisation>) -> String,
    highlighting highlighted: Set<Key<Organisation>> = [],
    source: @escaping (Cohort.Member) -> String?
  ) {
    self.kpi = kpi
    self.peers = peers
    self.benchmark = benchmark
    self.source = source
    self.target = target.ifDrawable
    period = cohort.period
    let sign = kpi.better == .lower ? 1.0 : -1
    func rank(_ bar: Bar) -> Double { bar.value.number.map { $0 * sign } ?? .infinity }
    bars = cohort.members.map { member in
      Bar(
        name: name(member.subject), member: member,
        isHighlighted: highlighted.contains(member.subject))
    }.enumerated()
      .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
    average = cohort.average.flatMap { $0.isDrawable ? $0 : nil }
  }

  /// Whether the greatest figure is more than twice the least, or they are on both sides of zero.
  var isFromZero: Bool {
    let values = known.map(\.value)
    guard let least = values.min(), let most = values.max() else { return true }
    return least <= 0 || most > 2 * least
  }

  var isHighestFirst: Bool { kpi.better != .lower }

  /// "Invoices paid on time, March 2014".
  private var head: String { "\(kpi.entry.name), \(period.text)" }

  /// How many bars are drawn with their names.
  package static let namedLimit = 30

  package var topic: String? { kpi.entry.name }
  package var title: String { "\(peers.capitalizedFirst) in order, \(period.text)" }

  package var isDrawn: Bool { bars.contains { $0.value.number != nil } }

  package var sentence: String { RankingSentence(self).text }

  package func draw(for layout: Layout, in svg: inout SVGWriter) {
    if bars.count > BarRanking.namedLimit {
      Caterpillar(self, layout).draw(in: &svg)
    } else {
      RankedBars(self, layout).draw(in: &svg)
    }
  }

  var known: [(bar: Bar, value: Double)] {
    bars.compactMap { bar in bar.value.number.map { (bar, $0) } }
  }

  /// Everything that must be visible.
  var extent: [Double] {
    known.flatMap { [$0.value, $0.bar.interval?.lowerBound, $0.bar.interval?.upperBound] }
      .compactMap(\.self) + [average, target?.value].compactMap(\.self)
  }

  /// What figures are drawn along.
  func scale(intervals: Int) -> NiceScale {
    NiceScale(
      extent, intervals: intervals, includesZero: isFromZero, bounds: kpi.bounds,
      leastStep: kpi.leastStep(for: extent))
  }

  package var notes: [String] {
    guard isDrawn else { return [] }
    var notes: [String] = []
    if bars.count <= BarRanking.namedLimit {
      notes.append(isHighestFirst ? "Highest first." : "Lowest first.")
    }
    if !isFromZero { notes.append("The scale does not start at zero, so that differences show.") }
    if bars.contains(where: { $0.interval != nil }) {
      notes.append("The thin lines are \(kpi.intervalText).")
    }
    notes += comparisonNotes
    if let target {
      notes.append("The dashed red line is the target of \(kpi.shortText(of: target.value)).")
    }
    return notes
  }

  /// What marks say of how figures compare with the average; nothing where none differs.
  private var comparisonNotes: [String] {
    let comparisons = known.map(\.bar.member.comparison)
    guard !isFromZero, bars.count <= Self.namedLimit,
      comparisons.contains(where: { $0 != nil && $0 != .similar })
    else { return [] }
    let rest =
      comparisons.contains { $0 == nil } ? "rings do not, or are not compared" : "rings do not"
    return ["Filled marks differ from \(benchmark) by more than chance explains; \(rest)."]
  }

  /// The organisations, and below them the line across the bars.
  package var table: ChartTable {
    let (bars, kpi, source, average) = (bars, kpi, source, average)
    func address(_ row: Int) -> String? { row < bars.count ? source(bars[row].member) : nil }
    let hasIntervals = bars.contains { $0.interval != nil }
    let hasParts = bars.contains {
      $0.member.figure.numerator != nil || $0.member.figure.denominator != nil
    }
    let isCompared = bars.contains { $0.member.comparison != nil }
    func ofBar(_ cell: @escaping (Bar) -> ChartTable.Cell) -> (Int) -> ChartTable.Cell {
      { $0 < bars.count ? cell(bars[$0]) : .absent(.notApplicable) }
    }
    var columns = [
      ChartTable.Column("Organisation", key: "name") {
        .words($0 < bars.count ? bars[$0].name : benchmark.capitalizedFirst)
      },
      ChartTable.Column(
        "Value", key: "value", format: { kpi.text(of: $0) },
        link: address,
        numbers: { $0 < bars.count ? ChartTable.Cell(bars[$0].value) : ChartTable.Cell(average) }),
    ]
    if hasIntervals {
      columns += [
        ChartTable.Column(
          "Interval from", key: "lower", format: { kpi.text(of: $0) },
          numbers: ofBar { ChartTable.Cell($0.interval?.lowerBound) }),
        ChartTable.Column(
          "Interval to", key: "upper", format: { kpi.text(of: $0) },
          numbers: ofBar { ChartTable.Cell($0.interval?.upperBound) }),
      ]
    }
    if hasParts {
      columns += [
        ChartTable.Column(
          "Numerator", format: { numberText($0) },
          numbers: ofBar { ChartTable.Cell(part: $0.member.figure.numerator, of: $0.value) }),
        ChartTable.Column(
          "Denominator", format: { numberText($0) },
          numbers: ofBar { ChartTable.Cell(part: $0.member.figure.denominator, of: $0.value) }),
      ]
    }
    if isCompared {
      columns.append(
        ChartTable.Column("Comparison", words: ofBar { .words($0.member.comparison.words) }))
    }
    if let target { columns.append(.target(target, kpi)) }
    return ChartTable(
      caption: "\(head), \(bars.count) \(peers)", columns: columns,
      count: bars.count + (average == nil ? 0 : 1),
      isHighlighted: { $0 < bars.count && bars[$0].isHighlighted }, markLink: address,
      reading: { row in
        guard row < bars.count else {
          return "\(benchmark.capitalizedFirst): \(average.map { kpi.text(of: $0) } ?? "")"
        }
        let bar = bars[row]
        var reading = "\(bar.name): \(bar.value.text(kpi))"
        if let interval = bar.interval {
          reading +=
            " (interval \(kpi.text(of: interval.lowerBound)) to \(kpi.text(of: interval.upperBound)))"
        }
        if isCompared, bar.value.number != nil { reading += ". " + bar.member.comparison.words }
        return reading
      })
  }
}
