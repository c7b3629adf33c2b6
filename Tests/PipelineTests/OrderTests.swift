import Diagnostics
import Pipeline
import Reading
import TestNumbers
import Testing

/// Every file of the site that inputs make, rendered in an order on all cores.
private func files(
  _ inputs: Inputs, in order: (Range<Int>) -> [Int]
) throws -> [String: [UInt8]] {
  let edition = prepare(inputs)
  let site = SiteFiles(edition, try #require(edition.site))
  let positions = order(site.files.indices)
  let contents = concurrentMap(positions.count, chunk: 1) { number in
    var bytes: [UInt8] = []
    try? site.render(positions[number], into: &bytes)
    return bytes
  }
  return Dictionary(
    uniqueKeysWithValues: zip(positions.map { site.files[$0].path }, contents))
}

@Suite struct Orders {
  @Test(arguments: ["one-of-each", "figures", "withheld", "own-theme"])
  func theSameInputsMakeTheSameSiteInAnyOrder(name: String) throws {
    let inputs = try GoldenSite(name: name).inputs()
    let expected = try files(inputs) { Array($0) }
    #expect(expected.count > 60 && expected.values.allSatisfy { !$0.isEmpty })
    let reversed = try files(inputs.arranged { $0.reversed() }) { $0.reversed() }
    #expect(differing(reversed, expected) == [])
    for seed in 0..<3 as Range<UInt64> {
      var numbers = SeededNumbers(seed)
      let shuffled = inputs.arranged { $0.shuffled(using: &numbers) }
      #expect(differing(try files(shuffled) { $0.shuffled(using: &numbers) }, expected) == [])
    }
  }

  private func differing(_ files: [String: [UInt8]], _ others: [String: [UInt8]]) -> [String] {
    Set(files.keys).union(others.keys).filter { files[$0] != others[$0] }.sorted()
  }
}

extension Inputs {
  /// The same inputs, given in another order.
  fileprivate func arranged(_ order: ([InputFile]) -> [InputFile]) -> Inputs {
    Inputs(
      content: order(content), theme: order(theme), day: day, baseURL: baseURL,
      isStrict: isStrict, baseline: baseline)
  }
}
