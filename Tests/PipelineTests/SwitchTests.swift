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

private func section(_ page: String?) throws -> String {
  let page = try #require(page)
  let start = try #require(page.range(of: "<section id=\"periods\""))
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

  @Test func withoutMovesNothingIsSaid() throws {
    let still = [
      "ccgs/a.md": "---\nname: A\nestablished: 2013-04-01\ncsu: west\n---\n",
      "ccgs/b.md": "---\nname: B\nestablished: 2013-04-01\n---\n",
    ]
    let page = try #require(try site(content.merging(still) { $1 })["switches.html"])
    #expect(!page.contains("id=\"periods\""))
  }
}
