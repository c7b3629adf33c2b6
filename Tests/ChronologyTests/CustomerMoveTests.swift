import Chronology
import Commissioning
import Testing

/// What became of CCGs since 1 April 2013: "a: west to east, switched 2013-11-01".
private func moves(
  _ texts: [String: String], until last: String? = nil, asAt day: String = "2014-06-30"
) throws -> [String] {
  let site = try LandscapeSite(texts, asAt: day)
  let first = try #require(Day("2013-04-01"))
  return site.landscape.moves(since: first, until: try #require(Day(last ?? day))).map { move in
    let (from, to) = (site.id(move.from), site.id(move.to))
    let when = move.when.map { " \($0.code)" } ?? ""
    return "\(site.id(move.customer)): \(from) to \(to), \(move.manner)\(when)"
  }
}

private let csus = [
  "csus/west.md": "---\nname: West\n---\n", "csus/east.md": "---\nname: East\n---\n",
]

@Suite struct MovesOfCustomers {
  @Test func areSwitchesWhereTheCCGUsesAnother() throws {
    let ccgs = [
      "ccgs/a.md": """
      ---
      name: A
      csu:
        - value: west
          until: 2013-10-31
        - value: east
          from: 2013-11-01
      ---

      """, "ccgs/b.md": "---\nname: B\ncsu: west\n---\n", "ccgs/c.md": "---\nname: C\n---\n",
    ]
    #expect(
      try moves(csus.merging(ccgs) { $1 }) == [
        "a: west to east, switched 2013-11-01", "b: west to west, stayed",
        "c: nobody to nobody, stayed",
      ])
  }

  @Test func areThoseUntilAnEarlierDay() throws {
    let ccg = [
      "ccgs/a.md": """
      ---
      name: A
      csu:
        - {value: west, until: 2013-10-31}
        - {value: east, from: 2013-11-01, until: 2014-02-28}
        - {value: west, from: 2014-03-01}
      ---

      """
    ]
    let texts = csus.merging(ccg) { $1 }
    #expect(try moves(texts, until: "2013-10-31") == ["a: west to west, stayed"])
    #expect(try moves(texts, until: "2013-11-01") == ["a: west to east, switched 2013-11-01"])
    #expect(try moves(texts) == ["a: west to west, stayed"])
  }

  @Test func areNoneWhereTheBodyMerged() throws {
    let texts = csus.merging([
      "csus/west.md":
        "---\nname: West\nclosed: 2014-03-31\nbecame: {event: merged, into: [east], on: 2014-04-01}\n---\n",
      "ccgs/a.md": "---\nname: A\ncsu: west\n---\n",
    ]) { $1 }
    #expect(try moves(texts) == ["a: west to east, inherited 2014-04-01"])
    #expect(try moves(texts, asAt: "2014-03-01") == ["a: west to west, stayed"])
  }

  @Test func areSwitchesWhereTheBodyHandedThemOver() throws {
    let texts = csus.merging([
      "csus/west.md":
        "---\nname: West\nbecame: {event: transferred, into: [east], on: 2013-11-01, customers: [a]}\n---\n",
      "ccgs/a.md": "---\nname: A\ncsu: west\n---\n", "ccgs/b.md": "---\nname: B\ncsu: west\n---\n",
    ]) { $1 }
    #expect(
      try moves(texts) == ["a: west to east, switched 2013-11-01", "b: west to west, stayed"])
  }

  @Test(arguments: [
    // Its body merged before it went, or the body that it went to merged afterwards.
    ("2013-06-30", "2013-07-01", "a left east for south"),
    ("2013-12-31", "2014-01-01", "a left west for south"),
  ])
  func leaveWhatTheFirstBodyHadBecome(closed: String, merged: String, expected: String) throws {
    let texts = csus.merging([
      "csus/south.md": """
      ---
      name: South
      closed: 2014-02-28
      became: {event: merged, into: [north], on: 2014-03-01}
      ---

      """, "csus/north.md": "---\nname: North\nestablished: 2014-03-01\n---\n",
      "csus/west.md":
        "---\nname: West\nclosed: \(closed)\nbecame: {event: merged, into: [east], on: \(merged)}\n---\n",
      "ccgs/a.md": """
      ---
      name: A
      csu:
        - value: west
        - {value: south, from: 2013-11-01}
      ---

      """,
    ]) { $1 }
    let site = try LandscapeSite(texts, asAt: "2014-06-30")
    let (first, last) = (try #require(Day("2013-04-01")), try #require(Day("2014-06-30")))
    let moves = site.landscape.moves(since: first, until: last)
    let move = try #require(moves.first)
    #expect([site.id(move.from), site.id(move.to)] == ["west", "north"])
    #expect("a left \(site.id(move.left)) for \(site.id(move.joined))" == expected)
  }

  @Test func areLossesWhereNothingFollowed() throws {
    let texts = csus.merging([
      "csus/west.md": "---\nname: West\nclosed: 2013-12-31\n---\n",
      "ccgs/a.md": "---\nname: A\ncsu: {value: west, until: 2013-12-31}\n---\n",
      "ccgs/b.md": "---\nname: B\ncsu: {value: east, from: 2014-01-01}\n---\n",
    ]) { $1 }
    #expect(
      try moves(texts) == [
        "a: west to nobody, lost 2013-12-31", "b: nobody to east, begun 2014-01-01",
      ])
  }

  @Test func areOfCCGsThatExistedOnBothDays() throws {
    let texts = csus.merging([
      "ccgs/new.md": "---\nname: New\nestablished: 2014-01-01\ncsu: west\n---\n",
      "ccgs/old.md": "---\nname: Old\nclosed: 2013-12-31\ncsu: west\n---\n",
    ]) { $1 }
    #expect(try moves(texts).isEmpty)
  }

  @Test func ofServicesAreThoseUnderAnotherAgreement() throws {
    let site = try LandscapeSite(
      csus.merging([
        "ccgs.csv": "id,name\na,A\nb,B\n",
        "agreements.csv": """
        id,customer,provider,sourcing,services,from,until
        1,a,west,csu,finance,2013-04-01,2013-12-31
        2,a,east,csu,finance,2014-01-01,2015-03-31
        3,b,west,csu,finance,2013-04-01,2013-12-31
        4,b,west,csu,finance,2014-01-01,2015-03-31

        """,
      ]) { $1 }, asAt: "2014-06-30")
    let found = site.landscape.serviceSwitches(since: try #require(Day("2013-04-01")))
    #expect(found.map { site.id($0.customer) } == ["a"])
    let handedOver = try LandscapeSite(
      csus.merging([
        "csus/west.md":
          "---\nname: West\nbecame: {event: transferred, into: [east], on: 2014-01-01, customers: [a]}\n---\n",
        "ccgs.csv": "id,name\na,A\nb,B\n",
        "agreements.csv": """
        id,customer,provider,sourcing,services,from,until
        1,a,west,csu,finance,2013-04-01,2013-12-31
        2,a,east,csu,finance,2014-01-01,2015-03-31

        """,
      ]) { $1 }, asAt: "2014-06-30")
    let moved = handedOver.landscape.serviceSwitches(since: try #require(Day("2013-04-01")))
    #expect(
      moved.map { handedOver.id($0.from) + " to " + handedOver.id($0.to) } == ["west to east"])
    #expect(found.map { site.id($0.from) + " to " + site.id($0.to) } == ["west to east"])
  }
}
