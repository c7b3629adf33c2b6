import Commissioning
import Testing

@testable import Drawing

/// Every chart of the product with figures that random numbers choose.
private func charts(_ numbers: inout SeededNumbers) -> [(name: String, chart: Chart)] {
  let count = [0, 1, 2, 12, 40, 211][Int.random(in: 0..<6, using: &numbers)]
  let units = KPI.Unit.allCases
  let kpi = kpi("Paid & <on> \"time\"", units[Int.random(in: units.indices, using: &numbers)])
  let points = months(count).map { period in
    ChartPoint(
      period, numbers.value(), numerator: numbers.number(), denominator: numbers.number(),
      signal: ControlChart.Signal.allCases.randomElement(using: &numbers) ?? .common,
      cause: .above(8), source: "#row")
  }
  let target = ChartTarget(numbers.number(), setBy: "the KPI itself")
  let cut = count / 2
  let stretches = [0..<cut, cut..<count].map { range in
    ControlChart.Stretch(
      points: range, mean: numbers.number(), lower: numbers.number(), upper: numbers.number(),
      rebase: ControlChart.Rebase(reason: "<b>", author: "&", decided: "today"))
  }
  let name = "NHS West and South Yorkshire and Bassetlaw CSU"
  let bars = (0..<count).map { number in
    BarRanking.Bar(
      "\(name) \(number)", numbers.value(), lower: numbers.number(), upper: numbers.number(),
      comparison: .better, isHighlighted: number % 20 == 3)
  }
  let period = ChartPeriod("March 2014", short: "Mar", year: "2014", interval: .month)
  let standings = FunnelPlot.Standing.allCases
  let funnel = FunnelPlot(
    kpi: kpi, period: period, peers: "CCGs", size: "Invoices",
    points: (0..<count).map { number in
      FunnelPlot.Point(
        "\(name) \(number)", value: numbers.number(), denominator: numbers.number(),
        standing: standings[number % 5], isHighlighted: number == 3)
    }, average: numbers.number(),
    limits: (0..<20).map { _ in
      FunnelPlot.Limits(
        denominator: numbers.number(), lower95: numbers.number(), upper95: numbers.number(),
        lower998: numbers.number(), upper998: numbers.number())
    })
  let fan = DecilesFan(
    kpi: kpi, subject: name, peers: "211 CCGs",
    points: points.map { point in
      DecilesFan.Point(
        point.period, point.value, deciles: (0..<9).map { _ in numbers.number() }.sorted())
    })
  return [
    (
      "control",
      ControlChart(
        kpi: kpi, subject: name, points: points, stretches: stretches, target: target,
        variation: .improvementHigh, assurance: .consistentPass
      ).chart(id: "a")
    ),
    (
      "run",
      RunChart(kpi: kpi, subject: name, points: points, median: numbers.number(), target: target)
        .chart(id: "b")
    ),
    (
      "ranking",
      BarRanking(
        kpi: kpi, period: period, peers: "CCGs", bars: bars,
        benchmarks: [
          BarRanking.Benchmark("England", numbers.number()),
          BarRanking.Benchmark(name, numbers.number()),
        ], order: .highestFirst
      ).chart(id: "c")
    ),
    ("funnel", funnel.chart(id: "d")), ("fan", fan.chart(id: "e")),
    (
      "multiples",
      SmallMultiples(
        kpi: kpi,
        members: [
          SmallMultiples.Member(name, points: points, stretches: stretches),
          SmallMultiples.Member(name, points: Array(points.prefix(1))),
        ], target: target
      ).chart(id: "f")
    ),
    (
      "bullet",
      Bullet(
        kpi: kpi, subject: name, period: period, value: numbers.value(), target: target,
        peers: Bullet.Peers("the middle half", from: numbers.number(), to: numbers.number())
      ).chart(id: "g")
    ),
    (
      "sourcing",
      SourcingBar(
        subject: name, numbers: [.inHouse: numbers.number(), .external: numbers.number()]
      ).chart(id: "h")
    ),
  ]
}

@Suite struct EveryChart {
  @Test func isWellFormedAndWithinItsBoxWhateverTheFigures() {
    var numbers = SeededNumbers(2013)
    for round in 0..<30 {
      for (name, chart) in charts(&numbers) {
        for svg in [chart.svg] + chart.panels.map(\.svg) where !svg.isEmpty {
          let drawn = DrawnChart(svg)
          #expect(drawn.faults.isEmpty, "\(name), round \(round): \(drawn.faults.prefix(3))")
          #expect(Set(drawn.ids).count == drawn.ids.count)
        }
        #expect(chart.sentence.hasSuffix(".") && !chart.sentence.contains("nan"))
        #expect(chart.table.rows.allSatisfy { $0.cells.count == chart.table.columns.count })
        #expect(chart.table.rows.allSatisfy { $0.cells.allSatisfy { !$0.text.isEmpty } })
      }
    }
  }

  @Test func saysTheSameInDrawingTableAndCSV() throws {
    var numbers = SeededNumbers(7)
    for _ in 0..<20 {
      for (name, chart) in charts(&numbers) {
        let lines = chart.csv.split(separator: UInt8(ascii: "\n"))
        #expect(lines.count == chart.table.rows.count + 1)
        for svg in [chart.svg] + chart.panels.map(\.svg) where !svg.isEmpty {
          let drawn = DrawnChart(svg)
          #expect(!drawn.marks.isEmpty, "\(name)")
          let differing = zip(drawn.marks, drawn.readings)
            .filter { !agree($0.0, $0.1, with: chart.table) }
          #expect(differing.isEmpty, "\(name)")
        }
      }
    }
  }

  private func agree(
    _ mark: [String: String], _ reading: String, with table: ChartTable
  ) -> Bool {
    guard let number = mark["data-row"].flatMap({ Int($0) }) else { return false }
    let row = table.rows[number]
    return reading == row.reading
      && zip(table.columns, row.cells).allSatisfy { column, cell in
        guard let key = column.key else { return true }
        guard let written = mark["data-\(key)"] else { return false }
        return cell.number == nil ? written == cell.text : Double(written) == cell.number
      }
  }

  @Test func wideAndNarrowHaveTheSameMarks() {
    var numbers = SeededNumbers(3)
    for (name, chart) in charts(&numbers) where !chart.svg.isEmpty {
      let marks = DrawnChart(chart.svg).marks.compactMap { $0["data-row"] }.sorted()
      #expect(marks.count % 2 == 0, "\(name)")
      #expect(Dictionary(grouping: marks, by: \.self).values.allSatisfy { $0.count == 2 })
    }
  }
}
