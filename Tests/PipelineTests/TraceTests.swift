import Pipeline
import Reading
import Testing

private let content = [
  "site.yaml": "title: Test\ndate: 2014-03-31\n", "csus/south.md": "---\nname: South\n---\n",
  "csus/north.md": "---\nname: North\n---\n", "sources.csv": "id,name\nreport,The report\n",
  "kpis/paid.md":
    "---\nname: Paid\nunit: percent\nbetter: higher\nperiod: month\ndue_within: 30\n---\n",
  "data/paid.csv": """
  kpi,subject,period,numerator,denominator,published,source,status
  paid,south,2013-04,9,10,2013-06-01,report,recorded
  paid,south,2013-06,,,,report,recorded
  paid,north,2013-04,6,10,,,illustrative

  """,
]

private func trace(_ address: String) throws -> [String] {
  let edition = prepare(Inputs(content: content.map { InputFile($0.key, $0.value) }))
  let trace = try #require(edition.site).trace(address, content: "content/")
  switch trace {
  case .success(let trace): return trace.lines.map { "\($0.name): \($0.text)" }
  case .failure(.noPage): return ["no page"]
  case .failure(.noFigure(let ids)): return ["no figure but " + ids.joined(separator: " ")]
  }
}

@Suite struct Traces {
  private let how = "how: numerator ÷ denominator × 100, or the value as recorded"

  @Test func ofAFigureLeadToItsRow() throws {
    #expect(
      try trace("csus/south/figures.html#kpi-paid-p-2013-04") == [
        "KPI: Paid", "period: April 2013", "value: 90.0%", "about: South", "numerator: 9",
        "denominator: 10", how, "status: recorded", "source: The report",
        "written in: content/data/paid.csv, row 2", "published: 1 June 2013, late",
      ])
  }

  @Test(arguments: [
    ("p-2013-05", "May 2013", "Not recorded", "no row"),
    ("p-2013-06", "June 2013", "Not submitted", "content/data/paid.csv, row 3"),
  ])
  func ofAGapSayWhatIsMissing(id: String, period: String, value: String, row: String) throws {
    #expect(
      try trace("csus/south/figures.html#kpi-paid-\(id)") == [
        "KPI: Paid", "period: \(period)", "value: \(value)", "about: South",
        "numerator: not given", "denominator: not given", how, "status: recorded",
        "source: The report", "written in: \(row)",
      ])
  }

  @Test func ofASumNameItsParts() throws {
    #expect(
      try trace("kpis/paid/workings.html#nation-p-2013-04") == [
        "KPI: Paid", "period: April 2013", "value: 75.0%", "about: The average of CSUs",
        "numerator: 15",
        "denominator: 20", "how: the sum of the numerators divided by the sum of the denominators",
        "figures in it: 2 of 2", "status: illustrative",
        "part: csus/north/figures.html#kpi-paid-p-2013-04",
        "part: csus/south/figures.html#kpi-paid-p-2013-04",
      ])
  }

  /// Series had pages of their own, and those that grow long get them.
  @Test func followAFigureThatMoved() throws {
    #expect(
      try trace("kpis/paid/csu-south.html#p-2013-04")
        == trace("csus/south/figures.html#kpi-paid-p-2013-04"))
    #expect(try trace("kpis/paid/csu-south.html#p-2013-99") == ["no page"])
  }

  @Test func ofNothingSayWhatThereIs() throws {
    #expect(try trace("csus/south.html#p-2013-04") == ["no page"])
    #expect(
      try trace("csus/north/figures.html#kpi-paid-p-2012-01").first?
        .hasPrefix("no figure but kpi-paid-p-") == true)
    #expect(
      try trace("kpis/paid/workings.html").first?.hasPrefix("no figure but nation-p-2013-04 ")
        == true)
  }
}
