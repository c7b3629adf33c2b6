import Diagnostics
import Pipeline
import Reading
import Testing

@Suite struct NationalFigures {
  private func content(_ rows: String, kpi: String = "") -> [String: String] {
    [
      "site.yaml": "title: Test\ndate: 2014-06-30\n",
      "csus/south.md": "---\nname: South\n---\n", "csus/north.md": "---\nname: North\n---\n",
      "kpis/paid.md":
        "---\nname: Paid\nunit: percent\nbetter: higher\nperiod: month\n\(kpi)---\n",
      "data/paid.csv": "kpi,subject,period,numerator,denominator,value,published\n"
        + "paid,south,2014-04,90,100,,\npaid,north,2014-04,80,100,,\n"
        + "paid,south,2014-05,92,100,,\npaid,north,2014-05,84,100,,\n" + rows,
    ]
  }

  private func findings(_ rows: String, kpi: String = "") -> [String] {
    let files = content(rows, kpi: kpi).map { InputFile($0.key, $0.value) }
    return prepare(Inputs(content: files)).judgements.map(\.diagnostic)
      .filter { $0.rule != .missingSource }.map { "\($0.rule.rawValue): \($0.message)" }
  }

  @Test func standBesideTheSum() throws {
    let built = try site(
      content("paid,England,2014-04,,,84.9,\npaid,E92000001,2014-05,8790,10000,,2014-06-20\n"))
    let page = try #require(built["kpis/paid.html"])
    #expect(page.contains("Published for England: 87.9% in May 2014, beside 88.0% here."))
    #expect(page.contains("Published for England</th>"))
    let all = try #require(built["kpis/paid.csv"])
    #expect(all.contains("paid,England,E92000001,England,,,,2014-04,,,84.9,percent,"))
    #expect(all.contains("paid,England,E92000001,England,,,,2014-05,8790,10000,87.9,percent,"))
  }

  /// What one CCG of three reports is no average of the country.
  @Test func areWhatIsComparedWithWhereFewReport() throws {
    func profile(_ rows: String) throws -> String {
      var files = content("", kpi: "")
      files["data/paid.csv"] = nil
      files["kpis/paid.md"] = nil
      for (number, ccg) in ["ash", "beech", "cedar"].enumerated() {
        files["ccgs/\(ccg).md"] = "---\nname: \(ccg)\ncode: 0\(number)A\n---\n"
      }
      files["kpis/asthma.md"] =
        "---\nname: Asthma\nunit: percent\nbetter: higher\nperiod: year\n---\n"
      files["data/asthma.csv"] =
        "kpi,subject,period,numerator,denominator\nasthma,ash,2013/14,700,1000\n" + rows
      return try #require(try site(files)["ccgs/ash.html"])
    }
    let alone = try profile("")
    #expect(alone.contains("Not compared: too few report it"))
    let beside = try profile("asthma,England,2013/14,8000,10000\n")
    #expect(
      beside.contains(
        "the one indicator, Asthma, is worse than England (70.0% beside 80.0% in 2013/14)"))
    #expect(beside.contains("England, as published 80.0%"))
  }

  @Test func areTheLastThatWasPublishedByTheDay() throws {
    let built = try site(
      content(
        "paid,England,2014-05,,,87,2014-06-10\npaid,England,2014-05,,,88.5,2014-06-20\n"
          + "paid,England,2014-05,,,91,2014-09-01\n"))
    #expect(try #require(built["kpis/paid.html"]).contains("Published for England: 88.5% in May"))
  }

  @Test func keepToTheirKPI() {
    #expect(
      findings("paid,England,2013/14,,,87,\n") == [
        "mixed-periods: '2013/14' is a financial year, but the KPI is counted by the month"
      ])
    #expect(findings("paid,England,2014-05,,,870,\n").map { $0.prefix(14) } == ["invalid-number"])
    #expect(
      findings("paid,England,2014-05,,,87,\npaid,England,2014-05,,,88,\n") == [
        "duplicate-observation: the figure for England in May 2014 is given twice"
      ])
  }

  @Test func areNotShownIfTheyAreSmall() throws {
    let built = try site(
      content("paid,England,2014-05,3,10000,,\n", kpi: "suppress_below: 5\n"))
    #expect(try #require(built["kpis/paid.html"]).contains("Published for England") == false)
  }
}
