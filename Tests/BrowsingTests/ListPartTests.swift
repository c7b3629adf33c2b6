import Testing

@testable import Browsing

@Suite struct PartsOfLists {
  @Test func haveEveryEntryOnce() {
    for count in [0, 1, 99, 100, 101, 1_234] {
      let total = ListPart.total(of: count, length: 100)
      let all = (1...total).flatMap { ListPart(number: $0, count: count, length: 100).positions }
      #expect(all == Array(0..<count), "\(count)")
    }
    #expect(ListPart(number: 1, count: 7, length: .max).positions == 0..<7)
  }

  @Test func leadToAllOfAFew() {
    #expect(ListPart(number: 3, count: 2_000, length: 100).linked == Array(1...20))
  }

  @Test func leadToSomeOfMany() {
    for part in [1, 2, 137, 249, 250] {
      let linked = ListPart(number: part, count: 25_000, length: 100).linked
      #expect(linked.count <= 25)
      #expect(linked.first == 1 && linked.last == 250)
      #expect(linked.contains(part) && linked.contains(min(250, part + 1)))
      #expect(linked == linked.sorted())
    }
  }
}
