import Testing

/// Four CCGs of two CSUs, one of which has no place and one no CSU, on 30 June 2014.
private let content: [String: String] = [
  "site.yaml": "title: Test\ndate: 2014-06-30\n",
  "csus/south.md": "---\nname: NHS South CSU\n---\n",
  "csus/north.md": "---\nname: NHS North CSU\n---\n",
  "ccgs.csv": """
  id,name,csu,closed,map_place.column,map_place.row
  luton,NHS Luton CCG,south,,3,1
  kent,NHS Kent CCG,south,,5,1
  bath,NHS Bath CCG,north,,,
  york,NHS York CCG,,,4,0
  gone,NHS Gone CCG,north,2014-03-31,6,0

  """,
  "services.csv": "id,name,category\nfinance,Financial services,back office\n",
  "agreements.csv": """
  id,customer,provider,sourcing,services,from,until
  a,luton,south,csu,finance,2013-04-01,2015-03-31
  b,kent,kent,in-house,finance,2013-04-01,2015-03-31
  c,bath,north,csu,finance,2013-04-01,2014-03-31

  """,
  "kpis/seen.md": "---\nname: Seen\nunit: percent\nbetter: higher\nperiod: month\n---\n",
  "data/seen.csv": """
  kpi,subject,period,numerator,denominator
  seen,luton,2014-04,990,1000
  seen,kent,2014-04,700,1000
  seen,bath,2014-04,850,1000

  """,
]

@Suite struct MapsOfCCGs {
  @Test func everyCCGOfTheDayIsAHexagonWithItsCSU() throws {
    let site = try site(content)
    let page = try #require(site["map.html"])
    #expect(page.contains("2 CSUs support 3 of 4 CCGs"))
    #expect(
      page.contains(
        "Main CSUs of CCGs on 30 June 2014: NHS South CSU has the most, 2; NHS North CSU the fewest, 1; "
          + "none is recorded for 1."))
    // Two drawings of four.
    #expect(page.components(separatedBy: "class=\"mark hexagon").count == 9)
    #expect(!page.contains("Gone"))
  }

  @Test func whatHasNoPlaceIsBelowAndSaid() throws {
    let page = try #require(try site(content)["map.html"])
    #expect(page.contains("1 CCG has no recorded place on the map and is below it."))
  }

  @Test func aServiceIsShownByHowEachGetsIt() throws {
    let page = try #require(try site(content)["services/finance.html"])
    #expect(
      page.contains(
        "Financial services on 30 June 2014: 1 bought from a CSU; 1 in house; "
          + "1 ended, with nothing recorded since; 1 not recorded."))
    let csv = try #require(try site(content)["services/map.csv"])
    #expect(
      csv.contains("services/finance.html,") && csv.contains("Bought from a CSU: NHS South CSU"))
  }

  @Test func aPriceIsShownForEachPatientOrWhyNot() throws {
    let ccgs = """
      id,name,csu,population,map_place.column,map_place.row
      luton,NHS Luton CCG,south,200000,3,1
      kent,NHS Kent CCG,south,100000,5,1
      bath,NHS Bath CCG,north,100000,4,0
      hull,NHS Hull CCG,north,,8,0
      hyde,NHS Hyde CCG,north,,10,0
      york,NHS York CCG,,100000,6,0

      """
    let agreements = """
      id,customer,provider,sourcing,services,price.amount,price.basis,from,until
      a,luton,south,csu,finance,50000,fixed,2013-04-01,2015-03-31
      b,kent,south,csu,finance,1.5,per head,2013-04-01,2015-03-31
      c,bath,north,csu,finance,,,2013-04-01,2015-03-31
      d,hull,north,csu,finance,0.75,per head,2013-04-01,2015-03-31
      e,hyde,north,csu,finance,50000,fixed,2013-04-01,2015-03-31

      """
    let site = try site(
      content.merging(["ccgs.csv": ccgs, "agreements.csv": agreements]) { $1 })
    let page = try #require(site["services/finance.html"])
    #expect(page.contains("A price per patient is known for 3 of 6 CCGs"))
    #expect(
      page.contains(
        "Financial services on 30 June 2014: 3 CCGs pay from £0.25 to £1.50 a year for each registered "
          + "patient; 1 with a price that cannot be put per patient; 1 without a recorded price; 1 without an agreement known to be in force."
      ))
    let csv = try #require(site["services/price-map.csv"])
    #expect(csv.contains(",0.25,../ccgs/luton/agreements.html#agreement-a,£0.25,"))
    #expect(csv.contains(",Price not recorded,None,Price not recorded,"))
  }

  @Test func withoutAPriceThereIsNoMapOfPrices() throws {
    let site = try site(content)
    #expect(site["services/price-map.csv"] == nil)
    #expect(try #require(site["services/finance.html"]).contains("price-map") == false)
  }

  @Test func aFigureIsShownByHowItComparesWithTheAverage() throws {
    let page = try #require(try site(content)["kpis/seen.html"])
    #expect(page.contains("1 CCG better than the average, 1 worse"))
    #expect(
      page.contains(
        "Seen, April 2014: 3 CCGs from 70.0% to 99.0%; compared with the average, 1 better, 1 worse, "
          + "1 similar; no figure for 1."))
    #expect(page.contains("Fifths of the figures, lowest first"))
    for step in [1, 2, 4] {
      #expect(page.components(separatedBy: "class=\"mark hexagon step-\(step)\"").count == 3)
    }
  }

  @Test func aCCGIsMarkedWithTheOtherCustomersOfItsCSU() throws {
    let site = try site(content)
    let luton = try #require(site["ccgs/luton.html"])
    #expect(luton.contains("One of 2 CCGs with the same main CSU"))
    #expect(
      luton.contains(
        "NHS Luton CCG on 30 June 2014, and the other CCG with NHS South CSU as main CSU.")
    )
    #expect(luton.components(separatedBy: "class=\"mark hexagon located-own").count == 2)
    #expect(luton.components(separatedBy: "class=\"mark hexagon located\"").count == 2)
    #expect(luton.contains(">Others: 2<"))
    // Its download is that of the map of all.
    #expect(luton.contains("href=\"../map.csv\""))
    let york = try #require(site["ccgs/york.html"])
    #expect(york.contains("Where it is among 4 CCGs"))
    #expect(york.contains("NHS York CCG on 30 June 2014: its main CSU is not recorded."))
  }

  @Test func aCSUShowsWhereItsCustomersAre() throws {
    let page = try #require(try site(content)["csus/south.html"])
    #expect(page.contains("2 of 4 CCGs mainly use it"))
    #expect(page.contains("CCGs with NHS South CSU as main CSU on 30 June 2014."))
    #expect(page.components(separatedBy: "class=\"mark hexagon located\"").count == 3)
  }

  @Test func whatHasNoPlaceIsNotLookedForOnAMap() throws {
    let site = try site(content)
    // Bath has no place, nor has any customer of the CSU that it uses; Gone is over.
    for path in ["ccgs/bath.html", "csus/north.html", "ccgs/gone.html"] {
      #expect(try #require(site[path]).contains("chart-locator") == false)
    }
  }

  @Test func withoutPlacesThereIsNoMap() throws {
    let bare =
      "id,name,csu\nluton,NHS Luton CCG,south\nkent,NHS Kent CCG,south\nbath,NHS Bath CCG,north\n"
    let site = try site(content.merging(["ccgs.csv": bare]) { $1 })
    #expect(site["map.html"]?.contains("No map is drawn") == true)
    #expect(site["map.csv"] == nil)
    #expect(site["services/finance.html"]?.contains("service-map") == false)
    #expect(site["kpis/seen.html"]?.contains("kpi-map") == false)
    #expect(site["ccgs/luton.html"]?.contains("chart-locator") == false)
  }

  @Test func withoutCSUsServicesAreStillShown() throws {
    let ccgs = "id,name,map_place.column,map_place.row\nkent,NHS Kent CCG,3,1\n"
    let site = try site([
      "site.yaml": "title: Test\ndate: 2014-06-30\n", "ccgs.csv": ccgs,
      "services.csv": "id,name,category\nfinance,Financial services,back office\n",
      "agreements.csv":
        "id,customer,provider,sourcing,services,until\nb,kent,kent,in-house,finance,2015-03-31\n",
    ])
    #expect(site["map.csv"] == nil)
    let page = try #require(site["services/finance.html"])
    #expect(page.contains("Most often in house: 1 of 1 CCG"))
    #expect(!page.contains("Thick lines"))
  }

  @Test func twoDaysShowWhoMovedAndWhoseCSUWasTakenOver() throws {
    let site = try site([
      "site.yaml": "title: Test\ndate: 2014-06-30\n",
      "csus/south.md": "---\nname: NHS South CSU\n---\n",
      "csus/new.md": "---\nname: NHS New CSU\nestablished: 2014-04-01\n---\n",
      "csus/old.md": """
      ---
      name: NHS Old CSU
      closed: 2014-03-31
      became:
        - event: merged
          into: [new]
          on: 2014-04-01
      ---

      """,
      "ccgs/luton.md": """
      ---
      name: NHS Luton CCG
      map_place: {column: 3, row: 1}
      csu:
        - {value: old, from: 2013-04-01, until: 2013-10-31}
        - {value: south, from: 2013-11-01}
      ---

      """,
      "ccgs/kent.md": """
      ---
      name: NHS Kent CCG
      map_place: {column: 5, row: 1}
      csu: {value: old, from: 2013-04-01}
      ---

      """,
      "ccgs/york.md": "---\nname: NHS York CCG\nmap_place: {column: 4, row: 0}\n---\n",
    ])
    let page = try #require(site["map.html"])
    #expect(page.contains("1 CCG moved to another CSU"))
    #expect(
      page.contains(
        "Of 3 CCGs, 1 moved between 1 April 2013 and 30 June 2014; "
          + "1 stayed with a CSU that another took over, 1 not recorded on one day or both."))
    let csv = try #require(site["map-changes.csv"])
    #expect(csv.contains("NHS Old CSU,NHS New CSU,Its CSU was taken over"))
  }
}
