import Commissioning
import Diagnostics
import Testing

@testable import Comparing

@Suite struct ShardFixture {
  @Test func scriptsFindProfiles() throws {
    let ids =
      ["", "a", "south", "nhs-arden-and-greater-east-midlands-csu", "00j", "ž", "東京", "𐐀"]
      + (0..<200).map { "offer-\($0 * 37)" }
    var examples: [JSONText] = []
    for records in [1, 2, 8, 100, 5_000] {
      let count = ProfileShards.count(of: .offer, records: records)
      for id in ids {
        let number = ProfileShards.number(of: id, among: count)
        examples.append(.array([.text(id), .number(count), .number(number)]))
      }
    }
    try Fixture(name: "shards").expect([("examples", examples)])
  }
}
