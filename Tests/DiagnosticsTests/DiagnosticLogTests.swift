import Diagnostics
import Testing

private func finding(_ offset: Int, _ rule: Rule = .invalidNumber, source: Int = 0) -> Diagnostic {
  Diagnostic(rule, "at \(offset)", at: Place(SourceID(source), offset: offset, length: 1))
}

@Suite struct DiagnosticLogs {
  @Test func fewAreToldOneByOne() {
    let log = DiagnosticLog([finding(3), finding(1), finding(2, .unknownPeriod)])
    #expect(log.diagnostics == [finding(1), finding(2, .unknownPeriod), finding(3)])
  }

  @Test func ofManyTheFirstByPlaceAreToldAndTheRestIsCounted() throws {
    var log = DiagnosticLog()
    for offset in (0..<5_500).reversed() { log.add(finding(offset)) }
    let listed = log.diagnostics
    #expect(listed.count == 1_001)
    #expect(listed.dropLast() == (0..<1_000).map { finding($0) }[...])
    let rest = try #require(listed.last)
    #expect(rest.isUnlisted)
    #expect(rest.count == 4_500)
    #expect(rest.place?.offset == 1_000)
    #expect(rest.message == "there are 4500 more findings of this rule in this file from here on")
    #expect(listed.reduce(0) { $0 + $1.count } == 5_500)
  }

  @Test func equalOnesAreOneWithTheirFirstPlaces() throws {
    var log = DiagnosticLog()
    let places = (0..<50).map { Place(SourceID(0), offset: $0, length: 1) }
    for place in places.reversed() {
      log.add(Diagnostic(.invalidNumber, "no", at: place))
      log.add(Diagnostic(.invalidNumber, "no", at: place, help: "another"))
    }
    #expect(log.diagnostics.map(\.count) == [50, 50])
    let first = try #require(log.diagnostics.first)
    #expect([first.place] + first.repeats == places.prefix(1 + Diagnostic.repeatLimit).map { $0 })
    #expect(first.counting(3).repeats == Array(places[1...2]))
  }

  @Test func whatIsFoundTwiceAtOnePlaceIsFoundOnce() {
    let once = DiagnosticLog([finding(1), finding(1)]).diagnostics
    #expect(once == [finding(1)])
    let equal = (0..<4).map {
      Diagnostic(.invalidNumber, "no", at: Place(SourceID(0), offset: $0, length: 1))
    }
    let log = DiagnosticLog(equal)
    #expect(DiagnosticLog(log.diagnostics + log.diagnostics).diagnostics.map(\.count) == [4])
    #expect(DiagnosticLog(log.diagnostics + equal).diagnostics.map(\.count) == [4])
  }

  @Test func eachRuleAndFileHasItsOwn() {
    var log = DiagnosticLog()
    for offset in 0..<1_000 {
      log.add(finding(offset))
      log.add(finding(offset, .unknownPeriod))
      log.add(finding(offset, source: 1))
    }
    #expect(log.diagnostics.allSatisfy { !$0.isUnlisted })
    #expect(log.diagnostics.count == 3_000)
  }

  @Test func logsOfPartsAddUp() {
    let parts = (0..<4).map { part in
      DiagnosticLog((0..<3_000).map { finding(part * 3_000 + $0) }).diagnostics
    }
    let log = DiagnosticLog(parts.flatMap(\.self))
    #expect(log.diagnostics == DiagnosticLog((0..<12_000).map { finding($0) }).diagnostics)
  }

  @Test(arguments: [10_000, 20_000, 40_000])
  func noMoreAreKeptOfMore(count: Int) {
    var log = DiagnosticLog()
    var most = 0
    for offset in 0..<count {
      log.add(finding(offset))
      most = max(most, log.kept)
    }
    #expect(most <= 2 * DiagnosticLog.listedLimit)
  }
}
