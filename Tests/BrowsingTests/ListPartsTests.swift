import Testing

@testable import Browsing

@Suite struct PartsOfLists {
  @Test func haveEveryEntryOnce() {
    for count in [0, 1, 99, 100, 101, 1_234] {
      let total = ListParts.total(of: count, length: 100)
      let all = (1...total).flatMap { ListParts(count: count, part: $0, length: 100).positions }
      #expect(all == Array(0..<count), "\(count)")
    }
    #expect(ListParts(count: 7, part: 1, length: .max).positions == 0..<7)
  }

  @Test func leadToAllOfAFew() {
    #expect(ListParts(count: 2_000, part: 3, length: 100).shown == Array(1...20))
  }

  @Test func leadToSomeOfMany() {
    for part in [1, 2, 137, 249, 250] {
      let shown = ListParts(count: 25_000, part: part, length: 100).shown
      #expect(shown.count <= 25)
      #expect(shown.first == 1 && shown.last == 250)
      #expect(shown.contains(part) && shown.contains(min(250, part + 1)))
      #expect(shown == shown.sorted())
    }
  }
}
