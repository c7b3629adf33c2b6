import Testing

private let days = "title: Test\ndate: 2014-06-30\neditions: [2012-06-30, 2013-06-30]\n"

private func csu(_ name: String, _ lines: String = "") -> String {
  "---\nname: \(name)\n\(lines)\n---\n"
}

private func built(_ content: [String: String]) throws -> [String: String] {
  try site(["site.yaml": days].merging(content) { $1 })
}

/// The part of a page about two days, and its table as rows of cells.
private func part(_ page: String?) throws -> (text: String, rows: [[String]]) {
  let page = try #require(page)
  let start = try #require(page.range(of: "<section id=\"days\""))
  let end = try #require(page[start.lowerBound...].range(of: "</section>"))
  let text = String(page[start.lowerBound..<end.lowerBound])
  let rows = text.matches(of: #/<tr>(.*?)</tr>/#.dotMatchesNewlines()).map { row in
    row.1.matches(of: #/<t[hd][^>]*>(?:<a[^>]*>)?([^<]*)/#).map { String($0.1) }
  }
  return (text, rows)
}

private func marks(_ text: String) -> Int { text.matches(of: #/class="mark flow /#).count }

@Suite struct LineagesOfTwoDays {
  @Test func areNotDrawnWithoutAnEarlierDay() throws {
    let site = try built([
      "site.yaml": "title: Test\ndate: 2014-06-30\n",
      "csus/a.md": csu("A CSU", "established: 2013-01-01"),
    ])
    #expect(try !#require(site["lineage.html"]).contains("id=\"days\""))
    #expect(site["lineage-days.csv"] == nil)
  }

  /// One as before, one renamed, two that merged, one that was split, one that was taken over, one that
  /// ended and one that is new.
  @Test func sayWhatBecameOfEach() throws {
    let site = try built([
      "csus/a.md": csu("A CSU", "established: 2012-01-01"),
      "csus/b.md":
        "---\nname: [{value: B CSS, until: 2013-12-31}, {value: B CSU, from: 2014-01-01}]\n"
        + "established: 2012-01-01\n---\n",
      "csus/c.md": csu(
        "C CSU",
        "established: 2012-01-01\nclosed: 2014-01-31\nbecame: [{event: merged, into: [e], on: 2014-02-01}]"
      ),
      "csus/d.md": csu(
        "D CSU",
        "established: 2012-01-01\nclosed: 2014-01-31\nbecame: [{event: merged, into: [e], on: 2014-02-01}]"
      ),
      "csus/e.md": csu("E CSU", "established: 2014-02-01"),
      "csus/f.md": csu(
        "F CSU",
        "established: 2012-01-01\nclosed: 2014-01-31\nbecame: [{event: split, into: [a, b], on: 2014-02-01}]"
      ),
      "csus/g.md": csu(
        "G CSU",
        "established: 2012-01-01\nclosed: 2014-01-31\nbecame: [{event: closed, into: [a], on: 2014-02-01}]"
      ),
      "csus/h.md": csu("H CSU", "established: 2012-01-01\nclosed: 2013-12-31"),
      "csus/i.md": csu("I CSU", "established: 2014-01-01"),
    ])
    let now = try part(site["lineage.html"])
    #expect(now.text.contains(">5 of 7 CSUs ended<"))
    #expect(
      now.text.contains(
        "Of 7 CSUs on 30 June 2013, 1 was as before on 30 June 2014, 1 had a new name, 1 had been "
          + "split, 2 had merged into another, 1 had ended with others taking over and 1 had ended "
          + "with nothing recorded after it. Of the 4 CSUs on 30 June 2014, 2 are new: 1 took over "
          + "from others, and before 1 nothing is recorded."))
    #expect(now.rows.contains { $0.prefix(3) == ["B CSS", "B CSU", "New name"] })
    #expect(
      now.rows.contains {
        $0.prefix(4) == [
          "H CSU", "No CSU recorded", "Ended; what followed is not recorded", "31 December 2013",
        ]
      })
    #expect(
      now.rows.contains {
        $0.prefix(4)
          == ["No CSU recorded", "I CSU", "New; nothing before it is recorded", "1 January 2014"]
      })
    #expect(marks(now.text) == 2 * 9)
    #expect(now.text.contains("href=\"2013-06-30/csus/b.html\""))
    #expect(now.rows.contains(["30 June 2013", "7", "2", "1", "5", "4", "2"]))
    let then = try part(site["2013-06-30/lineage.html"])
    #expect(then.text.contains(">No CSU ended, and none is new<"))
    #expect(then.text.contains("None of the 7 CSUs on 30 June 2013 is new."))
    #expect(site["2012-06-30/lineage-days.csv"] == nil)
  }

  /// What one handed to another that handed it on is with the last.
  @Test func leaveOutThoseBetweenTheDays() throws {
    let site = try built([
      "csus/a.md": csu(
        "A CSU",
        "established: 2012-01-01\nclosed: 2013-09-30\nbecame: [{event: merged, into: [b], on: 2013-10-01}]"
      ),
      "csus/b.md": csu(
        "B CSU",
        "established: 2013-10-01\nclosed: 2014-03-31\nbecame: [{event: closed, into: [c], on: 2014-04-01}]"
      ),
      "csus/c.md": csu("C CSU", "established: 2014-04-01"),
      "ccgs.csv": "id,name,csu,established\nash,Ash,a,2013-04-01\nelm,Elm,a,2013-04-01\n",
    ])
    let now = try part(site["lineage.html"])
    #expect(
      now.rows.contains([
        "A CSU", "C CSU", "Merged into it", "1 October 2013; 1 April 2014", "2", "2", "2",
      ]))
    #expect(marks(now.text) == 2)
    #expect(now.text.contains("None of") == false)
    #expect(now.text.contains("Of the 1 CSU on 30 June 2014, 1 is new and took over from others."))
  }

  /// CCGs that moved while both bodies went on, one that went to none, and one that came from none.
  @Test func countCustomers() throws {
    let site = try built([
      "csus/a.md": csu("A CSU"), "csus/b.md": csu("B CSU"), "csus/c.md": csu("C CSU"),
      "ccgs/ash.md":
        "---\nname: Ash\nestablished: 2013-04-01\ncsu: [{value: a, until: 2013-12-31}, {value: b, from: 2014-01-01}]\n---\n",
      "ccgs/elm.md":
        "---\nname: Elm\nestablished: 2013-04-01\ncsu: {value: a, until: 2013-12-31}\n---\n",
      "ccgs/fir.md":
        "---\nname: Fir\nestablished: 2013-04-01\ncsu: {value: b, from: 2014-01-01}\n---\n",
      "ccgs/oak.md": "---\nname: Oak\nestablished: 2014-01-01\ncsu: a\n---\n",
    ])
    let now = try part(site["lineage.html"])
    #expect(now.rows.contains(["A CSU", "A CSU", "As before", "None", "0", "2", "1"]))
    #expect(
      now.rows.contains([
        "A CSU", "B CSU", "CCGs or work went there", "1 January 2014", "1", "2", "2",
      ]))
    #expect(
      now.rows.contains {
        $0.prefix(3) == ["A CSU", "No CSU recorded", "CCGs left; what followed is not recorded"]
      })
    #expect(
      now.rows.contains {
        $0.prefix(3) == ["No CSU recorded", "B CSU", "CCGs came that had none recorded"]
      })
    #expect(
      now.rows.contains([
        "C CSU", "C CSU", "As before", "None", "Not recorded", "Not recorded", "Not recorded",
      ]))
    #expect(now.text.contains("some of its CCGs did not exist on both days"))
    #expect(now.text.contains(">No CSU ended, and none is new<"))
  }

  @Test func ofDaysWithoutAny() throws {
    let site = try built(["csus/a.md": csu("A CSU", "established: 2014-01-01")])
    let now = try part(site["lineage.html"])
    #expect(now.text.contains(">1 new CSU<"))
    #expect(
      now.text.contains(
        "No CSU is known to have existed on 30 June 2013. Of the 1 CSU on 30 June 2014, 1 is new, "
          + "with nothing recorded before it."))
    #expect(site["2013-06-30/lineage-days.csv"] == nil)
  }
}
