import Commissioning
import Measuring
import Testing

@testable import Drawing

private let names = ["South", "North", "East", "West"]

private func name(_ key: Key<Organisation>) -> String { names[Int(key.number)] }

@Suite struct ComparisonSentences {
  /// - Parameter values: of South, North, East and West.
  private func ranking(
    _ values: [Shown<Double>], better: KPI.Better = .higher, highlighting own: Set<Int> = [0],
    target value: Double? = nil
  ) throws -> String {
    let kpi = kpi(better: better)
    return BarRanking(
      kpi: kpi, cohort: try #require(cohort(values, of: kpi)), peers: "CSUs", benchmark: "England",
      target: value.map { target($0) }, name: name,
      highlighting: Set(own.map { Key($0) }), source: { _ in nil }
    ).sentence
  }

  @Test func ofARanking() throws {
    #expect(
      try ranking([.value(90), .value(95), .value(80)])
        == "South, at 90.0%, is 2nd best of 3 CSUs, above England (88.3%).")
    #expect(
      try ranking([.value(90), .value(95), .value(85)], better: .neither)
        == "South, at 90.0%, is 2nd highest of 3 CSUs, level with England (90.0%).")
    #expect(
      try ranking([.value(90), .value(80)], better: .lower)
        == "South, at 90.0%, is 2nd best of 2 CSUs, above England (85.0%).")
    #expect(
      try ranking([.value(90), .value(95), .absent(.suppressed)], highlighting: [])
        == "2 CSUs range from 90.0% (South) to 95.0% (North). 1 more has no figure.")
    #expect(
      try ranking([.absent(.suppressed), .value(95), .value(80)])
        == "2 CSUs range from 80.0% (East) to 95.0% (North). The figure of South was suppressed.")
    #expect(
      try ranking([.value(90), .value(96), .value(93)], highlighting: [], target: 95)
        == "2 of 3 CSUs are short of the target of 95%. Figures range from 90.0% (South) to 96.0% (North)."
    )
    #expect(
      try ranking([.value(90), .value(96)], better: .lower, highlighting: [], target: 99)
        == "None of 2 CSUs is over the target of 99%. Figures range from 90.0% (South) to 96.0% (North)."
    )
    #expect(
      try ranking([.value(90)])
        == "South, at 90.0%, is the only one with a figure, level with England (90.0%).")
    #expect(
      try ranking([.value(90), .value(90)])
        == "South, at 90.0%, is joint best of 2 CSUs, level with England (90.0%).")
  }

  @Test func ofAFunnel() throws {
    let kpi = kpi()
    let counts = [(90.0, 100.0), (950, 1_000), (4_500, 5_000), (8_900, 10_000)]
    let measures = counts.enumerated().map { number, count in
      (
        series: Key<Series>(number),
        measure: Measure(
          kpi: Key(0), subject: Key(number),
          figures: [
            Figure(
              period: months(1)[0], value: .value(count.0 / count.1 * 100), numerator: count.0,
              denominator: count.1)
          ])
      )
    }
    let cohort = try #require(Cohort(measures, of: kpi, percentage: 90))
    let funnel = try #require(FunnelMeasure(cohort, of: kpi))
    func sentence(_ own: Set<Key<Organisation>>) -> String {
      FunnelPlot(
        kpi: kpi, cohort: cohort, funnel: funnel, peers: "CSUs", name: name, highlighting: own,
        source: { _ in nil }
      ).sentence
    }
    #expect(
      sentence([])
        == "Of 4 CSUs, 1 lies above and none below the 99.8% limits around the average of 89.7%, more than chance explains."
    )
    #expect(
      sentence([Key(0)])
        == "South, at 90.0%, is no further from the average of 89.7% than chance explains."
    )
    #expect(
      sentence([Key(1)])
        == "North, at 95.0%, is above the 99.8% limit: further from the average of 89.7% than chance explains."
    )
  }

  @Test func ofARunOfFigures() {
    func run(_ values: [Shown<Double>], target value: Double? = nil) -> String {
      RunChart(
        kpi: kpi(), subject: "South", measure: measure(values), target: value.map { target($0) },
        source: { _ in nil }
      ).sentence
    }
    #expect(
      run([.value(80), .value(96)], target: 95)
        == "96.0% in May 2013, meeting the target of 95%; its 2 figures since April 2013 are from 80.0% to 96.0%, and their median is 88.0%."
    )
    #expect(
      run([.value(96), .value(80), .absent(.suppressed)])
        == "80.0% in May 2013; its 2 figures since April 2013 are from 80.0% to 96.0%, and their median is 88.0%. The figure for June 2013 was suppressed."
    )
    #expect(
      run([.value(80), .value(80)])
        == "80.0% in May 2013; each of its 2 figures since April 2013 was 80.0%.")
    #expect(run([.value(80)]) == "80.0% in April 2013, its only figure.")
    #expect(run([]) == "There are no figures.")
  }

  @Test func ofDeciles() throws {
    let peers = (1...21).map { measure([.value(Double($0) * 5 - 5)], about: $0) }
    let bands = try #require(DecileBands(peers))
    func fan(_ values: [Shown<Double>]) -> String {
      DecilesFan(
        kpi: kpi(), subject: "South", peers: "21 CCGs", measure: measure(values), bands: bands,
        source: { _ in nil }
      ).sentence
    }
    #expect(fan([.value(5)]) == "5.0% in April 2013: worse than 19 of the 20 others.")
    #expect(fan([.value(95)]) == "95.0% in April 2013: better than 19 of the 20 others.")
    #expect(
      fan([.value(35)]) == "35.0% in April 2013: worse than 13 of the 20 others.")
    #expect(fan([.value(100)]) == "100.0% in April 2013: better than all 20 others.")
    let level = try #require(
      DecileBands((0..<21).map { measure([.value($0 < 9 ? 0 : Double($0))], about: $0) }))
    #expect(
      DecilesFan(
        kpi: kpi(better: .lower), subject: "South", peers: "21 CCGs", measure: measure([.value(0)]),
        bands: level, source: { _ in nil }
      ).sentence == "0.0% in April 2013: better than 12 and equal to 8 of the 20 others.")
    #expect(
      fan([.absent(.suppressed), .value(35)])
        == "35.0% in May 2013; there are too few peers to compare.")
  }

  @Test func ofABullet() {
    let bullet = Bullet(
      kpi: kpi(), subject: "South", figure: Figure(period: months(1)[0], value: .value(91.2)),
      target: target(95),
      peers: Bullet.Peers(
        "19 CSUs", all: 80...99, middle: 84...93.5,
        others: Others(beside: 91.2, ofSorted: [80, 84, 91.2, 99])))
    #expect(
      bullet.sentence
        == "91.2% in April 2013, short of the target of 95%; better than 2 of the 3 others."
    )
  }

  @Test func ofSourcing() {
    let bar = SourcingBar(subject: "Lines of service", numbers: [.csu: 3, .shared: 1])
    #expect(bar.sentence == "Most often CSU, 3 of 4 in force (75%).")
    #expect(
      SourcingBar(
        subject: "Lines of service", numbers: [.csu: 3, .shared: 1], notKnown: 1_200, ended: 5,
        notRecorded: 7
      ).sentence
        == "Most often CSU, 3 of 4 in force (75%); 1,200 not known to be in force or not; 5 ended, with nothing recorded since; nothing is recorded of 7."
    )
    #expect(
      SourcingBar(subject: "Lines of service", numbers: [:], notRecorded: 7).sentence
        == "None is known to be in force; nothing is recorded of 7.")
    #expect(
      SourcingBar(subject: "Lines of service", numbers: [:]).sentence
        == "There are none.")
  }

  @Test func ofAHeatTable() throws {
    let kpi = kpi()
    func table(_ values: [Shown<Double>], _ organisations: [Int]) throws -> HeatTable {
      HeatTable(
        benchmark: "England",
        columns: [HeatTable.Column(kpi, try #require(cohort(values, of: kpi)))],
        organisations: organisations.map { (Key($0), names[$0], nil) }, source: { _ in nil })
    }
    #expect(
      try table([.value(90)], []).sentence == "There are no figures to compare with England.")
    let heat = try table([.value(90), .absent(.suppressed)], [0, 1])
    #expect(heat.sentence == "1 figure, not compared with England. 1 figure is missing.")
    #expect(heat.title == "Latest figures compared")
    #expect(heat.rows[1].cells[0].text == "Suppressed")
    #expect(heat.rows[1].cells[0].comparison == nil)
  }
}

private func written(_ number: Double) -> String {
  var bytes = ByteBuffer(capacity: 1)
  bytes.append(exact: number)
  return String(decoding: bytes.bytes, as: UTF8.self)
}

@Suite struct ChartTables {
  @Test func keepNumbersUnroundedAndNameSources() {
    let measure = Measure(
      kpi: Key(0), subject: Key(0),
      figures: [
        Figure(
          period: months(1)[0], value: .value(91.23456), numerator: 10, denominator: 11),
        Figure(period: months(2)[1], value: .absent(.suppressed)),
      ])
    let chart = ControlPlot(kpi: kpi(), subject: "South", measure: measure) { figure in
      figure.numerator == nil ? nil : "data/#2"
    }
    #expect(
      csvText(ChartCSV([ChartCSV.Part(chart.table, status: .recorded)]).bytes) == """
        Period,Value,Value: source,Numerator,Denominator,Average,Lower limit,Upper limit,Finding,Status\r
        2013-04,91.23456,data/#2,10,11,91.23456,None,None,Not judged,recorded\r
        2013-05,Suppressed,None,Suppressed,Suppressed,91.23456,None,None,No figure,recorded\r

        """)
    #expect(chart.table.columns[1].text(0) == "91.2%")
  }

  @Test func wordsAreNeverFormulas() {
    var csv = CSVWriter()
    csv.row(["=Suppressed", "-1", "plain"], numbers: [-1, nil])
    let bytes = csv.bytes
    #expect(csvText(bytes) == "'=Suppressed,'-1,plain,-1,\r\n")
  }

  @Test(
    arguments: [
      (0, "0"), (-0.0, "0"), (12, "12"), (-3.5, "-3.5"),
      (93.333_333_333_333_33, "93.33333333333333"),
      (0.05, "0.05"), (0.1 + 0.2, "0.30000000000000004"), (1e-5, "1e-05"),
      (123_456.789, "123456.789"),
      (2_839_550, "2839550"), (1e14, "100000000000000"), (1e16, "1e+16"),
    ] as [(Double, String)])
  func numbersAreTheShortestThatReadBack(number: Double, text: String) {
    #expect(written(number) == text)
  }

  @Test func numbersInBytesAreThoseInText() {
    var numbers = SeededNumbers(5)
    for _ in 0..<20_000 {
      let scale = [1, 10, 100, 1_000, 10_000, 100_000][Int.random(in: 0..<6, using: &numbers)]
      let whole = Double(Int.random(in: -10_000_000...10_000_000, using: &numbers))
      let number = whole / Double(scale)
      let text = written(number)
      if text != exactText(number) { Issue.record("\(number) is written \(text)") }
    }
  }
}
