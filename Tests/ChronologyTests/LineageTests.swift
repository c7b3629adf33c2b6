import Chronology
import Commissioning
import Testing

/// What a day knows of who became what, in words.
@Suite struct Lineages {
  /// Two become one, of which one customer had left before.
  private let merger = [
    "sources.csv": "id,name,published\nnews,News,2014-01-15\n",
    "csus/old.md": """
    ---
    name: Old
    established: 2013-04-01
    closed: 2014-03-31
    became:
      - {event: transferred, into: [other], on: 2013-11-01, customers: [cob]}
      - {event: merged, into: [new], on: 2014-04-01, customers: [ash], source: news}
    ---

    """,
    "csus/new.md": "---\nname: New\nestablished: 2014-04-01\nsource: news\n---\n",
    "ccgs.csv": "id,name,csu\nash,Ash,old\ncob,Cob,old\n",
  ]

  private func words(_ lineage: Lineage, in site: LandscapeSite) -> [String] {
    lineage.moves.map { move in
      let customers = move.customers.map { site.id($0) }.joined(separator: "+")
      return "\(move.day.isoText) \(site.id(move.from)) to \(site.id(move.to)): "
        + "\(customers.isEmpty ? "-" : customers)\(move.isPlanned ? ", planned" : "")"
    }
  }

  private func lineage(
    _ texts: [String: String], asAt day: String
  ) throws -> (LandscapeSite, Lineage) {
    let site = try LandscapeSite(texts, asAt: day)
    return (site, Lineage(of: .csu, in: site.landscape))
  }

  @Test(arguments: [
    ("2013-10-31", []), ("2013-11-01", ["2013-11-01 old to other: cob"]),
    ("2014-01-14", ["2013-11-01 old to other: cob"]),
    (
      "2014-01-15",
      ["2013-11-01 old to other: cob", "2014-04-01 old to new: ash, planned"]
    ),
    ("2014-04-01", ["2013-11-01 old to other: cob", "2014-04-01 old to new: ash"]),
  ])
  func knowWhatHappenedAndWhatWasAnnounced(day: String, moves: [String]) throws {
    let (site, lineage) = try lineage(merger, asAt: day)
    #expect(words(lineage, in: site) == moves)
    let old = try #require(lineage.bodies.first { $0.key == site.organisation("old") })
    #expect((old.end != nil) == (day >= "2014-01-15"))
    #expect(old.isEndPlanned == (day >= "2014-01-15" && day < "2014-04-01"))
    #expect(
      lineage.bodies.contains { $0.key == site.organisation("new") } == (day >= "2014-01-15"))
  }

  @Test func countCustomersFromTheDayTheyCame() throws {
    let (site, lineage) = try lineage(merger, asAt: "2014-06-30")
    func numbers(_ id: String) -> [String] {
      lineage.bodies.first { $0.key == site.organisation(id) }?.customers.map {
        "\($0.day.isoText): \($0.number.map(String.init) ?? "not recorded")"
      } ?? []
    }
    #expect(numbers("old").suffix(2) == ["2013-11-01: 1", "2014-04-01: not recorded"])
    #expect(numbers("other").suffix(1) == ["2013-11-01: 1"])
    #expect(numbers("new").suffix(1) == ["2014-04-01: 1"])
  }

  /// A customer that merged went nowhere; one that was left without a body went to none.
  @Test func tellWhoWasLostFromWhoEnded() throws {
    let (site, lineage) = try lineage(
      [
        "csus/old.md": "---\nname: Old\nclosed: 2014-03-31\nbecame: [{event: closed}]\n---\n",
        "ccgs/ash.md": "---\nname: Ash\ncsu: old\n---\n",
        "ccgs/bar.md":
          "---\nname: Bar\ncsu: old\nclosed: 2013-09-30\nbecame: [{event: merged, into: [ash], on: 2013-10-01}]\n---\n",
      ], asAt: "2014-06-30")
    #expect(words(lineage, in: site) == ["2014-04-01 old to nobody: ash"])
  }

  @Test func nameOnlyRelatives() throws {
    let (site, lineage) = try lineage(merger, asAt: "2014-06-30")
    func relatives(_ id: String) -> [String] {
      lineage.relatives(of: site.organisation(id)).map { site.id($0) }.sorted()
    }
    #expect(relatives("old") == ["new", "old", "other"])
    #expect(relatives("new") == ["new", "old"])
  }

  /// What is dated only by its latest day is drawn there; a name changes on its day, and no earlier.
  @Test(arguments: [("2012-07-31", 0), ("2012-08-01", 1)])
  func knowNames(day: String, renamings: Int) throws {
    let (_, lineage) = try lineage(
      [
        "csus/old.md":
          "---\nname: [{value: Old CSS, until: 2012-07}, {value: Old CSU, from: 2012-08}]\nestablished: by 2012-05-14\n---\n"
      ], asAt: day)
    let old = try #require(lineage.bodies.first { $0.start != nil })
    #expect(old.start?.isoText == "2012-05-14")
    #expect(old.renamings.count == renamings)
  }
}
