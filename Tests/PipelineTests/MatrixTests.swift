import Testing

/// Three CCGs of two CSUs and four services, on 30 June 2014.
private let content: [String: String] = [
  "site.yaml": "title: Test\ndate: 2014-06-30\nregions: [North, South]\n",
  "csus/south.md": "---\nname: NHS South CSU\nregion: South\n---\n",
  "csus/north.md": "---\nname: NHS North CSU\nregion: North\n---\n",
  "csus/idle.md": "---\nname: NHS Idle CSU\n---\n",
  "ccgs.csv": """
  id,name,csu,closed
  luton,NHS Luton CCG,south,
  kent,NHS Kent CCG,south,
  bath,NHS Bath CCG,north,
  gone,NHS Gone CCG,north,2014-03-31

  """,
  "services.csv":
    "id,name,category\nfinance,Financial services,back office\nit,IT services,back office\n"
    + "law,Legal advice,back office\npay,Payroll,back office\n",
  "offers/south-finance.md": "---\nprovider: south\nservice: finance\n---\n",
  "offers/south-it.md": "---\nprovider: south\nservice: it\n---\n",
  "agreements.csv": """
  id,customer,provider,sourcing,services,offer,from,until,extendable_to
  a,luton,south,csu,finance,south-finance,2013-04-01,2015-03-31,
  b,luton,luton,in-house,it,,2013-04-01,2015-03-31,
  c,kent,south,csu,finance; it,,2013-04-01,2015-03-31,
  d,kent,south,csu,law,,2013-04-01,2014-03-31,2015-03-31
  e,bath,south,csu,pay,,2013-04-01,2014-03-31,

  """,
]

/// The same with some files changed or, where nil, left out.
private func changed(_ changes: [String: String?]) -> [String: String] {
  content.merging(changes.compactMapValues { $0 }) { $1 }
    .filter { changes[$0.key] == nil || changes[$0.key]! != nil }
}

@Suite struct WhoDoesWhatForWhom {
  @Test func everyAnswerIsCountedOnce() throws {
    let site = try site(content)
    let page = try #require(site["matrix.html"])
    #expect(page.contains("75% of services in force are bought from a CSU"))
    #expect(
      page.contains(
        "4 services for 3 CCGs on 30 June 2014: 3 bought from a CSU; 1 in house; "
          + "1 not known to be in force or not; 1 ended, with nothing recorded since; 6 not recorded."
      ))
    #expect(page.contains("class=\"cell not-known\""))
    #expect(page.contains("class=\"cell ended\""))
    // One of two services that is bought most often does not stand out; one that is bought by fewer does.
    #expect(page.contains("Financial services is most often bought from a CSU (2 of 3)."))
    let csv = try #require(site["matrix.csv"])
    #expect(
      csv.contains(
        "NHS Kent CCG,ccgs/kent.html,CSU: NHS South CSU,ccgs/kent/agreements.html#agreement-c"))
    #expect(!csv.contains("Gone"))
  }

  @Test func groupsFollowTheRegionsOfTheSite() throws {
    let page = try #require(try site(content)["matrix.html"])
    let north = try #require(page.range(of: "<summary>North: 1</summary>"))
    let south = try #require(page.range(of: "<summary>South: 2</summary>"))
    #expect(north.lowerBound < south.lowerBound)
  }

  @Test func gapsAreCountedAndListed() throws {
    let page = try #require(try site(content)["matrix.html"])
    #expect(page.contains("7 gaps: a CCG and a service without an agreement that may be in force."))
    #expect(page.contains("<td class=\"\" data-label=\"CCGs\">Bath; Luton</td>"))
    #expect(page.contains("1 offer available on 30 June 2014, named by no agreement in force."))
    #expect(page.contains("2 services without an offer on 30 June 2014."))
    #expect(page.contains("No CCG has two agreements in force about one service."))
  }

  @Test func twoAgreementsAtOnceAreOneCellAndAnOverlap() throws {
    let other = "x,luton,north,csu,finance,,2013-04-01,2015-03-31,\n"
    let accepted = "severities:\n  - rule: overlapping-agreements\n    severity: 'off'\n"
    let site = try site(
      changed([
        "site.yaml": content["site.yaml"]! + accepted,
        "agreements.csv": content["agreements.csv"]! + other,
      ]))
    let page = try #require(site["matrix.html"])
    #expect(page.contains("CSU: NHS South CSU, and 1 more at once"))
    #expect(page.contains("class=\"several\""))
    #expect(page.contains("1 overlap of agreements in force on 30 June 2014"))
    #expect(page.contains("3 bought from a CSU; 1 in house"))
  }

  @Test func withoutAgreementsThereIsNoPictureButEveryGap() throws {
    let page = try #require(try site(changed(["agreements.csv": nil]))["matrix.html"])
    #expect(!page.contains("<figure"))
    #expect(page.contains("12 gaps:"))
    #expect(page.contains("<td class=\"\" data-label=\"CCGs\">All of them</td>"))
  }

  @Test func withoutCSUsThereIsOneGroup() throws {
    let site = try site(
      changed([
        "csus/south.md": nil, "csus/north.md": nil, "csus/idle.md": nil,
        "offers/south-finance.md": nil, "offers/south-it.md": nil,
        "ccgs.csv": "id,name\nluton,NHS Luton CCG\n",
        "agreements.csv":
          "id,customer,provider,sourcing,services,until\nb,luton,luton,in-house,it,2015-03-31\n",
      ]))
    let page = try #require(site["matrix.html"])
    #expect(page.contains("100% of services in force are in house"))
    #expect(page.contains("<summary>Not recorded: 1</summary>"))
  }

  @Test func aSiteWithoutCCGsSaysNothing() throws {
    let page = try #require(
      try site(["site.yaml": "title: Test\ndate: 2014-06-30\n"])["matrix.html"])
    #expect(!page.contains("<figure"))
    #expect(!page.contains("<section id=\"gaps\""))
  }

  @Test func aCSUHasTheRowsOfItsCustomers() throws {
    let site = try site(content)
    let page = try #require(site["csus/south.html"])
    #expect(page.contains("4 services for 2 customers of NHS South CSU on 30 June 2014: 3 bought"))
    let csv = try #require(site["csus/matrix.csv"])
    let rows = csv.split(whereSeparator: \.isNewline).filter { $0.contains(",csus/south.html,") }
    #expect(rows.count == 2 && rows.allSatisfy { !$0.contains("Bath") })
    #expect(site["csus/idle.html"]?.contains("chart-matrix") == false)
  }

  @Test func cellsThatChangedSinceAnEarlierDayAreCountedAndListed() throws {
    let site = try site(
      changed([
        "site.yaml": "title: Test\ndate: 2014-06-30\neditions: [2013-10-31]\n",
        "agreements.csv": """
        id,customer,provider,sourcing,services,from,until
        a,luton,south,csu,finance,2013-04-01,2015-03-31
        b,luton,luton,in-house,it,2013-04-01,2013-12-31
        c,luton,south,csu,it,2014-01-01,2015-03-31
        d,kent,south,csu,law,2013-04-01,2013-12-31
        e,kent,north,csu,law,2014-01-01,2015-03-31

        """,
      ]))
    let page = try #require(site["matrix.html"])
    let start = try #require(page.range(of: "<section id=\"changes\""))
    let end = try #require(page[start.lowerBound...].range(of: "</section>"))
    let section = page[start.lowerBound..<end.lowerBound]
    #expect(section.contains("Cells of 30 June 2014 beside those of 1 earlier day"))
    #expect(section.contains("<a href=\"2013-10-31/matrix.html\">31 October 2013</a>"))
    let numbers = section.matches(of: /data-label="[^"]*">(\d+)</).map { String($0.1) }
    #expect(numbers == ["12", "1", "1", "0", "10"])
    #expect(section.contains("In house, then CSU: NHS South CSU (1 cell)"))
    #expect(section.contains("CSU: NHS South CSU, then CSU: NHS North CSU (1 cell)"))
    #expect(
      section.contains(
        "<a href=\"ccgs/kent/agreements.html#agreement-e\">NHS Kent CCG: legal advice</a>"))
    let then = try #require(site["2013-10-31/matrix.html"])
    #expect(!then.contains("<section id=\"changes\""))
  }

  /// The matrix of two days: one cell of each kind of change, with rows and columns that have any.
  @Test func whatChangedSinceAnEarlierDayIsDrawn() throws {
    let site = try site(
      changed([
        "site.yaml": "title: Test\ndate: 2014-06-30\neditions: [2013-10-31]\n",
        "csus/north.md":
          "---\nname: NHS North CSU\nclosed: 2013-12-31\n"
          + "became: [{event: merged, into: [south], on: 2014-01-01}]\n---\n",
        "agreements.csv": """
        id,customer,provider,sourcing,services,from,until
        a,luton,south,csu,finance,2013-04-01,2015-03-31
        b,luton,luton,in-house,it,2013-04-01,2013-12-31
        c,luton,south,csu,it,2014-01-01,2015-03-31
        d,kent,idle,csu,law,2013-04-01,2013-12-31
        e,kent,south,csu,law,2014-01-01,2015-03-31
        f,kent,north,csu,pay,2013-04-01,2015-03-31

        """,
      ]))
    let page = try #require(site["matrix-changes.html"])
    #expect(page.contains(">3 services of CCGs changed<"))
    #expect(
      page.contains(
        "Of 12 services of CCGs on both 31 October 2013 and 30 June 2014, 3 changed: 1 with another "
          + "sourcing or none, 1 from another provider, 1 with a provider that was taken over."))
    #expect(page.matches(of: #/class="mark customer"/#).count == 2 * 3)
    for kind in ["otherwise", "other-provider", "taken-over"] {
      #expect(page.matches(of: try Regex("class=\"cell \(kind)\"")).count == 1)
    }
    let csv = try #require(site["matrix-changes.csv"])
    #expect(!csv.contains("Financial services"))
    #expect(csv.contains("\"In house, then CSU: NHS South CSU\","))
    #expect(csv.contains("\"CSU: NHS Idle CSU, then CSU: NHS South CSU\","))
    #expect(csv.contains("\"CSU: NHS North CSU, then CSU: NHS South CSU\","))
    #expect(try #require(site["matrix.html"]).contains("href=\"matrix-changes.html\""))
    #expect(site["2013-10-31/matrix-changes.html"] == nil)
  }

  private func built(since day: String, _ agreements: String, ccgs: String? = nil) throws
    -> [String: String]
  {
    try site(
      changed([
        "site.yaml": "title: Test\ndate: 2014-06-30\neditions: [\(day)]\n",
        "ccgs.csv": ccgs ?? content["ccgs.csv"]!,
        "agreements.csv": "id,customer,provider,sourcing,services,from,until\n" + agreements,
      ]))
  }

  @Test func withoutAnEarlierDayNothingIsCompared() throws {
    let site = try site(content)
    #expect(site["matrix-changes.html"] == nil && site["matrix-changes.csv"] == nil)
    #expect(try !#require(site["matrix.html"]).contains("id=\"changes\""))
  }

  @Test func aDayBeforeAnyCCGIsSaidToHaveNoMatrix() throws {
    let site = try built(
      since: "2012-10-31", "a,luton,south,csu,finance,2013-04-01,2015-03-31\n",
      ccgs: "id,name,csu,established\nluton,NHS Luton CCG,south,2013-04-01\n")
    #expect(
      try #require(site["matrix.html"]).contains(
        "Nothing can be compared with 31 October 2012: none of the CCGs of 30 June 2014 existed then."
      ))
    #expect(site["matrix-changes.html"] == nil)
  }

  @Test func aDayBeforeAnyAgreementIsSaidToHaveNone() throws {
    let site = try built(
      since: "2012-10-31", "a,luton,south,csu,finance,2013-04-01,2015-03-31\n")
    let page = try #require(site["matrix.html"])
    #expect(
      page.contains("No agreement of these CCGs is recorded that had begun by 31 October 2012"))
    #expect(page.contains("Not recorded, then CSU: NHS South CSU (1 cell)"))
    #expect(site["matrix-changes.html"] == nil)
  }

  @Test func withoutAChangeThatIsSaid() throws {
    let site = try built(
      since: "2013-10-31", "a,luton,south,csu,finance,2013-04-01,2015-03-31\n")
    let page = try #require(site["matrix-changes.html"])
    #expect(page.contains("No service of a CCG has another sourcing or provider"))
    #expect(!page.contains("<figure"))
  }

  @Test func changesThatAreTooManyAreCountedInASentence() throws {
    let many = (1...2001).map { "c\($0),NHS \($0) CCG,south" }.joined(separator: "\n")
    let site = try built(
      since: "2013-10-31",
      "a,c1,south,csu,finance; it; law; pay,2014-04-01,2015-03-31\n"
        + "b,c2,south,csu,finance,2013-04-01,2015-03-31\n",
      ccgs: "id,name,csu\n\(many)\n")
    let page = try #require(site["matrix-changes.html"])
    #expect(
      page.contains("4 changed: 4 with another sourcing or none. These are too many for this page"))
    #expect(!page.contains("<figure") && page.contains("href=\"matrix-changes.csv\""))
    #expect(
      try #require(site["matrix-changes.csv"]).split(whereSeparator: \.isNewline).count == 2002)
  }

  @Test func regionsAreAnotherGrouping() throws {
    let ccgs = """
      id,name,csu,region
      luton,NHS Luton CCG,south,South
      kent,NHS Kent CCG,south,North
      bath,NHS Bath CCG,north,

      """
    let site = try site(changed(["ccgs.csv": ccgs]))
    #expect(
      try #require(site["matrix.html"]).contains("href=\"matrix-by-region.html\">Grouped by region")
    )
    let page = try #require(site["matrix-by-region.html"])
    let parts = ["North: 1", "South: 1", "Not recorded: 1"].map {
      page.range(of: "<summary>\($0)</summary>")?.lowerBound
    }
    #expect(parts.compactMap(\.self).count == 3 && parts[0]! < parts[1]! && parts[1]! < parts[2]!)
    #expect(page.contains("4 services for 3 CCGs on 30 June 2014: 3 bought from a CSU; 1 in house"))
    #expect(try #require(site["matrix-by-region.csv"]).contains(",No region recorded,"))
  }

  @Test func withoutRegionsThereIsOneGrouping() throws {
    let site = try site(content)
    #expect(site["matrix-by-region.html"] == nil && site["matrix-by-region.csv"] == nil)
    #expect(try #require(site["matrix.html"]).contains("Grouped by region") == false)
  }

  @Test func aMatrixThatIsTooLargeIsSaidToBeSo() throws {
    let many = (1...2001).map { "c\($0),NHS \($0) CCG,north," }.joined(separator: "\n")
    let site = try site(
      changed([
        "ccgs.csv": "id,name,csu,closed\nluton,NHS Luton CCG,south,\n\(many)\n",
        "agreements.csv":
          "id,customer,provider,sourcing,services,until\na,luton,south,csu,finance,2015-03-31\n",
      ]))
    let page = try #require(site["matrix.html"])
    #expect(
      page.contains(
        "The matrix has 8,008 cells, of 4 services: too many for this page to show. Every one is in the download."
      ))
    #expect(page.contains("href=\"matrix.csv\""))
    #expect(try #require(site["matrix.csv"]).split(separator: "\r\n").count == 2003)
    #expect(try #require(site["csus/north.html"]).contains("The matrix has 8,004 cells"))
    #expect(try #require(site["csus/south.html"]).contains("id=\"chart-matrix-"))
  }
  @Test func moreServicesThanCanBeToldApartAreNotDrawn() throws {
    func siteOf(_ services: Int) throws -> [String: String] {
      let rows = (1...services).map { "s\($0),Service \($0),back office\n" }.joined()
      return try site([
        "site.yaml": "title: Test\ndate: 2014-06-30\n",
        "services.csv": "id,name,category\n" + rows,
        "csus.csv": "id,name\nsouth,NHS South CSU\n",
        "ccgs.csv": "id,name,csu\nluton,NHS Luton CCG,south\n",
        "agreements.csv":
          "id,customer,provider,sourcing,services\na,luton,luton,in-house,s1\n",
      ])
    }
    let (few, many) = (try siteOf(100), try siteOf(101))
    #expect(try #require(few["csus/south.html"]).contains("id=\"chart-matrix-"))
    #expect(try #require(many["matrix.html"]).contains("101 cells, of 101 services: too many"))
    #expect(try #require(many["csus/south.html"]).contains("href=\"../matrix.csv\""))
    #expect(many["csus/matrix.csv"] == nil)
  }
}
