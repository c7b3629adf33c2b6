import Commissioning
import Diagnostics
import Measuring
import Statistics
import Testing

@testable import Drawing

/// A chart as a page shows it.
private struct ShownChart {
  let name: String
  let sentence: String
  let table: ChartTable
  let svg: [UInt8]
  let panels: [ChartPanel]
  let csv: [UInt8]

  init(_ name: String, _ chart: some Chart) {
    self.name = name
    sentence = chart.sentence
    table = chart.table
    svg = chart.svg(id: "a", name: sentence, of: table)
    panels = chart.panels(id: "a", of: table)
    csv = ChartCSV([ChartCSV.Part(chart.table, status: .recorded)]).bytes
  }

  var drawings: [[UInt8]] { ([svg] + panels.map(\.svg)).filter { !$0.isEmpty } }
}

/// Every chart of the product with figures that random numbers choose.
private func charts(_ numbers: inout SeededNumbers) -> [ShownChart] {
  let count = [0, 1, 2, 12, 40, 211][Int.random(in: 0..<6, using: &numbers)]
  let units = KPI.Unit.allCases
  let kpi = kpi("Paid & <on> \"time\"", units[Int.random(in: units.indices, using: &numbers)])
  kpi.better = [.higher, .lower, .neither][Int.random(in: 0..<3, using: &numbers)]
  let name = "NHS West and South Yorkshire and Bassetlaw CSU"
  let target = target(numbers.number())
  var measures: [Measure] = []
  for subject in 0..<12 {
    let figures = months(count).map { period in
      Figure(
        period: period, value: numbers.value(), numerator: numbers.number(),
        denominator: numbers.number())
    }
    measures.append(Measure(kpi: Key(0), subject: Key(subject), figures: figures))
  }
  let place = Place(SourceID(0), offset: 0, length: 0)
  if count > 2 {
    kpi.rebases = [
      KPI.Rebase(
        period: Located(months(count)[count / 2], at: place), subject: nil, reason: "<b>",
        author: "&", decided: Day(number: 16_000))
    ]
  }
  let members = (0..<count).map { subject in
    let size = Int.random(in: 1...100_000, using: &numbers)
    return Measure(
      kpi: Key(0), subject: Key(subject),
      figures: [
        Figure(
          period: months(1)[0], value: numbers.finiteValue(),
          numerator: Double(Int.random(in: 0...size, using: &numbers)), denominator: Double(size))
      ])
  }
  let own: Set<Key<Organisation>> = [Key(3), Key(23)]
  var charts = [
    ShownChart(
      "control",
      ControlPlot(kpi: kpi, subject: name, measure: measures[0], target: target) { _ in "#row" }),
    ShownChart(
      "run",
      RunChart(kpi: kpi, subject: name, measure: measures[0], target: target) { _ in "#row" }),
    ShownChart(
      "multiples",
      SmallMultiples(
        kpi: kpi,
        members: measures.prefix(2).map { measure in
          SmallMultiples.Member(name, address: "a", ControlSeries(measure, of: kpi)) { _ in nil }
        }, noun: "CSUs", bodies: "CSUs", target: target)),
    ShownChart(
      "bullet",
      Bullet(
        kpi: kpi, subject: name, figure: Figure(period: months(1)[0], value: numbers.value()),
        target: target,
        peers: Bullet.Peers(
          "19 CSUs", all: -1e13...13, middle: -1e13...12.5,
          others: Others(beside: 1, ofSorted: [1, 13])))),
    ShownChart(
      "sourcing",
      SourcingBar(
        subject: name,
        numbers: [.inHouse: Int.random(in: 0..<9, using: &numbers), .external: count])),
  ]
  charts.append(
    ShownChart(
      "spine", SpineChart(subject: name, of: .ccg, peers: "all CCGs", rows: spine(&numbers, kpi))))
  charts += market(&numbers)
  if let bands = DecileBands(measures) {
    charts.append(
      ShownChart(
        "fan",
        DecilesFan(
          kpi: kpi, subject: name, peers: "211 CCGs", measure: measures[0], bands: bands
        ) { _ in "#row" }))
  }
  if let cohort = Cohort(members.enumerated().map { (Key($0), $1) }, of: kpi, percentage: 90) {
    charts.append(
      ShownChart(
        "ranking",
        BarRanking(
          kpi: kpi, cohort: cohort, peers: "CCGs", benchmark: "England",
          name: { "\(name) \($0.number)" },
          highlighting: own, source: { _ in "#row" })))
    if let funnel = FunnelMeasure(cohort, of: kpi) {
      charts.append(
        ShownChart(
          "funnel",
          FunnelPlot(
            kpi: kpi, cohort: cohort, funnel: funnel, peers: "CCGs",
            name: { "\(name) \($0.number)" }, highlighting: own, source: { _ in "#row" })))
    }
  }
  return charts
}

/// The charts of a market, of any size.
private func market(_ numbers: inout SeededNumbers) -> [ShownChart] {
  func whole(_ limit: Int) -> Int { Int.random(in: 0...limit, using: &numbers) }
  func sale() -> ConcentrationPlot.Sale {
    let parts = (0..<whole(5)).map { _ in Double(whole(200)) }
    let unnamed = whole(20)
    return ConcentrationPlot.Sale(
      concentration: Concentration(of: parts + Array(repeating: 1, count: unnamed)),
      greatest: Concentration(of: parts + [Double(unnamed)]),
      ofPeople: Concentration(of: parts.map { $0 * 7 }), sellers: parts.count,
      sold: Int(parts.reduce(0, +)) + unnamed, soldByUnnamed: unnamed)
  }
  let long = "Human resources & organisational <development> of everybody"
  let regions = Array(
    ["North", "Midlands and East of England", "London", "South", "Isles"].prefix(whole(5)))
  let rows = (0..<whole(24)).map { _ in
    ConcentrationPlot.Row(
      long, address: "#service", england: sale(), regions: regions.map { _ in sale() },
      largest: nil,
      largestShare: nil, apart: [1, 2, 3, 4, whole(9)], known: whole(9))
  }
  let groups = regions.map { region in
    ShareBars.Group(
      region,
      bars: (0..<whole(9)).map { _ in
        ShareBars.Bar(long, address: "#seller", sold: whole(99) + 1, people: Double(whole(9_000)))
      } + [ShareBars.Bar(notSold: "In house", number: whole(9_999))],
      concentration: sale().concentration)
  }
  let lanes = (0..<whole(9)).map { _ in
    PriceStrip.Lane(
      long, address: "#service",
      offers: (0..<whole(12)).map { number in
        PriceStrip.Offer(
          "\(long) \(number)", address: "#offer", provider: long, cost: numbers.number(),
          isRange: number == 2,
          text: "£1",
          takers: [long], status: .illustrative, isHighlighted: number == 3)
      })
  }
  return [
    ShownChart("concentration", ConcentrationPlot(regions: regions, rows: rows)),
    ShownChart("shares", ShareBars(subject: "what CCGs buy", groups: groups)),
    ShownChart("prices", PriceStrip(example: "NHS Brent", lanes: lanes)),
  ]
}

/// Rows of a spine chart about one KPI, of every kind.
private func spine(_ numbers: inout SeededNumbers, _ kpi: KPI) -> [SpineChart.Row] {
  (0..<Int.random(in: 1..<9, using: &numbers)).map { _ in
    let size = Int.random(in: 1...9_000, using: &numbers)
    let figure = Figure(
      period: months(1)[0], value: numbers.finiteValue(),
      numerator: Double(Int.random(in: 0...size, using: &numbers)), denominator: Double(size))
    return SpineChart.Row(
      kpi,
      BenchmarkedFigure(
        figure, of: kpi, in: nil, average: numbers.number(),
        isNational: Int.random(in: 0..<4, using: &numbers) > 0,
        spread: Cohort.Spread((0..<9).map { _ in numbers.number() }),
        groups: ["North & South", "10 CCGs of similar size"].map {
          BenchmarkedFigure.Group(
            name: $0,
            average: cohort([numbers.finiteValue()], of: kpi)?.average(of: [Key(0)], kpi: kpi))
        }),
      benchmarkName: "England",
      at: SpineChart.Row.Addresses(kpi: "kpi", figure: "#row", benchmark: "#nation"))
  }
}

@Suite struct EveryChart {
  @Test func isWellFormedAndWithinItsBoxWhateverTheFigures() {
    var numbers = SeededNumbers(2013)
    var drawn: Set<String> = []
    for round in 0..<30 {
      for chart in charts(&numbers) {
        for svg in chart.drawings {
          let drawing = DrawnChart(svg)
          #expect(
            drawing.faults.isEmpty, "\(chart.name), round \(round): \(drawing.faults.prefix(3))")
          #expect(Set(drawing.ids).count == drawing.ids.count)
          drawn.insert(chart.name)
        }
        #expect(chart.sentence.hasSuffix(".") && !chart.sentence.contains("nan"))
        #expect(
          (0..<chart.table.count).allSatisfy { row in
            chart.table.columns.allSatisfy { !$0.text(row).isEmpty }
          })
      }
    }
    #expect(drawn.count == 12)
  }

  @Test func saysTheSameInDrawingTableAndCSV() throws {
    var numbers = SeededNumbers(7)
    for _ in 0..<20 {
      for chart in charts(&numbers) {
        let lines = ChartCSV([ChartCSV.Part(chart.table, status: .recorded)]).bytes.split(
          separator: UInt8(ascii: "\n"))
        #expect(lines.count == chart.table.count + 1)
        for svg in chart.drawings {
          let drawn = DrawnChart(svg)
          #expect(!drawn.marks.isEmpty, "\(chart.name)")
          let differing = zip(drawn.marks, drawn.readings)
            .filter { !agree($0.0, $0.1, with: chart.table) }
          #expect(differing.isEmpty, "\(chart.name)")
        }
      }
    }
  }

  private func agree(
    _ mark: [String: String], _ reading: String, with table: ChartTable
  ) -> Bool {
    guard let row = mark["data-row"].flatMap({ Int($0) }) else { return false }
    return reading == table.reading(row)
      && table.columns.allSatisfy { column in
        guard let key = column.key else { return true }
        guard let written = mark["data-\(key)"] else { return false }
        guard case .number(let number) = column.cell(row) else {
          return written == column.text(row)
        }
        return Double(written) == number.roundedForReading
      }
  }

  @Test func wideAndNarrowHaveTheSameMarks() {
    var numbers = SeededNumbers(3)
    for chart in charts(&numbers) where !chart.svg.isEmpty {
      let marks = DrawnChart(chart.svg).marks
      #expect(marks.count % 2 == 0, "\(chart.name)")
      let alike = Dictionary(grouping: marks) { $0["data-row"] ?? "" }.values
      #expect(alike.allSatisfy { $0.count == 2 && $0[0] == $0[1] })
    }
  }
}
