import Testing

/// Two CCGs that moved, one of them to nobody, on 30 June 2014, with a site of 31 December 2013.
private let content: [String: String] = [
  "site.yaml": "title: Test\ndate: 2014-06-30\neditions: [2013-12-31]\n",
  "csus/west.md": "---\nname: West\n---\n", "csus/east.md": "---\nname: East\n---\n",
  "ccgs/a.md": """
  ---
  name: A
  established: 2013-04-01
  population: 100000
  csu:
    - {value: west, from: 2013-04-01, until: 2013-10-31}
    - {value: east, from: 2013-11-01}
  ---

  """,
  "ccgs/b.md": """
  ---
  name: B
  established: 2013-04-01
  csu: {value: west, from: 2013-04-01, until: 2014-02-28}
  ---

  """,
]

private func section(_ page: String?, _ id: String = "periods") throws -> String {
  let page = try #require(page)
  let start = try #require(page.range(of: "<section id=\"\(id)\""))
  let end = try #require(page[start.lowerBound...].range(of: "</section>"))
  return String(page[start.lowerBound..<end.lowerBound])
}

@Suite struct WhenTheyMoved {
  @Test func eachDayIsListedWithWhoMovedFromWhomToWhom() throws {
    let section = try section(site(content)["switches.html"])
    #expect(section.contains("2 CCGs that moved, by day"))
    #expect(section.contains(">1 November 2013</th>"))
    #expect(section.contains(">28 February 2014</th>"))
  }

  @Test func gainsAreCountedBetweenTheDaysOfThePublication() throws {
    let site = try site(content)
    let now = try section(site["switches.html"])
    #expect(now.contains("Gains and losses between 3 days of the catalogue"))
    #expect(
      now.contains("<a href=\"2013-12-31/switches.html\">1 April 2013 to 31 December 2013</a>"))
    #expect(now.contains("31 December 2013 to 30 June 2014"))
    // On the day of the earlier site there is nothing between its first day and its last.
    let then = try section(site["2013-12-31/switches.html"])
    #expect(then.contains("1 CCG that moved, by day"))
    #expect(!then.contains("of the catalogue"))
  }

  /// Between the latest earlier day and the page's, as in the table of gains and losses.
  @Test func thoseSinceTheEarlierDayAreDrawn() throws {
    let site = try site(content)
    let now = try section(site["switches.html"], "since")
    #expect(now.contains(">Nobody is known to have switched<"))
    #expect(
      now.contains(
        "Between 31 December 2013 and 30 June 2014, of 2 CCGs, none switched to another CSU, "
          + "1 left one, with none recorded since, 1 stayed as it was."))
    #expect(now.matches(of: #/class="mark flow lost/#).count == 2)
    let csv = try #require(site["switches-since.csv"])
    #expect(csv.contains("West,csus/west.html,No CSU recorded,None,Left"))
    // On the day of the earlier site there is no other, nor where one is before the first day.
    #expect(site["2013-12-31/switches-since.csv"] == nil)
    let early = "title: Test\ndate: 2014-06-30\neditions: [2013-03-31]\n"
    let alone = try PipelineTests.site(content.merging(["site.yaml": early]) { $1 })
    #expect(alone["switches-since.csv"] == nil)
    #expect(alone["switches.html"]?.contains("<section id=\"since\"") == false)
  }

  /// Whatever became of the body that was left, a CCG had left it before.
  @Test func aSwitchStaysOneWhereTheBodiesMergedLater() throws {
    let merged = [
      "ccgs/a.md":
        "---\nname: A\nestablished: 2013-04-01\ncsu: [{value: west, until: 2013-09-30}, "
        + "{value: east, from: 2013-10-01}]\n---\n",
      "ccgs/b.md": "---\nname: B\nestablished: 2013-04-01\ncsu: west\n---\n",
      "csus/west.md":
        "---\nname: West\nclosed: 2014-03-31\nbecame: [{event: merged, into: [east], on: 2014-04-01}]\n---\n",
    ]
    let site = try site(content.merging(merged) { $1 })
    let periods = try section(site["switches.html"])
    #expect(
      periods.contains("1 CCG that moved, by day") && periods.contains(">1 October 2013</th>"))
    let page = try #require(site["switches.html"])
    #expect(
      page.contains("1 switched to another CSU, 1 followed its CSU to the body that took over"))
  }

  /// A CCG that came back since has not moved since the first day.
  @Test func thoseThatCameBackSinceAreDrawn() throws {
    let back = [
      "ccgs/a.md":
        "---\nname: A\nestablished: 2013-04-01\ncsu: [{value: west, until: 2013-10-31}, "
        + "{value: east, from: 2013-11-01, until: 2014-01-31}, {value: west, from: 2014-02-01}]\n---\n",
      "ccgs/b.md": "---\nname: B\nestablished: 2013-04-01\ncsu: west\n---\n",
    ]
    let page = try site(content.merging(back) { $1 })["switches.html"]
    #expect(try section(page, "since").contains(">One CCG switched<"))
    let periods = try section(page)
    #expect(periods.contains("31 December 2013 to 30 June 2014"))
    #expect(!periods.contains("that moved, by day"))
  }

  @Test func withoutMovesNothingIsSaid() throws {
    let still = [
      "ccgs/a.md": "---\nname: A\nestablished: 2013-04-01\ncsu: west\n---\n",
      "ccgs/b.md": "---\nname: B\nestablished: 2013-04-01\n---\n",
    ]
    let page = try #require(try site(content.merging(still) { $1 })["switches.html"])
    #expect(!page.contains("id=\"periods\""))
  }
}
