import Testing

/// Months from April 2013 on.
private func months(_ count: Int) -> [String] {
  (0..<count).map { $0 < 9 ? "2013-\(String(104 + $0).dropFirst())" : "2014-0\($0 - 8)" }
}

/// What the shop paid on time, 90 to 99 of 100, so many months long.
private func rows(_ subject: String, _ count: Int, kpi: String = "paid") -> String {
  months(count).enumerated().map { "\(kpi),\(subject),\($1),\(90 + $0 * 7 % 10),100\n" }.joined()
}

private let content: [String: String] = [
  "site.yaml": "title: Test\ndate: 2014-06-30\n",
  "csus/south.md": "---\nname: South\n---\n",
  "csus/east.md": "---\nname: East\n---\n",
  "csus/old.md":
    "---\nname: Old\nclosed: 2014-03-31\nbecame:\n  - event: merged\n    into: [new]\n    on: 2014-04-01\n---\n",
  "csus/new.md": "---\nname: New\nestablished: 2014-04-01\n---\n",
  "ccgs.csv":
    "id,name,csu\nluton,NHS Luton,south\nkent,NHS Kent,south\nbath,NHS Bath,east\n",
  "services.csv":
    "id,name,category,kpis\nfinance,Financial services,back office,paid\nit,IT services,back office,\nlaw,Legal advice,back office,\npay,Payroll,back office,\n",
  "kpis/paid.md":
    "---\nname: Paid\nunit: percent\nbetter: higher\ntarget: 80\nperiod: month\n---\n",
  "kpis/seen.md": "---\nname: Seen\nunit: percent\nbetter: higher\nperiod: month\n---\n",
  "offers/south-finance.md": "---\nprovider: south\nservice: finance\n---\n",
  "offers/south-it.md": "---\nprovider: south\nservice: it\nalso_covers: [law, pay]\n---\n",
  "agreements.csv": """
  id,customer,provider,sourcing,services
  a,luton,south,csu,finance
  b,luton,luton,in-house,it; law; pay
  c,kent,south,csu,it; law

  """,
  "data/paid.csv": "kpi,subject,period,numerator,denominator\n" + rows("south", 15)
    + rows("east", 5) + rows("old", 6),
  // The CCGs' figures for the last month are not there yet for all.
  "data/seen.csv": "kpi,subject,period,numerator,denominator\n" + rows("luton", 14, kpi: "seen")
    + rows("kent", 14, kpi: "seen") + rows("bath", 15, kpi: "seen"),
]

@Suite struct WhatDashboardsSay {
  @Test func tooFewFiguresHaveNoLimits() throws {
    let site = try site(content)
    let long = try #require(site["csus/south/figures.html"])
    let short = try #require(site["csus/east/figures.html"])
    #expect(long.contains("class=\"limit-line\""))
    #expect(!short.contains("class=\"limit-line\""))
    #expect(short.contains("Limits are drawn from 13 figures"))
    #expect(short.contains("class=\"mean-line\""))
  }

  @Test func columnsOfFiguresNameTheirPeriod() throws {
    let site = try site(content)
    let dashboard = try #require(site["dashboard.html"])
    #expect(dashboard.contains("<th scope=\"col\" class=\"number\">Paid, August 2013</th>"))
    #expect(site["heat.csv"]?.contains("\"Paid, August 2013\"") == true)
  }

  @Test func sumsTellHowManyAreInTheFigureShown() throws {
    let page = try #require(try site(content)["csus/south.html"])
    let row = try #require(page.split(separator: "<tr").first { $0.contains("kpis/seen.html") })
    #expect(row.contains("May 2014"))
    #expect(row.contains("<td class=\"number \">2</td><td class=\"number \">2</td>"))
  }

  @Test func aNewOrganisationLeadsToThoseItTookOverFrom() throws {
    let page = try #require(try site(content)["csus/new.html"])
    #expect(page.contains("No figures are recorded for it."))
    #expect(
      page.contains("\"../csus/old.html#kpis\">How well its predecessor Old did</a>"))
    #expect(page.contains("merged on 1 April 2014"))
    #expect(page.contains("<a href=\"#kpis\">No figures are recorded for it.</a>"))
  }

  @Test func whatACCGDoesItselfHasNoSupplierToJudge() throws {
    let page = try #require(try site(content)["ccgs/luton.html"])
    let row = try #require(
      page.split(separator: "<section id=\"services\">").last?.split(separator: "<tr").first {
        $0.contains("luton/agreements.html#agreement-b")
      })
    #expect(row.contains("No supplier to judge: in house"))
    #expect(row.contains("None: in house"))
    #expect(!row.contains("No figures recorded"))
  }

  @Test func agreementsWithoutANameAreNamedByCustomer() throws {
    let state = try #require(try site(content)["state.csv"])
    for name in [
      "NHS Luton: Financial services from South",
      "NHS Luton: IT services, Legal advice and 1 more, in house",
      "NHS Kent: IT services, Legal advice from South",
    ] {
      #expect(state.contains(name), "\(name)")
    }
  }

  @Test func theFiguresOfAKPIStandFirst() throws {
    let page = try #require(try site(content)["kpis/paid.html"])
    let figures = try #require(page.range(of: "<ul class=\"key-figures\">"))
    let chart = try #require(page.range(of: "<figure class=\"chart\""))
    let facts = try #require(page.range(of: "<section id=\"facts\">"))
    #expect(figures.lowerBound < chart.lowerBound)
    #expect(chart.lowerBound < facts.lowerBound)
    #expect(page.contains("<p class=\"key-label\">Have a figure</p>"))
  }

  @Test func theWorstNeedsAttentionFirst() throws {
    var content = content
    let numbers = months(15).enumerated()
    content["data/seen.csv"] = nil
    content["data/paid.csv"] =
      "kpi,subject,period,numerator,denominator\n"
      // Always short of the target; and once far below what it was.
      + numbers.map { "paid,east,\($1),\(50 + $0 % 2),100\n" }.joined()
      + numbers.map { "paid,south,\($1),\($0 == 14 ? 85 : 95 + $0 % 2),100\n" }.joined()
    let page = try #require(try site(content)["index.html"])
    let findings = try #require(page.split(separator: "<ul class=\"findings\">").dropFirst().first)
    let names = findings.split(separator: "<li>").dropFirst().compactMap { item in
      ["East", "South"].first { item.contains("Paid, \($0)") }
    }
    #expect(names == ["South", "East"])
  }

  @Test func figuresSideBySideAreOfOnePeriod() throws {
    var content = content
    content["offers/east-finance.md"] = "---\nprovider: east\nservice: finance\n---\n"
    content["data/paid.csv"] =
      "kpi,subject,period,numerator,denominator\n" + rows("south", 15) + rows("east", 14)
      + rows("old", 12)
    let page = try #require(try site(content)["services/finance/offers.html"])
    #expect(!page.contains("Not comparable"))
    #expect(page.contains("91.0% (83.8% to 95.2%), May 2014. Since then 98.0%, June 2014."))
  }
  /// Old, which had far lower figures, left: the sum of all is rebased, that of the others is not.
  @Test func aSumIsOfThoseThatReportThroughout() throws {
    var content = content
    let numbers = months(15).enumerated()
    content["data/paid.csv"] =
      "kpi,subject,period,numerator,denominator\n" + rows("south", 15) + rows("east", 15)
      + numbers.prefix(12).map { "paid,old,\($1),\(40 + $0 % 3),100\n" }.joined()
    let built = try site(content)
    let page = try #require(built["kpis/paid.html"])
    #expect(
      page.contains(
        "<strong class=\"chart-title\">The 2 CSUs that report it, together</strong> 98.0% in June 2014"
      ))
    #expect(page.contains("3 figures since April 2014"))
    #expect(
      page.contains(
        "The 2 CSUs that report it throughout, together</strong> 98.0% in June 2014"))
    #expect(page.contains("tayed within its usual range"))
    let rows = try #require(built["kpis/paid.csv"]).split(whereSeparator: \.isNewline)
      .filter { $0.hasPrefix("paid,panel,") }
    #expect(rows.count == 15)
    #expect(rows[0].contains(",2013-04,180,200,90,percent,"))
    #expect(rows[0].contains(",worked out,kpis/paid/workings.html#panel-p-2013-04,2,2,"))
    #expect(try #require(built["kpis/paid/workings.html"]).contains("id=\"panel-p-2013-04\""))
    content["csus/old.md"] = "---\nname: Old\n---\n"
    content["csus/new.md"] = nil
    #expect(try site(content)["kpis/paid.csv"]?.contains("paid,panel,") == false)
  }
}
