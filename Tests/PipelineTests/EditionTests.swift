import Commissioning
import Pipeline
import Reading
import Testing

private let base: [String: String] = [
  "site.yaml": "title: Test\ndate: 2014-03-31\neditions: [2012-06-30, 2013-06-30]\n",
  "csus/south.md": "---\nname: South\nestablished: 2012-01-01\n---\n",
  "csus/west.md": "---\nname: West\nestablished: 2013-01-01\n---\nWith [South](south.md).\n",
  "ccgs/ash.md": "---\nname: Ash\ncsu: south\nestablished: 2013-04-01\n---\n",
  "ccgs/elm.md": "---\nname: Elm\ncsu: south\nestablished: 2013-04-01\n---\n",
  "assets/plan.csv": "a,b\n1,2\n",
]

private func text(_ site: [String: String], _ path: String) throws -> String {
  try #require(site[path], "\(path)")
}

@Suite struct Editions {
  @Test func areSitesInFoldersOfTheirDays() throws {
    let site = try site(base)
    for (folder, day) in [
      ("", "31 March 2014"), ("2013-06-30/", "30 June 2013"), ("2012-06-30/", "30 June 2012"),
    ] {
      let page = try text(site, folder + "csus/south.html")
      #expect(page.contains("<p>This page shows the position on \(day).</p>"))
      #expect(site[folder + "assets/plan.csv"] == base["assets/plan.csv"])
      #expect(site[folder + "theme/prospectus.css"] == site["theme/prospectus.css"])
      #expect((site[folder + "404.html"] != nil) == folder.isEmpty)
    }
    let own = Set(site.keys.filter { !$0.hasPrefix("201") })
    #expect(try own == Set(Editions.alone.keys).union(["lineage-days.csv", "switches-since.csv"]))
  }

  @Test func leadToThePageOnOtherDaysOrSayThatItDidNotExist() throws {
    let site = try site(base)
    let now = try text(site, "csus/west.html")
    #expect(now.contains("<li>31 March 2014 (this page)</li>"))
    #expect(now.contains("<li><a href=\"../2013-06-30/csus/west.html\">30 June 2013</a></li>"))
    #expect(now.contains("<li>30 June 2012 (did not exist then)</li>"))
    let then = try text(site, "2013-06-30/csus/west.html")
    #expect(then.contains("<a href=\"../../csus/west.html\">31 March 2014</a>"))
    #expect(then.contains("<li>30 June 2013 (this page)</li>"))
    #expect(then.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(!now.contains("noindex"))
  }

  /// A text leads to nothing that is not there, and no page tells what was not known yet.
  @Test func haveOnlyWhatWasKnown() throws {
    let site = try site(base)
    #expect(site["2012-06-30/ccgs/ash.html"] == nil)
    #expect(site["2012-06-30/csus/west.html"] == nil)
    let south = try text(site, "2012-06-30/csus/south.html")
    #expect(!south.contains("Ash"))
    #expect(try text(site, "2013-06-30/csus/south.html").contains("Ash"))
  }

  @Test func haveAddressesOfTheirOwn() throws {
    var content = base
    content["site.yaml"]! += "base_url: https://example.org/x\n"
    let site = try site(content)
    let page = try text(site, "2013-06-30/csus/south.html")
    #expect(page.contains("https://example.org/x/2013-06-30/csus/south.html"))
    let map = try text(site, "sitemap.xml")
    #expect(map.contains("https://example.org/x/csus/south.html") && !map.contains("2013-06-30"))
  }

  @Test func afterTheDayAskedForAreLeftOut() throws {
    var inputs = Inputs(content: base.map { InputFile($0.key, $0.value) })
    inputs.day = Day("2013-06-30")
    let edition = prepare(inputs)
    #expect(edition.earlier.map(\.folder) == ["2012-06-30/"])
  }

  private static var alone: [String: String] {
    get throws {
      var content = base
      content["site.yaml"] = "title: Test\ndate: 2014-03-31\n"
      return try site(content)
    }
  }
}

@Suite struct WithheldFigures {
  /// Of a KPI that withholds counts below 5, on two days.
  private func site(editions: String) throws -> [String: String] {
    var content = base
    content["site.yaml"] = "title: Test\ndate: 2014-03-31\neditions: [\(editions)]\n"
    content["kpis/falls.md"] =
      "---\nname: Falls\nunit: percent\nbetter: lower\nsuppress_below: 5\n---\n"
    content["kpis/waits.md"] = "---\nname: Waits\nunit: days\nbetter: lower\n---\n"
    // A figure of 20 that was later corrected to a small one, and one that stayed large.
    content["data/a.csv"] =
      "kpi,subject,period,numerator,denominator,published\n"
      + "falls,elm,2013-05,20,900,2013-06-20\nfalls,elm,2013-05,3,900,2013-09-01\n"
      + "falls,ash,2013-04,20,900,2013-06-20\nfalls,ash,2013-04,30,900,2013-09-01\n"
    content["data/b.csv"] =
      "kpi,subject,period,value,published\nwaits,ash,2013-04,7,2013-06-01\n"
      + "waits,ash,2013-04,8,2013-09-01\n"
    return try PipelineTests.site(content)
  }

  private func numerators(_ table: String?, _ subject: String, _ period: String) -> [String] {
    let lines = (table ?? "").split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    guard let head = lines.first, let column = head.firstIndex(of: "numerator") else { return [] }
    return lines.filter { $0.contains(subject) && $0.contains(period) }.map { $0[column] }
  }

  @Test func areWithheldOnEveryDay() throws {
    let both = try site(editions: "2013-06-30")
    #expect(numerators(both["kpis/falls.csv"], "elm", "2013-05") == [""])
    #expect(numerators(both["2013-06-30/kpis/falls.csv"], "elm", "2013-05") == [""])
    let page = try text(both, "2013-06-30/ccgs/elm/figures.html")
    #expect(page.contains("Suppressed") && !page.contains("2.2%"))
  }

  /// What was revised is on the day as it was then, where the page of corrections tells it too.
  @Test func doNotHideWhatMayBeSeen() throws {
    let both = try site(editions: "2013-06-30")
    #expect(numerators(both["2013-06-30/kpis/falls.csv"], "ash", "2013-04") == ["20"])
    #expect(numerators(both["kpis/falls.csv"], "ash", "2013-04") == ["30"])
    #expect(both["2013-06-30/kpis/waits.csv"]?.contains(",7") == true)
    #expect(both["kpis/waits.csv"]?.contains(",8") == true)
  }
}
