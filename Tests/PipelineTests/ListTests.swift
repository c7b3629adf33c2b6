import Testing

@Suite struct ListsOfWhatOneChoosesBy {
  private let content: [String: String] = [
    "site.yaml": "title: Test\ndate: 2014-06-30\n",
    "csus.csv": "id,name,closed\nsouth,South,\nold,Old,2013-12-31\n",
    "ccgs.csv": "id,name,csu,population\nluton,Luton,south,1000\nkent,Kent,south,\n",
    "services.csv": "id,name,category\nfinance,Finance,back office\nit,IT,back office\n",
    "offers/a.md":
      "---\nname: A\nprovider: south\nservice: finance\nprice: {amount: 2, basis: per head}\n---\n",
    "agreements/b-late.md":
      "---\ncustomer: luton\nprovider: south\nsourcing: csu\nservices: finance\nfrom: 2014-01-01\nuntil: 2015-03-31\nnotice: 6 months\noffer: a\n---\n",
    "agreements/c-soon.md":
      "---\ncustomer: kent\nprovider: south\nsourcing: csu\nservices: finance\nuntil: 2014-09-30\n---\n",
    "agreements/a-over.md":
      "---\ncustomer: luton\nprovider: old\nsourcing: csu\nservices: finance\nfrom: 2013-04-01\nuntil: 2013-12-31\n---\n",
    "agreements/own.md":
      "---\ncustomer: kent\nprovider: kent\nsourcing: in-house\nservices: it\nfrom: 2013-04-01\nuntil: open-ended\n---\n",
    "agreements/shared.md":
      "---\ncustomer: luton\nprovider: kent\nshared_with: [kent]\nsourcing: shared\nservices: it\nfrom: 2013-04-01\nuntil: open-ended\n---\n",
  ]

  /// The rows of a list as texts, cell by cell, in order.
  private func rows(of page: String) -> [(id: String, cells: [String])] {
    page.matches(of: #/<tr id="([^"]+)"[^>]*>(.*?)<\/tr>/#).map { row in
      let cells = row.2.matches(of: #/<t[hd][^>]*>(.*?)<\/t[hd]>/#).map {
        String($0.1.replacing(#/<[^>]+>/#, with: ""))
      }
      return (String(row.1), cells)
    }
  }

  @Test func agreementsSayWhoDoesWhatUntilWhenAndForHowMuch() throws {
    let rows = rows(of: try #require(try site(content)["agreements/index.html"]))
    let cells = Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0.cells) })
    #expect(
      cells["b-late"] == [
        "Luton", "Finance", "South", "Bought from a CSU", "In force",
        "31 March 2015 from 1 January 2014", "30 September 2014", "£2,000 as in the offer",
      ])
    #expect(
      cells["own"] == [
        "Kent", "IT", "The customer itself", "In house", "In force",
        "Open-ended from 1 April 2013", "Not recorded", "Not recorded",
      ])
    #expect(cells["shared"]?[2] == "Kent shared with 1 other CCG")
    #expect(cells["a-over"]?[4] == "Ended")
    #expect(rows.last?.id == "a-over")
  }

  @Test func whatIsNarrowedIsByWhatEndsNextAndWhatIsOverComesLast() throws {
    let site = try site(content)
    let page = try #require(site["agreements/by-service/finance.html"])
    #expect(page.contains("3 agreements of finance, what ends next first."))
    #expect(rows(of: page).map(\.id) == ["c-soon", "b-late", "a-over"])
    let headings = page.matches(of: #/<tr class="band">.*?>([^<]+)<\/th>/#).map { String($0.1) }
    #expect(headings == ["Ended"])
  }

  @Test func closedBodiesComeLastAndSaySo() throws {
    let rows = rows(of: try #require(try site(content)["csus/index.html"]))
    #expect(rows.map(\.id) == ["south", "old"])
    #expect(rows[0].cells == ["South", "Not recorded", "2", "1,000", "1", "Open"])
    #expect(rows[1].cells == ["Old", "Not recorded", "0", "None", "0", "Closed 31 December 2013"])
  }

  @Test func servicesCountCCGsBySourcing() throws {
    let rows = rows(of: try #require(try site(content)["services/index.html"]))
    #expect(
      rows.map(\.cells) == [
        ["Finance", "1", "0", "0", "2", "0", "0"], ["IT", "0", "1", "1", "0", "0", "0"],
      ])
  }

  @Test func aKPIThatCannotBeJudgedSaysWhy() throws {
    var content = content
    content["kpis/paid.md"] = "---\nname: Paid\nunit: percent\nbetter: higher\ntarget: 95\n---\n"
    content["kpis/empty.md"] = "---\nname: Empty\nunit: days\nbetter: lower\n---\n"
    content["data/paid.csv"] =
      "kpi,subject,period,value\npaid,csus/south,2014-04,90\npaid,csus/south,2014-05,96\n"
    let page = try #require(try site(content)["kpis/index.html"])
    let cells = Dictionary(uniqueKeysWithValues: rows(of: page).map { ($0.id, $0.cells) })
    #expect(
      cells["paid"]?.dropFirst() == [
        "Higher", "96.0%", "May 2014", "Not judged too few to judge before April 2015", "Met 95%",
        " Up 6.0 points from April 2014",
      ])
    #expect(
      cells["empty"] == [
        "Empty", "Lower", "No figures", "Not applicable", "Not judged", "None set", "Not drawn",
      ])
  }

  @Test func listsOfNothingAreEmptyTables() throws {
    let site = try site(["site.yaml": "title: Test\ndate: 2014-06-30\n"])
    for kind in ["agreements", "offers", "services", "csus", "ccgs", "kpis", "suppliers"] {
      let page = try #require(site["\(kind)/index.html"], "\(kind)")
      #expect(rows(of: page).isEmpty, "\(kind)")
    }
  }
}
