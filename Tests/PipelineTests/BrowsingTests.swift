import Foundation
import Pipeline
import Reading
import Testing

private let content: [String: String] = [
  "site.yaml":
    "title: Test\ndate: 2014-03-31\nrunning_cost_allowance: {value: 25, source: rca}\n",
  "sources.csv": "id,name\nrca,Allowances\n",
  "csus.csv": "id,name,region,closed\nsouth,South,South of England,\nold,Old,London,2013-12-31\n",
  "suppliers/acme.md": "---\nname: Acme\nsector: independent\n---\n",
  "ccgs.csv":
    "id,name,region,csu,population\nluton,Luton,East,south,200000\nkent,Kent,South of England,south,100000\nbath,Bath,,,\n",
  "services.csv":
    "id,name,category\nfinance,Financial services,back office\nit,IT services,back office\nchc,Continuing healthcare,transactional\n",
  "offers/bundle.md":
    "---\nname: Bundle\nprovider: south\nservice: finance\nalso_covers: [it]\nprice: {amount: 2, basis: per head, status: illustrative}\n---\n",
  "offers/days.md":
    "---\nname: Days\nprovider: acme\nservice: chc\nlevel: bespoke\nprice: {amount: 400, basis: day rate}\n---\n",
  "offers/fixed.md":
    "---\nname: Fixed\nprovider: acme\nservice: finance\nprice: {amount: 50000, basis: fixed}\n---\n",
  "offers/gone.md":
    "---\nname: Gone\nprovider: old\nservice: finance\nprice: {amount: 1, basis: per head}\n---\n",
]

extension String {
  fileprivate func matches(_ pattern: String) throws -> [[String]] {
    let expression = try NSRegularExpression(pattern: pattern)
    return expression.matches(in: self, range: NSRange(startIndex..., in: self)).map { match in
      (1..<match.numberOfRanges).map { String(self[Range(match.range(at: $0), in: self)!]) }
    }
  }
}

@Suite struct Browsing {
  /// The offers in a region: those of its page or, where the region leads to an offer, that one.
  private func offers(in region: String, of site: [String: String]) throws -> [String] {
    let regions = try #require(site["offers/by-region.html"])
    let entry = "<li id=\"value-\(region)\">\\s*<p class=\"item-name\"><a href=\"\\.\\./([^\"]+)\""
    guard let path = try regions.matches(entry).first?.first else { return [] }
    if let offer = try path.matches("^offers/([^/]+)\\.html$").first { return offer }
    let page = try #require(site[path], "\(path)")
    return try page.matches("<tr id=\"([^\"]+)\"").map { $0[0] }
  }

  @Test func offersThatCannotBeTakenUpSaySo() throws {
    var content = content
    content["offers/later.md"] =
      "---\nname: Later\nprovider: south\nservice: finance\nfrom: 2015-04-01\nannounced: 2013-01\n---\n"
    let page = try #require(try site(content)["offers/index.html"])
    func tag(_ id: String) -> String? {
      let item = page.components(separatedBy: "<tr id=\"\(id)\"").dropFirst().first?
        .components(separatedBy: "</tr>").first
      return item?.split(separator: "tag-closed\">").dropFirst().first?.prefix { $0 != "<" }
        .description
    }
    #expect(tag("gone") == "Ended")
    #expect(tag("later") == nil)
    #expect(page.contains("<td data-label=\"Can be taken up\">From 1 April 2015</td>"))
    #expect(tag("fixed") == nil)
  }

  @Test func everyValueHasAPageWithAsManyRecordsAsItsCountSays() throws {
    var content = content
    content["agreements.csv"] =
      "id,customer,provider,sourcing,services,from,until\n"
      + "a,luton,south,csu,chc,2013-04-01,2013-09-30\n"
      + "b,luton,acme,external,chc,2013-10-01,open-ended\n"
      + "c,kent,kent,in-house,finance,2013-04-01,\n"
    let site = try site(content)
    for kind in ["offers", "services", "agreements", "csus", "ccgs"] {
      let page = try #require(site["\(kind)/index.html"])
      let links = try page.matches(
        "<li><a href=\"\\.\\./([^\"#]+)[^\"]*\" data-filter=\"[^\"]+\">[^<]+"
          + "<span class=\"facet-count\">(\\d+)</span>"
      )
      #expect(links.count > 3, "\(kind)")
      for link in links {
        let target = try #require(site[link[0]], "\(link[0])")
        guard link[0].contains("/by-") else {
          // A party's page lists all of its agreements.
          if link[0].hasPrefix(kind) || link[0].hasSuffix("/agreements.html") {
            #expect(link[1] == "1", "the only record that has it: \(link[0])")
          }
          continue
        }
        let items = try target.matches("<tr id=\"([^\"]+)\"")
        #expect(items.count > 1 && String(items.count) == link[1], "\(link[0])")
        #expect(target.contains("aria-current=\"true\""), "\(link[0])")
      }
    }
  }

  @Test func valuesThatNothingHasAreNotThere() throws {
    let page = try #require(try site(content)["offers/index.html"])
    #expect(!page.contains("per-transaction"))
    #expect(page.contains("price-basis=day-rate"))
  }

  @Test func theSearchIsASentence() throws {
    var content = content
    content["offers/it.md"] = "---\nname: IT\nprovider: south\nservice: it\n---\n"
    content["ccgs.csv"]? += "york,York,,,\n"
    let site = try site(content)
    #expect(
      site["offers/by-service/it.html"]?.contains("2 offers of IT services, A to Z.") == true)
    #expect(
      site["offers/by-region/south-of-england.html"]?
        .contains("2 offers to CCGs in the South of England, A to Z.") == true)
    #expect(
      site["ccgs/by-region/not-known.html"]?.contains("2 CCGs whose region is not recorded")
        == true)
  }

  @Test func anOfferIsInTheRegionsOfItsProviderAndOfThoseWhoUseIt() throws {
    let site = try site(content)
    #expect(try offers(in: "east", of: site).contains("bundle"))
    #expect(try !offers(in: "east", of: site).contains("fixed"))
    #expect(try offers(in: "london", of: site).contains("gone"))
    #expect(try offers(in: "not-known", of: site).contains("fixed"))
  }

  @Test func illustrativeAgreementsMoveNoOfferIntoARegion() throws {
    func regions(_ status: String) throws -> Bool {
      var content = content
      content["agreements/a.md"] =
        "---\ncustomer: luton\nprovider: acme\nsourcing: external\nservices: chc\nstatus: \(status)\n---\n"
      return try offers(in: "east", of: site(content)).contains("days")
    }
    #expect(try regions("recorded"))
    #expect(try !regions("illustrative"))
  }

  @Test(arguments: [("2013-12-31", false), ("2014-03-31", true)])
  func onlyAgreementsOfTheDayMoveAnOfferIntoARegion(until: String, isMoved: Bool) throws {
    var content = content
    content["agreements/a.md"] =
      "---\ncustomer: luton\nprovider: acme\nsourcing: external\nservices: chc\nuntil: \(until)\n---\n"
    #expect(try offers(in: "east", of: site(content)).contains("days") == isMoved)
  }

  @Test func onlyCCGsOfTheDayMoveAnOfferIntoARegion() throws {
    var content = content
    content["ccgs.csv"] =
      "id,name,region,csu.value,csu.until\nluton,Luton,East,south,2013-12-31\nkent,Kent,West,south,2014-03-31\n"
    let site = try site(content)
    #expect(try offers(in: "west", of: site).contains("bundle"))
    #expect(try !offers(in: "east", of: site).contains("bundle"))
  }

  @Test func longTablesEndWithTheWayToTheRest() throws {
    var content = content
    let numbers = 100..<201
    content["ccgs.csv"] = "id,name\n" + numbers.map { "c\($0),C\($0)\n" }.joined()
    content["agreements.csv"] =
      "id,customer,provider,sourcing,services\n"
      + numbers.map { "a\($0),c\($0),acme,external,chc\n" }.joined()
    let page = try #require(try site(content)["services/chc.html"])
    let buyers = try #require(page.components(separatedBy: "id=\"buyers\"").dropFirst().first)
    #expect(buyers.contains("The first 100 of 101 customers"))
    #expect(buyers.contains("href=\"../agreements/index.html\">Every agreement</a>"))
    #expect(try buyers.matches("<tr><th scope=\"row\"><a href=\"../ccgs/(c\\d+).html").count == 100)
  }

  @Test func aBundleIsToldUnderEachOfItsServicesAndCostedOnce() throws {
    let site = try site(content)
    #expect(site["offers/by-service/finance.html"]?.contains("<tr id=\"bundle\"") == true)
    #expect(
      site["offers/index.html"]?.contains(
        "<a href=\"../offers/bundle.html\" data-filter=\"service=it\">") == true)
    #expect(site["services/it.html"]?.contains("£200,000 for 2 services") == true)
    let costs = try #require(site["ccgs/luton/costs.html"])
    #expect(costs.components(separatedBy: "£2 per head × 200,000 registered people").count == 2)
  }

  @Test func costsHaveTheirWorkingTheirShareAndTheirReasons() throws {
    let site = try site(content)
    let costs = try #require(site["ccgs/luton/costs.html"])
    #expect(costs.contains("£25 per head × 200,000 registered people = £5,000,000 a year"))
    #expect(costs.contains("£2 per head × 200,000 registered people = £400,000 a year"))
    #expect(costs.contains(">8.0%<"))
    #expect(
      site["offers/bundle.html"]?.contains(
        "£2 per head × 100,000 registered people = £200,000 a year, 8.0% of the running cost "
          + "allowance estimated from its list as £2,500,000") == true)
    #expect(costs.contains("tag-illustrative"))
    #expect(costs.contains("A day rate: the number of days is not stated"))
    #expect(!costs.contains("offers/gone.html"), "an offer of a closed provider has no cost")
    #expect(
      site["ccgs/bath/costs.html"]?.contains("The number of registered patients is not recorded")
        == true)
    #expect(
      site["offers/days.html"]?
        .contains("It cannot be worked out. A day rate: the number of days is not stated.") == true)
    #expect(site["offers/fixed.html"]?.contains("ccgs/kent/costs.html") == true)
    let prices = site["offers/prices.csv"]?.split(separator: "\r\n") ?? []
    #expect(
      prices.first
        == "\u{FEFF}offer,name,provider,services,level,offered_to,price,basis,unit,amount,up_to,volume,setup,from,until,status"
    )
    #expect(
      prices.contains { $0.hasPrefix("days,Days,acme,chc,bespoke,,£400 a day,day rate,,400,") })
  }

  @Test func withoutOffersThereIsNothingToCost() throws {
    var content = content.filter { !$0.key.hasPrefix("offers/") }
    content["site.yaml"] = "title: Test\ndate: 2014-03-31\n"
    let site = try site(content)
    #expect(site["ccgs/luton/costs.html"] == nil)
    #expect(site["offers/by-region.html"] != nil)
  }

  @Test func regionsInAnyScriptHavePagesOfTheirOwn() throws {
    var content = content
    content["csus.csv"] =
      "id,name,region\na,A,東京\nb,B,大阪\nc,C,A & B\nd,D,A/B\n"
      + "e,E,東京\nf,F,大阪\ng,G,A & B\nh,H,A/B\n"
    content["ccgs.csv"] = nil
    content["offers/bundle.md"] = nil
    content["offers/gone.md"] = nil
    let paths = try site(content).keys.filter { $0.hasPrefix("csus/by-region/") }
    #expect(
      paths.sorted() == [
        "csus/by-region/a-b-2.html", "csus/by-region/a-b.html", "csus/by-region/other-2.html",
        "csus/by-region/other.html",
      ])
  }

  @Test func longValuesAreParted() throws {
    var content = content
    content["ccgs.csv"] =
      "id,name,region\n" + (100..<305).map { "c\($0),C\($0),East\n" }.joined()
      + (305..<365).map { "c\($0),M\($0),East\n" }.joined()
    let site = try site(content)
    for (path, number) in [("east.html", 205), ("east/m-to-r.html", 60)] {
      let page = try #require(site["ccgs/by-region/\(path)"])
      #expect(try page.matches("<tr id=\"(c\\d+)\"").count == number, "\(path)")
    }
    #expect(site["ccgs/by-region/east/a-to-c.html"] == nil)
  }
}
