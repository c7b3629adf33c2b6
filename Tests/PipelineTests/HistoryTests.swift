import Commissioning
import Diagnostics
import Differing
import Pipeline
import Reading
import Testing

private let columns =
  "id,recorded,event,kind,record,name,detail,before,after,organisations,services,period,source_row,status\n"

/// A small catalogue with a KPI that withholds nothing and one that withholds small counts.
private let base: [String: String] = [
  "site.yaml":
    "title: Test\ndate: 2014-03-31\nbase_url: https://example.org/x/\neditions: [2013-06-30]\n",
  "csus/south.md": "---\nname: South\nestablished: 2012-01-01\n---\n",
  "ccgs/ash.md": "---\nname: Ash\ncsu: south\nestablished: 2013-04-01\n---\n",
  "ccgs/elm.md": "---\nname: Elm\ncsu: south\nestablished: 2013-04-01\n---\n",
  "services/finance.md": "---\nname: Finance\ncategory: back office\nformer_ids: [ledgers]\n---\n",
  "offers/a.md": "---\nprovider: south\nservice: finance\nfrom: 2013-04-01\n---\n",
  "kpis/paid.md": "---\nname: Paid\nunit: percent\nbetter: higher\nperiod: month\n---\n",
  "kpis/falls.md":
    "---\nname: Falls\nunit: count\nbetter: lower\nperiod: month\nsuppress_below: 5\n---\n",
  "data/paid.csv": "kpi,subject,period,numerator,denominator\npaid,south,2013-05,90,100\n",
  "data/falls.csv": "kpi,subject,period,value\nfalls,ash,2013-05,3\nfalls,elm,2013-05,40\n",
]

private func with(_ rows: String...) -> [String: String] {
  base.merging(["history.csv": columns + rows.map { $0 + "\n" }.joined()]) { $1 }
}

private func state(_ content: [String: String]) throws -> SiteState {
  try #require(prepare(Inputs(content: content.map { InputFile($0.key, $0.value) })).state)
}

private func changed(_ changes: [String: String?]) -> [String: String] {
  var content = base
  for (path, text) in changes { content[path] = text }
  return content
}

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

private let april = Day(year: 2014, month: 4, day: 1)!
private let may = Day(year: 2014, month: 5, day: 1)!

@Suite struct Histories {
  // MARK: What is recorded

  /// What a comparison adds to a history that has some bytes.
  private func recorded(
    _ old: [String: String], _ new: [String: String], on day: Day = april, after bytes: [UInt8] = []
  ) throws -> [UInt8] {
    let difference = Difference(from: try state(old), to: try state(new))
    let read = readHistory(bytes)
    if !bytes.isEmpty { #expect(read.diagnostics.map(\.message) == []) }
    return try history(bytes, adding: difference.recorded(day, after: read.value))
  }

  private let dearer = changed([
    "offers/a.md":
      "---\nprovider: south\nservice: finance\nfrom: 2013-04-01\nprice: {amount: 2, basis: per head}\n---\n",
    "csus/south.md": "---\nname: South of it\nestablished: 2012-01-01\n---\n",
  ])

  @Test func haveARowForEachChange() throws {
    let file = text(try recorded(base, dearer))
    let lines = file.split(separator: "\n").map(String.init)
    #expect(lines.count == 3 && lines[0] + "\n" == columns)
    #expect(
      lines[2].hasSuffix(
        ",2014-04-01,changed,offer,a,Finance from South of it,Price,,£2 per head,south,finance,,offers/a.md,recorded"
      ))
    #expect(
      lines[1].contains("renamed,csu,south,South of it,,South,South of it,south,,,csus/south.md"))
  }

  @Test func getNothingFromTheSameComparisonAgain() throws {
    let once = try recorded(base, dearer)
    #expect(try recorded(base, dearer, after: once) == once)
    #expect(try recorded(base, dearer, on: may, after: once) == once)
    #expect(try recorded(base, base) == [])
  }

  @Test func keepWhatTheyHaveByteForByte() throws {
    let old = Array(
      "name,id,record,kind,event,recorded,after,before,detail,services,organisations,source_row,status,period\r\n\"Go\"\"ne\",x1,gone,csu,ended,2013-05-01,,,,,,,,"
        .utf8)
    let new = try recorded(base, dearer, after: old)
    #expect(new.starts(with: old + [0x0D, 0x0A]))
    #expect(text(new).split(separator: "\r\n").count == 4)
    let rows = readHistory(new)
    #expect(rows.diagnostics.isEmpty)
    #expect(rows.value.map(\.name) == ["Go\"ne", "South of it", "Finance from South of it"])
  }

  @Test func areNotWrittenWithoutAColumnThatIsNeeded() throws {
    let narrow = Array("id,recorded,event,kind,record,name\n".utf8)
    #expect(throws: UnwritableHistory.self) { try recorded(base, dearer, after: narrow) }
  }

  /// A change that is undone and made again is another; ids come from what is said, not from order.
  @Test func knowWhatHappensAgain() throws {
    let there = try recorded(base, dearer)
    let back = try recorded(dearer, base, on: may, after: there)
    let again = try recorded(base, dearer, on: Day(number: may.number + 1), after: back)
    let ids = readHistory(again).value.map(\.id)
    #expect(ids.count == 6 && Set(ids).count == 6)
    #expect(try readHistory(recorded(dearer, base)).value.map(\.id).sorted() == ids[2..<4].sorted())
  }

  @Test func keepTextsThatBeginLikeFormulas() throws {
    let old = changed(["csus/south.md": "---\nname: \"=1+1\"\nestablished: 2012-01-01\n---\n"])
    let bytes = try recorded(old, base)
    #expect(text(bytes).contains(",'=1+1,South,"))
    #expect(readHistory(bytes).value.map(\.before).contains("=1+1"))
  }

  // MARK: What is withheld

  @Test func nameNoFigureThatMayBeWithheld() throws {
    let revised = changed([
      "data/falls.csv": "kpi,subject,period,value\nfalls,ash,2013-05,31\nfalls,elm,2013-05,50\n",
      "data/paid.csv": "kpi,subject,period,numerator,denominator\npaid,south,2013-05,80,100\n",
    ])
    let rows = readHistory(try recorded(base, revised)).value
    #expect(rows.map(\.record).sorted() == ["falls", "falls", "paid"])
    for row in rows where row.record == "falls" {
      #expect([row.before, row.after].allSatisfy { ["", "shown", "withheld"].contains($0) })
      #expect((row.event == .revised) == (row.before.isEmpty && row.after.isEmpty))
      #expect(row.period == Period("2013-05") && row.organisations.count == 1)
    }
    #expect(rows.first { $0.record == "paid" }.map { [$0.before, $0.after] } == ["90%", "80%"])
  }

  /// If an id depended on a number, the number could be found by trying.
  @Test func haveIdsThatDependOnNoFigureThatMayBeWithheld() throws {
    func ids(_ before: Int, _ after: Int) throws -> [String] {
      func content(_ value: Int) -> [String: String] {
        changed(["data/falls.csv": "kpi,subject,period,value\nfalls,elm,2013-05,\(value)\n"])
      }
      return readHistory(try recorded(content(before), content(after))).value.map(\.id)
    }
    #expect(try ids(40, 41) == ids(50, 60))
    #expect(try ids(40, 41).count == 1)
  }

  @Test func ofBuiltSitesNameNoFigureThatMayBeWithheld() throws {
    let revised = changed(["data/falls.csv": "kpi,subject,period,value\nfalls,elm,2013-05,50\n"])
    func built(_ content: [String: String]) throws -> SiteState {
      let files = try site(content)
      return SiteState { files[$0].map { Array($0.utf8) } }
    }
    let difference = Difference(from: try built(base), to: try built(revised))
    let rows = difference.recorded(april, after: [])
    #expect(
      rows.contains { $0.record == "falls" && [$0.before, $0.after] == ["withheld", "shown"] })
    #expect(!rows.contains { ($0.before + $0.after).contains("40") })
  }

  /// It was recorded while the KPI withheld nothing, or when there was such a KPI.
  @Test(arguments: ["falls", "gone"])
  func showNoEarlierFigureThatMayBeWithheldNow(kpi: String) throws {
    let site = try site(
      with("x1,2014-01-01,revised,kpi,\(kpi),Fell,2013-05,7654,8765,ash,,2013-05,data/x.csv row 2,")
    )
    for (path, text) in site where !path.hasPrefix("theme/") {
      #expect(!text.contains("7654") && !text.contains("8765"), "\(path)")
    }
    let words = "2013-05: not shown, since figures of this KPI may be withheld"
    #expect(site["changes.html"]?.contains(words) == true)
    #expect(site["changes.atom"]?.contains(words) == true)
    #expect(site["changes.csv"]?.contains(",yes,ash,") == true)
  }

  @Test func giveBuildsANameThatDependsOnNoFigure() throws {
    func name(_ figure: String) throws -> String? {
      let content = with("x1,2014-01-01,revised,kpi,falls,Fell,,\(figure),9,ash,,2013-05,,")
      return try site(content)["data-quality.html"]
    }
    #expect(try name("7") == name("8"))
  }

  // MARK: What is wrong with them

  @Test func areFoundWrongAtTheCell() throws {
    let content = with(
      "x1,last spring,ended,csu,gone,Gone,,,,,,,,",
      "x2,2014-02-30,ended,csu,gone,Gone,,,,,,,,",
      "x3,2014-01-01,revised,kpi,paid,Paid,,,,,,April,,",
      "x4,2014-01-01,ended,csu,south,South,,,,,,,,", "x4,2014-01-02,ended,csu,south,South,,,,,,,,")
    let edition = prepare(Inputs(content: content.map { InputFile($0.key, $0.value) }))
    let findings = PlaceFinder(inputs: edition.inputs, prefix: "").findings(edition.judgements)
      .filter { $0.severity == .error }.map { "\($0.location): \($0.diagnostic.message)" }
    #expect(
      findings == [
        "history.csv:2:4: 'recorded' is 'last spring', which is not a day such as 2013-04-01",
        "history.csv:3:4: 'recorded' is '2014-02-30', which is not a day such as 2013-04-01",
        "history.csv:4:42: 'period' is 'April', which is not a period",
        "history.csv:6:1: another change has the id 'x4'",
      ])
  }

  @Test func areFoundWrongWhereTheyAreEmpty() {
    #expect(readHistory([]).diagnostics.map(\.rule) == [.invalidCSV])
    #expect(readHistory(Array(columns.utf8)).diagnostics.isEmpty)
  }

  // MARK: What is shown

  @Test func areLeftOutWhereThereAreNone() throws {
    for content in [base, with()] {
      let site = try site(content)
      #expect(!site.keys.contains { $0.contains("changes") || $0.hasSuffix(".atom") })
      #expect(!site.values.contains { $0.contains("What changed") })
    }
  }

  @Test func leadToRecordsAndNameThoseThatAreGone() throws {
    let site = try site(
      with(
        "x1,2014-01-01,renamed,service,ledgers,Ledgers,,Ledgers,Finance,,ledgers,,,",
        "x2,2014-01-01,removed,csu,gone,Gone & away,,Gone,,gone,,,,illustrative"))
    let page = try #require(site["changes.html"])
    #expect(page.contains("<a href=\"services/finance.html\">Ledgers (service)</a>"))
    #expect(page.contains("Gone &amp; away (CSU)") && !page.contains("gone.html"))
    #expect(page.contains("Illustrative"))
    #expect(site["services/finance.html"]?.contains("id=\"changes\"") == true)
    #expect(site["services/finance.atom"] != nil && site["csus/south.atom"] == nil)
    #expect(
      site["services/finance.html"]?.contains(
        "type=\"application/atom+xml\" title=\"What changed: Finance\" href=\"../services/finance.atom\""
      ) == true)
  }

  @Test func areShownFromTheirDays() throws {
    let site = try site(
      with(
        "x1,2013-05-01,renamed,csu,south,South,,Early,South,south,,,,",
        "x2,2013-05-01,changed,csu,south,South,Staff,,Two,south,,,,",
        "x3,2014-01-01,changed,csu,south,South,Staff,Two,Late,south,,,,",
        "x4,2014-04-01,changed,csu,south,South,Staff,Late,Tomorrow,south,,,,"))
    let earlier = try #require(site["2013-06-30/changes.html"])
    #expect(earlier.contains("Early") && !earlier.contains("Late"))
    let now = try #require(site["changes.html"])
    #expect(now.contains("Two, then Late") && !now.contains("Tomorrow"))
    let days = ["id=\"d-2014-01-01\"", "id=\"d-2013-05-01\""].map {
      now.firstRange(of: $0)?.lowerBound
    }
    #expect(days[0] != nil && days[1] != nil && days[0]! < days[1]!)
    #expect(!site.keys.contains { $0.hasPrefix("2013-06-30/") && $0.hasSuffix(".atom") })
    #expect(!earlier.contains("application/atom+xml"))
  }

  @Test func thatEndSayOnlyWhen() throws {
    let site = try site(
      with(
        "x1,2014-01-01,ended,csu,south,South,,from May 2012,from May 2012 until March 2014,south,,,,"
      ))
    let page = try #require(site["changes.html"])
    #expect(page.contains(">until March 2014<") && !page.contains("from May 2012"))
  }

  @Test func thatAreLongHaveAPageForEachMonth() throws {
    let rows = (0..<450).map { number in
      "x\(number),\(number < 440 ? "2014-01-01" : "2013-12-01"),changed,csu,south,South,Staff,,\(number),south,,,,\n"
    }
    let site = try site(base.merging(["history.csv": columns + rows.joined()]) { $1 })
    let months = site.keys.filter { $0.hasPrefix("changes/") }.sorted()
    #expect(
      months == [
        "changes/2013-12.html", "changes/2014-01-2.html", "changes/2014-01-3.html",
        "changes/2014-01.html",
      ])
    let shown = months.map { site[$0]!.split(separator: "id=\"e-").count - 1 }
    #expect(shown == [10, 200, 40, 200])
    #expect(site["changes.html"]!.split(separator: "id=\"e-").count - 1 == 200)
    #expect(site["csus/south.html"]!.contains("The latest 5 of 450 changes"))
  }

  @Test(arguments: [40, 45])
  func ofOneKindAreDividedByNameWhereTheyAreMany(number: Int) throws {
    let rows = (0..<number).map { number in
      "x\(number),2014-01-01,removed,ccg,c\(number),CCG \(99 - number),,,,,,,,\n"
    }
    let content = base.merging(["history.csv": columns + rows.joined()]) { $1 }
    let page = try #require(try site(content)["changes.html"])
    let captions = page.split(separator: "<caption>").dropFirst().map { $0.prefix { $0 != "<" } }
    #expect(
      captions
        == (number == 40
          ? ["Removed: 40 changes"]
          : [
            "Removed: changes 1 to 23 of 45, from CCG 55 (CCG)",
            "Removed: changes 24 to 45 of 45, from CCG 78 (CCG)",
          ]))
    #expect(page.contains("<a href=\"#d-2014-01-01-table-2\">") == (number > 40))
  }

  @Test func giveTheSameFeedEachTime() throws {
    let content = with("x1,2014-01-01,removed,csu,gone,A < B,,,,south,,,,")
    let feed = try #require(try site(content)["changes.atom"])
    #expect(try site(content)["changes.atom"] == feed)
    #expect(feed.contains("<id>https://example.org/x/changes.html#e-x1</id>"))
    #expect(feed.contains("<updated>2014-01-01T00:00:00Z</updated>"))
    #expect(feed.contains("A &lt; B (CSU): removed"))
    var nowhere = content
    nowhere["site.yaml"] = "title: Test\ndate: 2014-03-31\n"
    #expect(
      try site(nowhere)["changes.atom"]?.contains("<id>urn:uuid:00000000-0000-8000-8000-") == true)
  }
}
