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

  @Test(arguments: [
    ("", ["+STR", "-STR"]),
    ("a: |\n  b\n   ", ["=VAL |b\\n \\n"]),
    ("a: b\n...\n", ["-DOC ..."]),
    ("a: '# b'\n  # c\n", ["=VAL '# b"]),
    ("a: b\n  'c\nd: e\n", ["=VAL :b 'c"]),
    ("a: b\n  [c\nd: e\n", ["=VAL :b [c"]),
    ("a: {\"b\":\"c, [d\"}\n", ["=VAL \"c, [d"]),
    ("a: |\n  \nb: c\n", ["=VAL |"]),
    ("a: |1\n  b\n", ["=VAL | b\\n"]),
    ("a:\n- b\n- c\n", ["=VAL :b", "=VAL :c"]),
    ("a: http://b.c/d#e\n", ["=VAL :http://b.c/d#e"]),
    ("a: b#c\n", ["=VAL :b#c"]),
  ])
  func ofOrdinaryFrontMatterAreThoseOfTheSpecification(text: String, expected: [String]) {
    let found = events(text) ?? []
    #expect(expected.allSatisfy(found.contains), "\(found)")
  }

  @Test func areNoneWhereSomethingIsRefused() {
    #expect(events("a: &b c\n") == nil)
  }
}
