import Commissioning
import Diagnostics
import Drawing
import Measuring
import Testing

private func kpi(_ unit: KPI.Unit = .percent, decimals: Int = 1) -> KPI {
  let place = Place(SourceID(0), offset: 0, length: 0)
  return KPI(
    entry: Entry(kind: .kpi, id: Located("paid", at: place), name: "Paid", place: place),
    unit: unit,
    decimals: decimals)
}

private func measure(_ values: [Double?]) throws -> Measure {
  let first = try #require(Month("2013-04"))
  return Measure(
    kpi: Key(0), subject: Key(0),
    figures: values.enumerated().map { offset, value in
      Figure(
        period: Period(.month, ordinal: first.number + Int32(offset)),
        value: value.map { .value($0) } ?? .absent(.notSubmitted))
    })
}

@Suite struct TrendLines {
  @Test func sayWhatTheyShow() throws {
    let line = try #require(
      TrendLine(measure([80, nil, 94.25]), of: kpi(), about: "South", target: 95))
    #expect(line.sentence == "Paid, South: up from 80.0% in April 2013 to 94.3% in June 2013")
    #expect(line.change == "Up 14.3 from April 2013")
  }

  @Test func thereIsNoneInOneFigure() throws {
    #expect(TrendLine(try measure([80]), of: kpi(), about: "South", target: nil) == nil)
    #expect(TrendLine(try measure([nil, nil]), of: kpi(), about: "South", target: nil) == nil)
  }

  @Test(
    arguments: [[0, 0, 0], [1e-3, 1e7], [-5, 5], [5, 5, 5], [1, nil, nil, 2, nil]] as [[Double?]])
  func drawFiniteNumbersOnly(values: [Double?]) throws {
    let line = try #require(TrendLine(measure(values), of: kpi(), about: "A < B", target: nil))
    let svg = String(decoding: line.svg, as: UTF8.self)
    #expect(!svg.contains("nan") && !svg.contains("inf") && svg.contains("A &lt; B"))
  }
}

@Suite struct NumberTexts {
  @Test(
    arguments: [
      (0.0, 1, "0.0"), (1234567.0, 0, "1,234,567"), (-1234.5, 1, "\u{2212}1,234.5"),
      (0.05, 1, "0.1"),
      (99.95, 1, "100.0"), (-0.04, 1, "0.0"), (.nan, 1, "Not applicable"),
      (.infinity, 0, "Not applicable"),
    ] as [(Double, Int, String)])
  func haveCommasAndFixedDecimals(number: Double, decimals: Int, text: String) {
    #expect(numberText(number, decimals: decimals) == text)
  }

  @Test func unitsAreSaid() {
    #expect(kpi(.pounds, decimals: 0).text(of: 1200) == "£1,200")
    #expect(kpi(.days, decimals: 0).text(of: 1) == "1 day")
    #expect(kpi(.perThousand).text(of: 2) == "2.0 per 1,000")
  }
}
