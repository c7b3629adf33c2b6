import Testing

private let site2014 = "title: Test\ndate: 2014-06-30\nregions: [North]\n"

private func csu(_ name: String, _ lines: String = "") -> String {
  "---\nname: \(name)\n\(lines)\n---\n"
}

private func built(_ content: [String: String]) throws -> [String: String] {
  var all = ["site.yaml": site2014]
  all.merge(content) { $1 }
  return try site(all)
}

private func marks(_ page: String) -> [String] {
  page.matches(of: #/class="mark lineage[^"]*" href="([^"]*)"/#).map { String($0.1) }
}

@Suite struct PicturesOfLineage {
  @Test func ofNobody() throws {
    let site = try built([:])
    #expect(
      try #require(site["lineage.html"]).contains("Of no CSU is it recorded when it began."))
    #expect(site["lineage.csv"] == nil && site["lineage-customers.csv"] == nil)
  }

  /// One without any dates beside one that has them; no source counted them.
  @Test func ofThoseWithoutDates() throws {
    let site = try built([
      "csus/a.md": csu("A CSU", "established: 2013-04-01"), "csus/b.md": csu("B CSU"),
    ])
    let page = try #require(site["lineage.html"])
    #expect(page.contains("Both CSUs named here existed on 30 June 2014."))
    #expect(marks(page) == ["csus/a.html", "csus/b.html", "csus/a.html", "csus/b.html"])
    #expect(try #require(site["csus/a.html"]).contains("id=\"lineage\"") == false)
  }

  @Test func ofAMergerWithCounts() throws {
    let site = try built([
      "site.yaml": site2014
        + "stated_csus: [{value: 3, from: 2012-05, until: 2014-03}, {value: 2, from: 2014-04}]\n",
      "csus/a.md": csu(
        "A CSU",
        "established: by 2012-05\nclosed: 2014-03-31\nbecame: [{event: merged, into: [c], on: 2014-04-01}]"
      ),
      "csus/b.md": csu(
        "B CSU",
        "established: 2012-05\nclosed: by 2014-04\nbecame: [{event: merged, into: [c], on: by 2014-04, status: inferred, note: x}]"
      ),
      "csus/c.md": csu("C CSU", "established: 2014-04-01"),
      "ccgs.csv": "id,name,csu\nash,Ash,a\nbar,Bar,a\ncob,Cob,b\n",
    ])
    let page = try #require(site["lineage.html"])
    #expect(
      page.contains(
        "3 were counted in May 2012 and 2 in April 2014; of 3 CSUs named here, 1 existed on 30 June "
          + "2014 and 2 had ended."))
    let rows = try #require(site["lineage.csv"]).split(whereSeparator: \.isNewline)
    #expect(rows.count == 6)
    #expect(rows[1].contains("3 CSUs counted") && rows[1].contains(",May 2012,March 2014,3,"))
    #expect(rows[3].contains("2 CCGs to C CSU on 1 April 2014; ended on 31 March 2014."))
    #expect(
      try #require(site["lineage-customers.csv"]).contains("2014-04-01,2014-04-01,a,c,ash,no"))
    let c = try #require(site["csus/c.html"])
    #expect(
      c.contains(
        "C CSU: 3 CCGs mainly used it on 30 June 2014; 2 CCGs came from A CSU on 1 April 2014; 1 CCG "
          + "came from B CSU by April 2014."))
    #expect(c.contains("highlighted"))
  }
}
