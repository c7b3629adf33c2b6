import Commissioning
import Testing

@testable import Drawing

private let march = ChartPeriod("March 2014", short: "Mar", year: "2014", interval: .month)

@Suite struct ComparisonSentences {
  private func ranking(
    _ bars: [BarRanking.Bar], better: KPI.Better = .higher,
    benchmarks: [BarRanking.Benchmark] = []
  ) -> String {
    BarRanking(
      kpi: kpi(better: better), period: march, peers: "CSUs", bars: bars, benchmarks: benchmarks,
      order: .highestFirst
    ).chart(id: "x").sentence
  }

  @Test func ofARanking() {
    let own = BarRanking.Bar("South", .number(90), isHighlighted: true)
    let head = "Invoices paid on time, March 2014: "
    let others = [BarRanking.Bar("North", .number(95)), BarRanking.Bar("East", .number(80))]
    #expect(ranking([own] + others) == head + "South, at 90.0%, is 2nd best of 3 CSUs.")
    #expect(
      ranking([own] + others, better: .neither) == head
        + "South, at 90.0%, is 2nd highest of 3 CSUs.")
    #expect(
      ranking(
        [own, others[1]], better: .lower, benchmarks: [BarRanking.Benchmark("England", 85)])
        == head + "South, at 90.0%, is 2nd best of 2 CSUs, above England (85.0%).")
    #expect(
      ranking(others + [BarRanking.Bar("West", .absent("Suppressed"))])
        == head + "2 CSUs range from 80.0% (East) to 95.0% (North). 1 more has no figure.")
    #expect(
      ranking(others + [BarRanking.Bar("South", .absent("Suppressed"), isHighlighted: true)])
        == head
        + "2 CSUs range from 80.0% (East) to 95.0% (North). The figure of South was suppressed.")
    #expect(ranking([own]) == head + "South, at 90.0%, is the only one with a figure.")
    #expect(
      ranking([own, BarRanking.Bar("East", .number(90))])
        == head + "South, at 90.0%, is joint best of 2 CSUs.")
    #expect(ranking([]) == head + "there are no figures.")
    #expect(
      ranking([BarRanking.Bar("East", .absent("Suppressed"))])
        == head + "none of 1 CSUs has a figure.")
  }

  @Test func ofARunOfFigures() {
    func run(_ values: [ChartValue], target: Double? = nil) -> String {
      RunChart(
        kpi: kpi(), subject: "South",
        points: zip(months(values.count), values).map { ChartPoint($0, $1) },
        median: 90, target: target.map { ChartTarget($0, setBy: "the offer") }
      ).chart(id: "x").sentence
    }
    let head = "Invoices paid on time, South, "
    #expect(
      run([.number(80), .number(96)], target: 95)
        == head
        + "rose from 80.0% in April 2013 to 96.0% in May 2013, meeting the target of 95%; its median is 90.0%."
    )
    #expect(
      run([.number(96), .number(80), .absent("Suppressed")])
        == head
        + "fell from 96.0% in April 2013 to 80.0% in May 2013; its median is 90.0%. The figure for June 2013 was suppressed."
    )
    #expect(
      run([.number(80), .number(80)])
        == head + "was 80.0% in May 2013, as in April 2013; its median is 90.0%.")
    #expect(run([.number(80)]) == head + "was 80.0% in April 2013, its only figure.")
    #expect(run([]) == "Invoices paid on time, South: there are no figures.")
  }

  @Test func ofDeciles() {
    func fan(_ value: Double, deciles: [Double]? = (1...9).map { Double($0 * 10) }) -> String {
      DecilesFan(
        kpi: kpi(), subject: "South", peers: "211 CCGs",
        points: [DecilesFan.Point(march, .number(value), deciles: deciles)]
      ).chart(id: "x").sentence
    }
    let head = "Invoices paid on time, South, was "
    #expect(fan(5) == head + "5.0% in March 2014: among the lowest tenth of 211 CCGs.")
    #expect(fan(95) == head + "95.0% in March 2014: among the highest tenth of 211 CCGs.")
    #expect(fan(35) == head + "35.0% in March 2014: higher than at least 30% of 211 CCGs.")
    #expect(
      fan(35, deciles: nil) == head + "35.0% in March 2014; there are too few peers to compare.")
  }

  @Test func ofABullet() {
    let bullet = Bullet(
      kpi: kpi(), subject: "South", period: march, value: .number(91.2),
      target: ChartTarget(95, setBy: "the offer"),
      peers: Bullet.Peers("the middle half of 19 CSUs", from: 84, to: 93.5))
    #expect(
      bullet.chart(id: "x").sentence
        == "Invoices paid on time, South, was 91.2% in March 2014, short of the target of 95%; the middle half of 19 CSUs lie between 84.0% and 93.5%."
    )
  }

  @Test func ofSourcing() {
    let bar = SourcingBar(subject: "Lines of service", numbers: [.supportUnit: 3, .shared: 1])
    #expect(bar.chart(id: "x").sentence == "Lines of service: most often CSU, 3 of 4 (75%).")
    #expect(
      SourcingBar(subject: "Lines of service", numbers: [:]).chart(id: "x").sentence
        == "Lines of service: there are none.")
  }

  @Test func ofAHeatTable() {
    var table = HeatTable(benchmark: "England", columns: [HeatTable.Column(kpi())])
    #expect(table.chart.sentence == "There are no figures to compare with England.")
    table.add("South", figures: [(.number(90), .worse, nil)])
    table.add("North", figures: [(.absent("Suppressed"), .worse, nil)])
    #expect(table.chart.sentence == "Of 1 figure, beside England: 1 worse. 1 figure is missing.")
    #expect(table.rows[1].cells[0].text == "Suppressed")
    #expect(table.rows[1].cells[0].comparison == nil)
  }
}

@Suite struct ChartTables {
  @Test func keepNumbersUnroundedAndNameSources() {
    let chart = ControlChart(
      kpi: kpi(), subject: "South",
      points: [
        ChartPoint(
          months(1)[0], .number(91.23456), numerator: 10, denominator: 11, source: "data/#2"),
        ChartPoint(months(2)[1], .absent("=Suppressed")),
      ], stretches: [], variation: nil
    ).chart(id: "x")
    #expect(
      String(decoding: chart.csv, as: UTF8.self) == """
        Period,Value,Value: source,Numerator,Denominator,Average,Lower limit,Upper limit,Finding\r
        2013-04,91.23456,data/#2,10,11,None,None,None,Not judged\r
        2013-05,'=Suppressed,None,'=Suppressed,'=Suppressed,None,None,None,No figure\r

        """)
    #expect(chart.table.rows[0].cells[1].text == "91.2%")
  }
}
