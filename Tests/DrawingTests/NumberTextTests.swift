import Commissioning
import Measuring
import Testing

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
    #expect(kpi("Paid", .pounds, decimals: 0).text(of: 1200) == "£1,200")
    #expect(kpi("Paid", .pounds, decimals: 0).text(of: -0.4) == "£0")
    #expect(kpi("Paid", .pounds, decimals: 2).text(of: -0.001) == "£0.00")
    #expect(kpi("Paid", .pounds, decimals: 0).text(of: -1200) == "\u{2212}£1,200")
    #expect(kpi("Paid", .days, decimals: 0).text(of: 1) == "1 day")
    #expect(kpi("Paid", .perThousand).text(of: 2) == "2.0 per 1,000")
  }
}
