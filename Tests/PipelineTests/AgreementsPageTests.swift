import Testing

private let content: [String: String] = [
  "site.yaml": "title: Test\ndate: 2014-06-30\n",
  "suppliers.csv": "id,name,sector\nacme,Acme,independent\n",
  "ccgs.csv": "id,name\nash,NHS Ash\nbar,NHS Bar\n",
  "services.csv": "id,name,category\n"
    + ["finance,Financial services", "pay,Payroll", "it,IT", "law,Legal advice"].map {
      $0 + ",back office\n"
    }.joined(),
  "agreements.csv": """
  id,customer,provider,sourcing,services,from,until,announced,owner
  a,ash,acme,external,finance,2013-04-01,2014-03-31,,
  b,ash,acme,external,finance,2014-04-01,2015-03-31,,
  c,ash,ash,in-house,pay,2013-04-01,open-ended,,
  d,ash,acme,external,it,2013-04-01,2013-12-31,,Contracts desk
  later,ash,acme,external,it,2016-04-01,2017-03-31,2015-01-01,

  """,
  "agreements/own.md":
    "---\ncustomer: ash\nprovider: acme\nsourcing: external\nservices: [law]\n---\n",
]

@Suite struct AgreementsOfACustomer {
  @Test func areSectionsOfOnePageWhereTheyAreRowsOfATable() throws {
    let site = try site(content)
    let page = try #require(site["ccgs/ash/agreements.html"])
    #expect(page.contains("<h1>Agreements of NHS Ash</h1>"))
    #expect(page.contains("On 30 June 2014, of those on this page: 2 in force, 1 ended."))
    for id in ["a", "b", "c"] {
      #expect(
        page.contains("<section id=\"agreement-\(id)\">") && site["agreements/\(id).html"] == nil)
    }
    // Those in force come first, and what ended is marked.
    let order = ["b", "c", "a"].compactMap { page.range(of: "id=\"agreement-\($0)\"")?.lowerBound }
    #expect(order == order.sorted() && order.count == 3)
    #expect(
      page.contains("<h2>Financial services from Acme <strong class=\"tag tag-closed\">"))
    #expect(page.contains("<h2>Payroll <a"))
    #expect(!page.contains("agreement-d") && !page.contains("agreement-later"))
    #expect(page.contains("<h2>Its other agreements") && page.contains("agreements/own.html"))
    #expect(
      try #require(site["ccgs/ash.html"]).contains(
        "href=\"../ccgs/ash/agreements.html#agreement-c\""))
    #expect(site["ccgs/bar/agreements.html"] == nil)
  }

  @Test func haveAPageOfTheirOwnWhereASectionHasNoRoomForThem() throws {
    let site = try site(content)
    #expect(try #require(site["agreements/d.html"]).contains("Contracts desk"))
    #expect(site["agreements/own.html"] != nil)
  }

  @Test func haveAPageOfTheirOwnWhereThereAreTooMany() throws {
    func paths(_ count: Int) throws -> [String] {
      let services = (1...count).map { "s\($0),Service \($0),back office\n" }.joined()
      let rows = (1...count).map { "n\($0),bar,bar,in-house,s\($0)\n" }.joined()
      return try site(
        content.filter { $0.key != "agreements/own.md" }.merging([
          "services.csv": "id,name,category\n" + services,
          "agreements.csv": "id,customer,provider,sourcing,services\n" + rows,
        ]) { $1 }
      ).keys.filter { $0 == "ccgs/bar/agreements.html" || $0.hasPrefix("agreements/n") }
    }
    #expect(try paths(100) == ["ccgs/bar/agreements.html"])
    #expect(try paths(101).count == 101)
  }

  @Test func areFoundByTheScriptOfTheirList() throws {
    let script = try #require(try site(content)["agreements/browse.js"])
    #expect(script.contains("\"pages\":[\"ccgs/ash/agreements.html#agreement-\"]"))
    #expect(script.contains("\"places\":[0,0,-1,-1,0]"))
    let alone = content.filter { $0.key != "agreements.csv" }
    #expect(try site(alone)["agreements/browse.js"]?.contains("\"pages\"") != true)
  }

  @Test func areToldOfOnlyIfKnownByTheDay() throws {
    var linked = content
    linked["pages/plans.md"] = "---\ntitle: Plans\n---\nSee [it](../agreements/later.md).\n"
    let page = try #require(try site(linked)["ccgs/ash/agreements.html"])
    #expect(page.contains("<section id=\"agreement-later\">"))
    #expect(page.contains("Nothing was recorded of this agreement by 30 June 2014"))
    #expect(!page.contains("1 April 2016"))
  }
}
