import Diagnostics
import Pipeline
import Reading
import Synchronization
import Testing

@testable import Describing

private let parties = [
  "site.yaml": "title: Test\ndate: 2014-03-31\n",
  "ccgs.csv": "id,name\nluton,Luton\n",
  "kpis.csv": "id,name,unit,better,period\npaid,Paid,percent,higher,month\n",
]

private func edition(
  _ content: [String: String], baseline: String? = nil, isAccepting: Bool = false
) -> Edition {
  var inputs = Inputs(
    content: parties.merging(content) { $1 }.map { InputFile($0.key, $0.value) },
    baseline: baseline)
  inputs.isAccepting = isAccepting
  return prepare(inputs)
}

/// A file of KPI data in which so many periods are none, each in its own way.
private func badCells(_ count: Int) -> [String: String] {
  let rows = (0..<count).map { "paid,luton,never\($0),1,9\n" }
  return ["data/paid.csv": "kpi,subject,period,numerator,denominator\n" + rows.joined()]
}

/// A file of KPI data in which so many numerators are not numbers, all in one way.
private func equalCells(_ count: Int) -> [String: String] {
  let rows = (0..<count).map {
    "paid,luton,\(1200 + $0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1),x,9\n"
  }
  return ["data/paid.csv": "kpi,subject,period,numerator,denominator\n" + rows.joined()]
}

/// Those that are told though the baseline accepts them, left out.
private func unaccepted(_ edition: Edition) -> [Judgement] {
  edition.judgements.filter { $0.exemption == nil }
}

private func errors(_ edition: Edition) -> Int {
  edition.judgements.reduce(0) { $0 + ($1.severity == .error ? $1.diagnostic.count : 0) }
}

@Suite struct ManyFindings {
  @Test(arguments: [2_000, 4_000])
  func areCountedThoughNotAllAreTold(count: Int) {
    let found = edition(badCells(count))
    #expect(errors(found) == count)
    #expect(found.judgements.count <= DiagnosticLog.listedLimit + 2)
    #expect(!found.isSound)
  }

  private var baseline: String {
    let accepting = edition(badCells(3_000), isAccepting: true)
    let lines = accepting.judgements.filter(\.isAcceptable).map { judgement in
      Baseline.line(
        judgement.diagnostic,
        path: judgement.diagnostic.rule == .unknownPeriod ? "data/paid.csv" : "kpis.csv")
    }
    #expect(lines.filter { $0.hasPrefix("unknown-period") }.count == 1_001)
    return Baseline.heading + lines.joined(separator: "\n")
  }

  @Test func areAcceptedAsManyAsTheyWere() {
    let found = edition(badCells(3_000), baseline: baseline)
    #expect(unaccepted(found).isEmpty)
    #expect(found.accepted == 3_000)
  }

  @Test func oneMoreIsNotAccepted() {
    let found = edition(badCells(3_001), baseline: baseline)
    #expect(errors(found) == 1)
  }

  @Test func oneLessMakesTheBaselineStale() {
    let found = edition(badCells(2_999), baseline: baseline)
    #expect(
      unaccepted(found).map(\.diagnostic.message) == [
        "the baseline accepts a finding that is no longer there: unknown-period\tdata/paid.csv\tand 1 more"
      ])
  }

  @Test func aBaselineWithALineForEachStillAcceptsThem() {
    let line = "invalid-number\tdata/paid.csv\tthe numerator is not a number\n"
    let found = edition(equalCells(3_000), baseline: String(repeating: line, count: 3_000))
    #expect(unaccepted(found).allSatisfy { $0.diagnostic.rule != .invalidNumber })
  }

  @Test(arguments: [2, 30, 5_000])
  func areOneWithItsCountWhereTheyAreEqual(count: Int) throws {
    let equal = edition(equalCells(count))
    let found = try #require(equal.judgements.first { $0.diagnostic.rule == .invalidNumber })
    #expect(found.diagnostic.count == count)
    #expect(found.diagnostic.repeats.count == min(count - 1, Diagnostic.repeatLimit))
    #expect(errors(equal) == count)
    let line = Baseline.line(found.diagnostic, path: "data/paid.csv")
    #expect(errors(edition(equalCells(count), baseline: line)) == 0)
    #expect(errors(edition(equalCells(count + 1), baseline: line)) == 1)
  }

  @Test func theFilesAreReadOnceToShowThem() {
    let read = Mutex(0)
    let text = "kpi,subject,period,numerator,denominator\n"
    let row = "paid,luton,2013-04,1,2\n"
    let second = InputFile(path: "data/b.csv") {
      read.withLock { $0 += 1 }
      return Array((text + String(repeating: row, count: 500)).utf8)
    }
    let first = InputFile("data/a.csv", text + row)
    let found = prepare(
      Inputs(content: parties.map { InputFile($0.key, $0.value) } + [first, second]))
    read.withLock { $0 = 0 }
    let findings = PlaceFinder(inputs: found.inputs, prefix: "").findings(found.judgements)
    #expect(findings.count { $0.diagnostic.rule == .duplicateObservation } == 1)
    #expect(findings.allSatisfy { $0.notes.count == $0.diagnostic.notes.count })
    #expect(read.withLock { $0 } == 1)
  }
}

@Suite struct LargeFiles {
  @Test func areRefusedByTheirSizeAlone() {
    let limits = Mutex<[Int]>([])
    let large = InputFile(
      path: "data/paid.csv",
      read: { limit in
        limits.withLock { $0.append(limit) }
        throw OversizedFile(size: 1 << 40, limit: limit)
      }, probe: { [] })
    let found = prepare(Inputs(content: parties.map { InputFile($0.key, $0.value) } + [large]))
    #expect(
      found.judgements.map(\.diagnostic.message) == [
        "the file has 1099511627776 bytes, more than the limit of 536870912",
        "whether a KPI has observations cannot be checked, since this file cannot be read whole",
      ])
    #expect(limits.withLock { $0 } == [536_870_912])
  }

  @Test func areTheSizeThatTheirBytesAre() throws {
    let file = InputFile("a.md", "abc")
    #expect(try file.bytes(upTo: 3) == Array("abc".utf8))
    #expect(throws: OversizedFile.self) { try file.bytes(upTo: 2) }
  }
}

@Suite struct GroupsOfPeers {
  private func peers(_ ccgs: Int, population: (Int) -> Int) throws -> PeerGroups {
    let rows = (0..<ccgs).map { "ccg-\($0),CCG \($0),North,\(population($0))\n" }
    let found = edition(["ccgs.csv": "id,name,region,population.value\n" + rows.joined()])
    return try #require(found.site).report.peers
  }

  @Test(arguments: [500, 1_000, 2_000])
  func holdNoMoreThanTwelveMembersForEach(count: Int) throws {
    let groups = try peers(count) { _ in 100_000 }.groups
    #expect(groups.reduce(0) { $0 + $1.members.count } == count + 11 * count)
  }

  @Test(arguments: [7, 40, 1_000])
  func holdThoseNearestInSize(step: Int) throws {
    let sizes = (0..<60).map { 1_000 + $0 * step % 97 * 10 }
    let peers = try peers(60) { sizes[$0] }
    for own in 0..<60 {
      let nearest = (0..<60).filter { $0 != own }
        .sorted {
          (abs(sizes[$0] - sizes[own]), name($0)) < (abs(sizes[$1] - sizes[own]), name($1))
        }
        .prefix(10)
      let ids = (0..<60).sorted { name($0) < name($1) }
      let key = try #require(ids.firstIndex(of: own))
      let group = try #require(peers.of(.init(key)).first)
      #expect(group.name == "10 CCGs of similar size")
      #expect(
        Set(group.members.map { ids[Int($0.number)] }) == Set(nearest).union([own]))
    }
  }

  private func name(_ number: Int) -> String { "ccg-\(number)" }
}
