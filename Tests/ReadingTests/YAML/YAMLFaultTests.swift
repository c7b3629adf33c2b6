import Diagnostics
import Reading
import Testing

/// What is found in a text: the bytes it is at, its rule and its message.
private func findings(_ text: String) -> [String] {
  Array(text.utf8).withUnsafeBufferPointer { bytes in
    readYAML(bytes, source: SourceID(0), at: 0).diagnostics.map {
      "\($0.place?.offset ?? 0) \($0.rule.rawValue): \($0.message)"
    }
  }
}

@Suite struct YAMLFaults {
  @Test(arguments: [
    ("a:\n\tb: c\n", "3 invalid-yaml: the line is indented with a tab"),
    ("a: -\tb\n", "3 invalid-yaml: a list cannot begin here"),
    ("- a\n-\t- b\n", "5 invalid-yaml: there is a tab where a space should be"),
    ("name:South\ncode: x\n", "4 invalid-yaml: a colon needs a space after it"),
    ("a: b\nname:South\nc: d\n", "9 invalid-yaml: a colon needs a space after it"),
    ("a: b: c\n", "4 invalid-yaml: there is a second colon, which is not allowed here"),
    ("a: b\n  c: d\n", "7 invalid-yaml: a field cannot begin here, within the value above it"),
    ("a: b\nno colon\nc: d\n", "5 invalid-yaml: this line has no colon after the field's name"),
    ("no colon\nc: d\n", "0 invalid-yaml: this line has no colon after the field's name"),
    ("a: @b\n", "3 invalid-yaml: a value cannot begin with '@'"),
    ("a: `b`\n", "3 invalid-yaml: a value cannot begin with '`'"),
    ("a: %b\n", "3 invalid-yaml: a value cannot begin with '%'"),
    ("a: \"b\n", "3 invalid-yaml: a quote is opened here and never closed"),
    ("a: \"b\nc: d\n", "3 invalid-yaml: a quote is opened here and never closed"),
    ("a: [b\n", "3 invalid-yaml: a bracket is opened here and never closed"),
    (
      "{\"foo\"\n: \"bar\"}\n",
      "7 invalid-yaml: the colon is on a different line from the name before it"
    ),
    ("a: [b\nc: d\n", "3 invalid-yaml: a bracket is opened here and never closed"),
    ("a: [\"b\" c]\n", "8 invalid-yaml: a comma or the closing bracket was expected here"),
    ("a: [b,, c]\n", "6 invalid-yaml: a value is missing here within the brackets"),
    ("a: 'it's'\n", "7 invalid-yaml: there is text after a closing quote"),
    ("a: [b] c\n", "7 invalid-yaml: there is text after a closing bracket"),
    ("a:\n  b: c\n d: e\n", "11 invalid-yaml: this line is not lined up with the fields above it"),
    ("a: b\n: c\n", "5 invalid-yaml: a field has no name before its colon"),
    ("a: - b\n", "3 invalid-yaml: a list cannot begin here"),
    ("a: > b\n", "5 invalid-yaml: text cannot be on the same line as '|' or '>'"),
    (
      "a: \"\\d\"\n",
      "4 invalid-yaml: a backslash in double quotes has no meaning before this character"
    ),
  ])
  func areSaidInPlainWordsWhereTheyAre(text: String, expected: String) {
    #expect(findings(text) == [expected])
  }

  @Test(arguments: [
    ("a:\n|\n  b\n", "3 invalid-yaml: a text after '|' or '>' begins on the line of its field"),
    ("a:\n  \"b\nc\"\n", "8 invalid-yaml: the value continues here without being indented"),
    ("a: [#b\n  c]\n", "4 invalid-yaml: a comment needs a space before its '#'"),
    ("- [-]\n", "3 invalid-yaml: a value in brackets cannot begin with '-'"),
    (
      "a: b\u{2028}c\n",
      "4 invalid-yaml: there is a line separator here, which a reader cannot see"
    ),
    (
      "a: b\u{85}c\n",
      "4 invalid-yaml: there is a line separator here, which a reader cannot see"
    ),
  ])
  func areFoundWhereLibyamlReadsOn(text: String, expected: String) {
    #expect(findings(text) == [expected])
  }

  @Test(arguments: [
    ("a: &b c\nd: *b\ne: !f g\n", 3), ("%YAML 1.2\n---\na: b\n", 1), ("a: *bold* text\n", 1),
  ])
  func unsupportedPartsAreAllReported(text: String, count: Int) {
    let rules = findings(text).map { $0.split(separator: " ")[1] }
    #expect(rules == Array(repeating: "unsupported-yaml:", count: count))
  }

  @Test func oneDoesNotHideTheNext() {
    #expect(
      findings("a: [b\nc: d\ne: @f\ng: h\ng: i\nj: k: l\n") == [
        "3 invalid-yaml: a bracket is opened here and never closed",
        "14 invalid-yaml: a value cannot begin with '@'",
        "22 duplicate-field: 'g' is given twice",
        "31 invalid-yaml: there is a second colon, which is not allowed here",
      ])
  }

  @Test func ofManyFieldsNoneMayBeGivenTwice() {
    let fields = (0..<500).map { "field\($0): x\n" }.joined()
    #expect(findings(fields).isEmpty)
    #expect(
      findings(fields + "field7: y\n").map { $0.split(separator: " ")[1] } == ["duplicate-field:"])
  }
}
