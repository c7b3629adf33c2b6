import Diagnostics
import Testing

@testable import Reading

private func deceptions(_ text: String) -> [Place] {
  let bytes = Array(text.utf8)
  return deceptiveCharacters(in: bytes, 0..<bytes.count, source: SourceID(0)).compactMap(\.place)
}

@Suite struct DeceptiveCharacters {
  @Test(arguments: [
    ("a\u{202E}b", 1, 3), ("12345678\u{200B}", 8, 3), ("é\u{AD}", 2, 2), ("\u{7}", 0, 1),
    ("1234567\u{7F}89", 7, 1), ("a\u{85}", 1, 2), ("a\u{E0041}", 1, 4), ("abcdefghijk\u{1}", 11, 1),
  ])
  func areFoundAtTheirPlace(text: String, offset: Int, length: Int) {
    #expect(deceptions(text) == [Place(SourceID(0), offset: offset, length: length)])
  }

  @Test(arguments: ["plain text\r\n\twith a tab", "£9 – “quoted” … é 漢字 😀", ""])
  func areNoneInOrdinaryText(text: String) {
    #expect(deceptions(text).isEmpty)
  }

  @Test func areAllFound() {
    #expect(deceptions("a\u{200B}b\u{2066}c\u{1}").map(\.offset) == [1, 5, 9])
  }
}
