import Diagnostics
import Reading
import Testing

private func events(_ text: String) -> [String]? {
  Array(text.utf8).withUnsafeBufferPointer {
    yamlEvents($0, source: SourceID(0), at: 0).value
  }
}

@Suite struct YAMLEvents {
  @Test func sayEverythingThatWasRead() {
    #expect(
      events("---\na: [b, 'c']\nd: {e: \"f\\n\\\\\"}\ng:\n  - |\n    h\n  - >\n    i\n") == [
        "+STR", "+DOC ---", "+MAP", "=VAL :a", "+SEQ []", "=VAL :b", "=VAL 'c", "-SEQ", "=VAL :d",
        "+MAP {}", "=VAL :e", "=VAL \"f\\n\\\\", "-MAP", "=VAL :g", "+SEQ", "=VAL |h\\n",
        "=VAL >i\\n", "-SEQ", "-MAP", "-DOC", "-STR",
      ])
  }

  @Test func ofNothingAreThoseOfAnEmptyStream() {
    #expect(events("") == ["+STR", "-STR"])
  }

  @Test func tellADocumentThatIsEndedByHand() {
    #expect(events("a: b\n...\n")?.suffix(2) == ["-DOC ...", "-STR"])
  }

  @Test(arguments: [
    ("a: |\n  b\n   ", ["=VAL :a", "=VAL |b\\n \\n"]),
    ("a: '# b'\n  # c\n", ["=VAL :a", "=VAL '# b"]),
    ("a: b\n  'c\nd: e\n", ["=VAL :a", "=VAL :b 'c", "=VAL :d", "=VAL :e"]),
    ("a: b\n  [c\nd: e\n", ["=VAL :a", "=VAL :b [c", "=VAL :d", "=VAL :e"]),
    (
      "a: {\"b\":\"c, [d\"}\n", ["=VAL :a", "+MAP {}", "=VAL \"b", "=VAL \"c, [d", "-MAP"]
    ),
    ("a: |\n  \nb: c\n", ["=VAL :a", "=VAL |", "=VAL :b", "=VAL :c"]),
    ("a: |1\n  b\n", ["=VAL :a", "=VAL | b\\n"]),
    ("a:\n- b\n- c\n", ["=VAL :a", "+SEQ", "=VAL :b", "=VAL :c", "-SEQ"]),
    ("a: http://b.c/d#e\n", ["=VAL :a", "=VAL :http://b.c/d#e"]),
    ("a: b#c\n", ["=VAL :a", "=VAL :b#c"]),
  ])
  func ofOrdinaryFrontMatterAreThoseOfTheSpecification(text: String, expected: [String]) {
    #expect(events(text) == ["+STR", "+DOC", "+MAP"] + expected + ["-MAP", "-DOC", "-STR"])
  }

  @Test func areNoneWhereSomethingIsRefused() {
    #expect(events("a: &b c\n") == nil)
  }
}
