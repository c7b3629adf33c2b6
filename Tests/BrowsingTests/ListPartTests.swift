import Testing

@testable import Browsing

@Suite struct PartsOfLists {
  /// So many entries for each letter from A on.
  private func initials(_ counts: [Int]) -> [UInt8] {
    counts.enumerated().flatMap { [UInt8](repeating: UInt8($0), count: $1) }
  }

  @Test func haveEveryEntryOnce() {
    for count in [0, 1, 9, 10, 57, 58, 400] {
      let initials = initials([Int](repeating: count, count: 26))
      let all = ListPart.all(initials).flatMap(\.positions)
      #expect(all.sorted() == Array(initials.indices), "\(count)")
    }
    #expect(ListPart.whole(7).positions == Array(0..<7))
  }

  @Test func areMoreWhereThereIsMore() {
    let whole = ListPart.all(initials([250]))
    #expect(whole.map(\.id) == [nil] && whole[0].name == nil)
    let few = ListPart.all(initials([Int](repeating: 10, count: 26)))
    #expect(few.map(\.id) == [nil, "d-to-g", "h-to-l", "m-to-r", "s", "t-to-z"])
    #expect(few.map(\.name) == ["A to C", "D to G", "H to L", "M to R", "S", "T to Z"])
    let many = ListPart.all(initials([Int](repeating: 60, count: 26)))
    #expect(many.count == 26 && many[0].id == nil && many[25].id == "z" && many[0].name == "A")
  }

  @Test func doNotShiftWhereARecordIsAdded() {
    var counts = [Int](repeating: 10, count: 26)
    let before = ListPart.all(initials(counts))
    counts[0] += 1
    let after = ListPart.all(initials(counts))
    #expect(before.map(\.id) == after.map(\.id))
    #expect(before.dropFirst().map(\.positions.count) == after.dropFirst().map(\.positions.count))
  }

  @Test func haveEntries() {
    let parts = ListPart.all(initials([0, 0, 0, 200, 0, 0, 0, 100]))
    #expect(parts.map(\.id) == [nil, "h-to-l"] && parts[0].name == "D to G")
    #expect(ListPart.all(initials([0, 300])).map(\.name) == [nil])
  }

  @Test(arguments: [
    ("NHS Ashford", 0), ("Éclair", 4), ("3 Counties", 0), ("zebra", 25), ("Ωmega", 25), ("", 0),
  ])
  func areFoundByTheFirstLetter(name: String, letter: UInt8) {
    #expect(ListPart.initial(of: name) == letter)
  }
}
