import Testing

/// Months from April 2011 on.
private func months(_ count: Int) -> [String] {
  (0..<count).map { number in
    let month = 3 + number
    return "\(2011 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)"
  }
}

private func built(_ lengths: [String: Int], more: String = "") throws -> [String: String] {
  var content = [
    "site.yaml": "title: Test\ndate: 2014-03-31\n", "csus/south.md": "---\nname: South\n---\n",
    "ccgs/ash.md": "---\nname: Ash\n---\n", "ccgs/elm.md": "---\nname: Elm\n---\n",
    "services/finance.md": "---\nname: Finance\ncategory: back office\n---\n",
    "agreements.csv":
      "id,customer,provider,sourcing,services\na,ash,south,csu,finance\ne,elm,south,csu,finance\n",
  ]
  var rows = "kpi,subject,provider,customer,period,value\n" + more
  for (kpi, length) in lengths.sorted(by: { $0.key < $1.key }) {
    content["kpis/\(kpi).md"] = "---\nname: \(kpi)\nunit: days\nperiod: month\n---\n"
    rows += months(length).map { "\(kpi),south,,,\($0),10\n" }.joined()
  }
  content["data/all.csv"] = rows
  return try site(content)
}

@Suite struct PagesOfFigures {
  @Test func holdTheShortSeriesAndLeadToTheLong() throws {
    let site = try built(["calls": 24, "visits": 25])
    let page = try #require(site["csus/south/figures.html"])
    #expect(page.contains("id=\"kpi-calls-p-2011-04\""))
    #expect(!page.contains("id=\"kpi-visits"))
    #expect(page.contains("href=\"../../kpis/visits/csu-south.html\""))
    #expect(site["kpis/calls/csu-south.html"] == nil)
    #expect(site["kpis/visits/csu-south.html"]?.contains("id=\"p-2011-04\"") == true)
    #expect(
      site["kpis/calls.csv"]?.contains(",csus/south/figures.html#kpi-calls-p-2011-04,") == true)
    #expect(site["kpis/visits.csv"]?.contains(",kpis/visits/csu-south.html#p-2011-04,") == true)
  }

  @Test func leaveTheLongestToPagesOfTheirOwnWhereAllAreTooMuch() throws {
    let monthly = (1...13).map { ("kpi-\($0)", 12) } + [("once", 1)]
    let site = try built(Dictionary(uniqueKeysWithValues: monthly))
    let page = try #require(site["csus/south/figures.html"])
    #expect(page.contains("id=\"kpi-once-p-2011-04\""))
    #expect(!page.contains("id=\"kpi-kpi-1-p-2011-04\""))
    #expect(page.contains("href=\"../../kpis/kpi-13/csu-south.html\""))
    #expect(site["kpis/kpi-13/csu-south.html"] != nil)
  }

  @Test func breakDownAKPIByItsCustomers() throws {
    let rows = "calls,,south,ash,2012-01,7\ncalls,,south,elm,2012-01,8\ncalls,,south,,2012-01,15\n"
    let site = try built(["calls": 0], more: rows)
    let parts = try #require(site["csus/south/figures/calls.html"])
    #expect(parts.contains("id=\"of-csu-south_ccg-ash-p-2012-01\""))
    #expect(parts.contains("<h2>For Elm "))
    #expect(parts.contains("href=\"../../../csus/south/figures.html#kpi-calls\""))
    let whole = try #require(site["csus/south/figures.html"])
    #expect(whole.contains("id=\"kpi-calls-p-2012-01\""))
    #expect(
      whole.contains("href=\"../../csus/south/figures/calls.html\">calls, broken down: 2 series<"))
  }
}
