import Testing

@testable import Indexing

private func words(_ text: String) -> [String] {
  var words: [String] = []
  readWords(Array(text.utf8)) { words.append(String(decoding: copy $0, as: UTF8.self)) }
  return words
}

@Suite struct Words {
  @Test(arguments: [
    ("NHS Leeds North", ["nhs", "leed", "north"]),
    ("Barking & Dagenham", ["barking", "and", "dagenham"]),
    (
      "the CCG's offers and the CCGs' offers",
      ["the", "ccg", "offer", "and", "the", "ccg", "offer"]
    ),
    ("King’s Lynn, O'Brien", ["king", "lynn", "obrien"]),
    ("00J, 0DE and E38000001", ["00j", "0de", "and", "e38000001"]),
    ("end-to-end", ["end", "to", "end"]),
    ("Émigré naïve Łódź Straße Ærø", ["emigre", "naive", "lodz", "strasse", "aero"]),
    ("e\u{301}clair", ["eclair"]),
    ("агентства 東京", ["агентства", "東京"]),
    ("\u{202E}leeds\u{0}x<script>", ["leed", "x", "script"]),
  ])
  func areReadAsTheyAreLookedUp(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("agencies", "agency"), ("boxes", "box"), ("addresses", "address"), ("business", "business"),
    ("status", "status"), ("analysis", "analysis"), ("gas", "gas"), ("00ds", "00ds"),
  ])
  func losesTheMarkOfAPlural(word: String, expected: String) {
    #expect(words(word) == [expected])
  }

  @Test func areReadUpToFortyBytes() {
    let long = String(repeating: "a", count: 41)
    #expect(words(long + " b") == [String(long.dropLast()), "b"])
    let wide = String(repeating: "я", count: 21)
    #expect(words(wide) == [String(wide.dropLast())])
    #expect(words("a" + wide) == ["a" + String(wide.dropLast(2))])
  }

  @Test func areReadFromIllFormedText() {
    var words: [[UInt8]] = []
    readWords([0x61, 0xFF, 0x62, 0xE2, 0x80]) { words.append(copy $0) }
    #expect(words == [[0x61], [0x62]])
    // An "A" that is written in two bytes, as no UTF-8 is.
    readWords([0xC1, 0x81]) { _ in }
  }

  @Test func haveOneNumberEach() {
    var vocabulary = Vocabulary()
    let numbers = (0..<10_000).map { vocabulary.number(of: Array("word\($0)".utf8)) }
    #expect(numbers == Array(0..<10_000))
    #expect(vocabulary.number(of: Array("word77".utf8)) == 77)
    #expect(Array(vocabulary[9_999]) == Array("word9999".utf8))
  }
}
