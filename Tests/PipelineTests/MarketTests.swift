import Testing

/// Two regions, two sellers; one CCG without registered patients, one that is over.
private let content: [String: String] = [
  "site.yaml": "title: Test\ndate: 2014-06-30\nregions: [North, South]\n",
  "csus/big.md": "---\nname: Big\n---\n", "csus/small.md": "---\nname: Small\n---\n",
  "ccgs.csv": """
  id,name,region,population,closed
  a,A CCG,North,300000,
  b,B CCG,North,100000,
  c,C CCG,South,,
  d,D CCG,South,100000,
  old,Old CCG,South,900000,2014-03-31

  """,
  "services.csv": "id,name,category\nfinance,Finance,back office\nlaw,Law,back office\n",
  "offers/big-finance.md":
    "---\nprovider: big\nservice: finance\nprice: {amount: 2, basis: per head}\n---\n",
  "offers/small-finance.md":
    "---\nprovider: small\nservice: finance\nprice: {amount: 50000, basis: fixed}\n---\n",
  "offers/big-bundle.md":
    "---\nprovider: big\nservice: finance\nalso_covers: [law]\nprice: {amount: 3, basis: per head}\n---\n",
  "offers/big-asked.md":
    "---\nprovider: big\nservice: finance\nprice: {basis: bespoke}\n---\n",
  "offers/big-law.md":
    "---\nprovider: big\nservice: law\nprice: {amount: 7, basis: fixed}\nuntil: 2014-01-31\n---\n",
  "agreements.csv": """
  id,customer,provider,sourcing,services,offer,from,until
  1,a,big,csu,finance,big-finance,2013-04-01,2015-03-31
  2,b,small,csu,finance,,2013-04-01,2015-03-31
  3,c,big,csu,finance,,2013-04-01,2015-03-31
  4,d,d,in-house,finance,,2013-04-01,2015-03-31
  5,a,big,csu,law,,2013-04-01,2014-03-31
  6,old,big,csu,law,,2013-04-01,2015-03-31

  """,
]

/// - Parameter population: empty if it is not recorded.
private func content(populationOfC population: String) -> [String: String] {
  content.mapValues {
    $0.replacing("c,C CCG,South,,", with: "c,C CCG,South,\(population),")
  }
}

/// The rows that a page has in a download that several share, from their third cell on.
private func rows(_ csv: String?, on page: String) throws -> [[String]] {
  try #require(csv).split(separator: "\r\n").map {
    $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }.filter { $0[1] == page }.map { Array($0.dropFirst(2)) }
}

@Suite struct WhatTheMarketIs {
  @Test(arguments: [("", "Not recorded", "Not applicable"), ("100000", "400000", "80")])
  func sharesCountCCGsAndTheirPatients(population: String, people: String, share: String) throws {
    let rows = try rows(
      site(content(populationOfC: population))["services/sellers.csv"], on: "services/finance.html")
    #expect(
      rows[0].prefix(7) == [
        "Big", "../csus/big.html", "England", "One seller", "2", "66.66666666666666", people,
      ])
    #expect(rows[0][7] == share)
    #expect(rows[1].prefix(5) == ["Small", "../csus/small.html", "England", "One seller", "1"])
    #expect(rows[2].prefix(5) == ["In house", "None", "England", "No sale or not known", "1"])
    #expect(rows.count == 3)
  }

  /// Half of what is sold, by suppliers that nobody names: one of them, or one for each CCG.
  @Test func sellersWhoAreNotNamedAreNotCountedAsOne() throws {
    var content = content(populationOfC: "300000")
    content["suppliers/others.md"] =
      "---\nname: Others, not named\nsector: independent\nstands_for_several: yes\n---\n"
    content["csus/tiny.md"] = "---\nname: Tiny\n---\n"
    content["agreements.csv"] = """
      id,customer,provider,sourcing,services,from,until
      1,a,others,external,finance,2013-04-01,2015-03-31
      2,b,small,csu,finance,2013-04-01,2015-03-31
      3,c,others,external,finance,2013-04-01,2015-03-31
      4,d,tiny,csu,finance,2013-04-01,2015-03-31

      """
    content["ccgs.csv"] =
      content["ccgs.csv"]! + (1...10).map { "e\($0),E \($0) CCG,South,100000,\n" }.joined()
    content["agreements.csv"]! += (1...10).map {
      "e\($0),e\($0),\($0 > 6 ? "small,csu" : "others,external"),finance,2013-04-01,2015-03-31\n"
    }.joined()
    let built = try site(content)
    let shares = try rows(built["services/sellers.csv"], on: "services/finance.html")
    #expect(shares.map { $0[0] } == ["Small", "Tiny", "\"Others"])
    let csv = try #require(built["concentration.csv"])
    // 14 CCGs: 5 from Small, one from Tiny and 8 from others.
    let least = (25.0 + 1 + 8) / 196 * 10_000
    let columns = try #require(csv.split(separator: "\r\n").last).split(separator: ",").map(
      String.init)
    #expect(columns.prefix(6) == ["Finance", "services/finance.html", "14", "2", "8", "Small"])
    #expect(abs(try #require(Double(columns[7])) - least) < 1e-9)
    // Registered people of 2 and 8 CCGs with sellers not named: 300,000 twice, and 100,000 six times.
    let people = [500_000.0, 100_000, 300_000, 300_000] + Array(repeating: 100_000, count: 6)
    let squares = people.map { $0 * $0 }.reduce(0, +)
    let all = people.reduce(0, +)
    #expect(abs(try #require(Double(columns[8])) - squares / (all * all) * 10_000) < 1e-9)
    let page = try #require(built["market.html"])
    #expect(page.contains("Highly concentrated in at least 1 of 2 regional markets"))
    #expect(
      page.contains(
        "As some sellers are not named, 1 service and 1 regional market may be more concentrated than that."
      ))
    let service = try #require(built["services/finance.html"])
    #expect(
      service.contains(
        "2 sellers of finance are named: the largest, Small, has 36%. 57% is bought from sellers who are not named."
      ))
  }

  @Test(arguments: [("", "Not applicable"), ("100000", "6800")])
  func concentrationIsGivenForEnglandAndEachRegion(population: String, ofPeople: String) throws {
    let built = try site(content(populationOfC: population))
    let csv = try #require(built["concentration.csv"])
    #expect(csv.contains("Index in North,Index in South"))
    #expect(csv.contains("Finance,services/finance.html,3,2,0,Big,66.66666666666666,5555.5"))
    #expect(csv.contains(",5555.555555555555,\(ofPeople),5000,10000,1,0,0,0,0,"))
    #expect(!csv.contains("Law,"))
    #expect(
      try #require(built["market.html"]).contains(
        "Law is not shown, as it is known for no CCG."))
  }

  @Test func whatIsKnownOfFewIsComparedIfNothingElseIsSold() throws {
    var content = content
    content["agreements.csv"] = """
      id,customer,provider,sourcing,services,from,until
      1,a,a,in-house,finance,2013-04-01,2015-03-31
      2,b,b,in-house,finance,2013-04-01,2015-03-31
      3,c,big,csu,law,2013-04-01,2015-03-31

      """
    let page = try #require(try site(content)["market.html"])
    #expect(page.contains("The most concentrated across England: Law, at 10,000."))
    #expect(!page.contains("is not shown, as it is known"))
  }

  @Test func whatIsMostOftenKeptInHouseIsNamed() throws {
    var content = content
    content["agreements.csv"] = """
      id,customer,provider,sourcing,services,from,until
      1,a,big,csu,finance,2013-04-01,2015-03-31
      2,b,b,in-house,law,2013-04-01,2015-03-31
      3,d,d,in-house,law,2013-04-01,2015-03-31

      """
    #expect(
      try #require(try site(content)["market.html"]).contains(
        "CCGs keep 2 services in house on 30 June 2014, each counted once for each CCG; most often law, 2."
      ))
  }

  @Test func pricesAreComparedWithTheMedianOfTheService() throws {
    let site = try site(content)
    let rows = try rows(site["services/prices.csv"], on: "services/finance.html")
    #expect(
      rows.map { [$0[0], $0[4], $0[5]] } == [
        ["Finance from Small", "50000", "0.4"], ["Finance from Big", "200000", "1.6"],
        ["Finance from Big", "The price is by agreement", "Not applicable"],
        ["Finance from Big", "One price for 2 services", "Not applicable"],
      ])
    #expect(try #require(site["services/prices.csv"]).contains("services/law.html") == false)
    #expect(try #require(site["offers/big-finance.html"]).contains("60% above the median price"))
  }

  @Test func incomeIsDrawnByKindOfCustomer() throws {
    let others = [
      "agreements.csv": content["agreements.csv"]!
        + "7,d,small,csu,law,,2013-04-01,2015-03-31\n8,small,big,csu,finance,big-finance,2013-04-01,2015-03-31\n"
    ]
    let site = try site(content.merging(others) { $1 })
    let page = try #require(site["market.html"])
    #expect(page.contains("All that is priced and in force is from CCGs"))
    #expect(
      page.contains(
        "Agreements in force on 30 June 2014 whose cost is known bring in £600,000 a year from CCGs and £0 from "
          + "others; 1 of 4 agreements with CCGs have a known cost, and 0 of 1 with others."))
    let csv = try #require(site["income.csv"])
    #expect(csv.contains("\r\nBig,csus/big.html,600000,Not known,2,1,1,0,"))
    #expect(csv.contains("\r\nSmall,csus/small.html,Not known,None,2,0,0,0,"))
  }

  @Test func whatIsKeptInHouseIsDrawnByService() throws {
    let site = try site(content)
    let page = try #require(site["market.html"])
    #expect(page.contains("What it costs is recorded for none"))
    #expect(
      page.contains(
        "CCGs keep 1 service in house on 30 June 2014, each counted once for each CCG; most often finance, 1."
      ))
    #expect(
      try #require(site["in-house.csv"])
        .contains("\r\nFinance,services/finance.html#buyers,0,1,"))
  }

  @Test func aTableThatIsTooLongIsThatOfEachService() throws {
    let prices = (1...260).map { number in
      (
        "offers/small-\(number).md",
        "---\nprovider: small\nservice: \(number > 200 ? "law" : "finance")\nprice: "
          + (number > 200 ? "{basis: bespoke}" : "{amount: \(number), basis: fixed}") + "\n---\n"
      )
    }
    let page = try #require(
      try site(content.merging(prices) { $1 })["market.html"])
    #expect(page.contains("<summary>These 265 figures as 2 tables</summary>"))
    #expect(page.contains(#/href="services/finance.html#chart-prices-0">Finance</#))
    // No offer of law has a cost.
    #expect(page.contains("href=\"services/law.html#offers\">Law<"))
  }

  @Test func whatNobodySellsHasNoPicture() throws {
    let site = try site([
      "site.yaml": "title: Test\ndate: 2014-06-30\n",
      "ccgs.csv": "id,name\na,A CCG\n",
      "services.csv": "id,name,category\nlaw,Law,back office\n",
    ])
    let page = try #require(site["market.html"])
    #expect(page.contains("Nothing is recorded of it."))
    #expect(!page.contains("<svg"))
    #expect(site["concentration.csv"] == nil)
    #expect(site["services/sellers.csv"] == nil)
  }

  @Test func aSiteOfNothingHasAMarketPage() throws {
    let page = try #require(
      try site(["site.yaml": "title: Test\ndate: 2014-06-30\n"])["market.html"])
    #expect(page.contains("Nothing is recorded of it."))
  }
}
