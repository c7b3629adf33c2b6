import Commissioning
import Testing

private func directory(_ count: Int) -> Directory {
  Directory(
    (0..<count).map { number in
      Directory.Listing(
        reference: .organisation(Key(number)), kind: .ccg, id: "ccg-\(number)",
        aliases: [Directory.Listing.Alias("0AP", days: Int32(number)...Int32(number))])
    })
}

@Suite struct NamesThatManyShare {
  @Test(arguments: [10, 1_000, 2_000])
  func areAnsweredWithAFewWhoeverShares(count: Int) throws {
    guard case .ambiguous(let holders) = directory(count).find("0AP", among: [.csu, .ccg]) else {
      Issue.record("the code is not ambiguous")
      return
    }
    #expect(holders.map(\.id) == (0..<5).map { "ccg-\($0)" })
    #expect(directory(count).holders(of: "0AP", among: [.ccg]).count == count)
  }

  @Test func tellWhatTheyAreWhereAnotherKindIsWanted() {
    guard case .unknown(let help) = directory(3).find("0AP", among: [.offer]) else {
      Issue.record("the code is an offer's")
      return
    }
    #expect(help == "'0AP' is a CCG")
  }

  @Test func misspeltOnesAreSuggestedByIDAndByName() {
    let directory = Directory([
      Directory.Listing(
        reference: .organisation(Key(0)), kind: .csu, id: "south", names: ["NHS South CSU"])
    ])
    guard case .unknown(let help) = directory.find("nhs soth csu", among: [.csu]) else {
      Issue.record("the name finds a record")
      return
    }
    #expect(help == "did you mean 'south'?")
    #expect(directory.suggestedID(for: "sotuh", of: .csu) == "south")
    #expect(directory.suggestedID(for: "sotuh", of: .ccg) == nil)
  }
}
