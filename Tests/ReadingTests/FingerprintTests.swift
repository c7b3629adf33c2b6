import Testing

@testable import Reading

@Suite struct FingerprintTests {
  private func fingerprint(_ texts: String...) -> String {
    var fingerprint = Fingerprint()
    for text in texts { fingerprint.add(text.utf8) }
    return fingerprint.text
  }

  @Test func tellsTextsApart() {
    let texts = ["", "a", "b", "aa", "12345678", "123456789", "12345678\0", "\0", "\0\0"]
    #expect(Set(texts.map { fingerprint($0) }).count == texts.count)
    #expect(fingerprint("ab", "c") != fingerprint("a", "bc"))
    #expect(fingerprint("a", "b") != fingerprint("b", "a"))
  }

  @Test func isTwelveDigits() {
    #expect(fingerprint("content").count == 12)
    #expect(fingerprint("content") == fingerprint("content"))
  }
}
