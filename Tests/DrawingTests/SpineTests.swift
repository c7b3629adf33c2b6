import Commissioning
import Measuring
import Statistics
import Testing

@testable import Drawing

/// A row of a spine chart: `count` of `total`, beside an average.
private func row(
  _ count: Double?, of total: Double? = 1_000, name: String = "Seen in time",
  average: Double? = 50,
  better: KPI.Better = .higher, coverage: Coverage? = nil
) -> SpineChart.Row {
  let kpi = kpi(name, better: better)
  var figure = Figure(
    period: months(1)[0],
    value: count.map { .value($0 / (total ?? 1_000) * 100) } ?? .absent(.suppressed),
    numerator: total == nil ? nil : count, denominator: total, coverage: coverage)
  if count == nil { figure.numerator = nil }
  return SpineChart.Row(
    kpi,
    BenchmarkedFigure(
      figure, of: kpi, in: nil, average: average, isNational: average != nil,
      spread: Cohort.Spread([20, 40, 50, 60, 90]),
      groups: [BenchmarkedFigure.Group(name: "North", average: nil)]),
    benchmarkName: "England",
    at: SpineChart.Row.Addresses(kpi: "kpi", figure: "#row", benchmark: "#nation"))
}

private func chart(_ rows: [SpineChart.Row]) -> SpineChart {
  SpineChart(subject: "South CCG", of: .ccg, peers: "all CCGs", rows: rows)
}

@Suite struct ProfilesBesideEngland {
  @Test(
    arguments: [
      (row(700), "Better"), (row(300), "Worse"), (row(505), "Similar"),
      (row(300, better: .lower), "Better"),
      (row(700, better: .neither), "Not judged: neither direction is better"),
      (row(700, of: nil), "No interval"), (row(nil), "No figure: suppressed"),
      (row(700, average: nil), "Not compared: too few report it"),
      (
        row(700, coverage: Coverage(reported: 1, expected: 9, percentage: 90)),
        "Not judged: too few have a figure"
      ),
    ] as [(SpineChart.Row, String)])
  func sayWhyAFigureIsJudgedOrNot(row: SpineChart.Row, words: String) {
    #expect(row.benchmarked.judgementWords == words)
  }

  @Test func nameTheFurthestFromTheAverage() {
    let sentence = chart([
      row(300, name: "A"), row(100, name: "B"), row(700, name: "C"), row(nil, name: "D"),
    ]).sentence
    #expect(
      sentence
        == "South CCG: of 4 indicators, 2 are worse than England, 1 better; 1 is not judged. "
        + "Furthest behind: B, 10.0% beside 50.0% in April 2013.")
  }

  @Test(
    arguments: [
      ([], "Beside England"), ([row(nil)], "Beside England"),
      ([row(700)], "Better than England on the one indicator judged"),
      ([row(300), row(200)], "Worse than England on both indicators judged"),
      ([row(500), row(501), row(499)], "Similar to England on all 3 indicators judged"),
      (
        [row(300), row(700), row(500)],
        "Worse than England on 1 of 3 indicators judged, better on 1, similar on 1"
      ),
    ] as [([SpineChart.Row], String)])
  func haveATitleThatIsCounted(rows: [SpineChart.Row], title: String) {
    #expect(chart(rows).title == title)
  }

  @Test(arguments: [(KPI.Better.higher, true), (.lower, false), (.neither, true)])
  func putBetterToTheRight(better: KPI.Better, isHigherRight: Bool) throws {
    let own = chart([row(700, better: better)])
    let svg = String(decoding: own.svg(id: "a", name: "", of: own.table), as: UTF8.self)
    let range = try #require(svg.firstMatch(of: /spine-half" x="([\d.]+)"/))
    let point = try #require(svg.firstMatch(of: /sign point[^>]*(?:points="|cx=")([\d.]+)/))
    let (middle, place) = try (#require(Double(range.1)), #require(Double(point.1)))
    #expect((place > middle + 30) == isHigherRight)
  }

  @Test func doNotDrawWhatHasNoAverage() {
    let own = chart([row(700, average: nil)])
    #expect(!own.isDrawn)
    #expect(own.sentence == "South CCG: the one indicator cannot be judged beside England.")
  }

  @Test func withoutIndicatorsSaySo() {
    #expect(chart([]).sentence == "South CCG: there are no figures to compare.")
  }
}
