import Commissioning
import Testing

@testable import Joining

@Suite struct HoldersOfACode {
  private func holder(_ id: String, _ days: ClosedRange<Int32>) -> Directory.Holder {
    Directory.Holder(kind: .ccg, id: id, days: days)
  }

  @Test func theOneThatHadItThenIsFound() {
    let holders = CodeHolders([
      holder("late", 20...30), holder("early", 0...10), holder("late", 31...40),
      holder("long", 35...90),
    ])
    #expect(holders.only(on: 5...12) == "ccgs/early")
    #expect(holders.only(on: 11...19) == nil)
    #expect(holders.only(on: 25...33) == "ccgs/late")
    #expect(holders.only(on: 36...37) == nil)
    #expect(holders.only(on: 50...60) == "ccgs/long")
    #expect(holders.only(on: 5...25) == nil)
  }

  @Test(arguments: 0..<100)
  func itIsTheOneOfAllThatMeetTheDays(seed: Int) {
    var state = UInt64(seed)
    func next(_ bound: UInt64) -> Int32 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int32((state >> 33) % bound)
    }
    let all = (0..<12).map { _ in
      let start = next(50)
      return holder("h\(next(5))", start...(start + next(20)))
    }
    let holders = CodeHolders(all)
    for start in Int32(0)..<60 {
      let meeting = Set(all.filter { $0.days.overlaps(start...(start + 3)) }.map(\.qualifiedID))
      #expect(holders.only(on: start...(start + 3)) == (meeting.count == 1 ? meeting.first : nil))
    }
  }
}
