import Diagnostics
import Testing

@testable import Reading

private func read(_ text: String) -> Checked<YAMLNode?> {
  Array(text.utf8).withUnsafeBufferPointer { readYAML($0, source: SourceID(0), at: 0) }
}

/// The node as text: scalars as written, lists in brackets, fields in braces.
private func written(_ node: YAMLNode?) -> String {
  switch node?.content {
  case .scalar(let text, _): text
  case .sequence(let nodes): "[" + nodes.map(written).joined(separator: ", ") + "]"
  case .mapping(let entries):
    "{" + entries.map { "\($0.key.value): \(written($0.value))" }.joined(separator: ", ") + "}"
  case nil: "nothing"
  }
}

@Suite struct YAML {
  @Test(arguments: [
    ("a: no\nb: 012\nc: 1.10\nd: ~\ne:\n", "{a: no, b: 012, c: 1.10, d: ~, e: }"),
    ("a: \"x: y\"\nb: 'it''s'\n", "{a: x: y, b: it's}"),
    ("a:\n  - b\n  - c: d\n    e: f\n", "{a: [b, {c: d, e: f}]}"),
    ("a: [b, c]\nd: {e: f}\n", "{a: [b, c], d: {e: f}}"),
    ("a: |\n  b\n  c\n", "{a: b\nc\n}"),
    ("a: >-\n  b\n  c\n", "{a: b c}"),
    ("a: b # c\n# d\n", "{a: b}"),
    ("", "nothing"),
  ])
  func isReadAsWritten(text: String, expected: String) {
    let checked = read(text)
    #expect(checked.diagnostics.isEmpty)
    #expect(written(checked.value) == expected)
  }

  @Test(
    arguments: [
      ("a: &x b\n", Rule.unsupportedYAML, 3), ("a: *x\n", .unsupportedYAML, 3),
      ("a: !!str b\n", .unsupportedYAML, 3), ("a: b\n---\nc: d\n", .unsupportedYAML, 5),
      ("? [a]\n: b\n", .unsupportedYAML, 2), ("a: b\na: c\n", .duplicateField, 5),
      ("a: b: c\n", .invalidYAML, 4), ("a: @b\n", .invalidYAML, 3),
      ("a: [b\n", .invalidYAML, 3), ("a: \"b\n", .invalidYAML, 3),
      ("a: \"b\" # c\nb: \"c\"# d\n", .invalidYAML, 17), ("a: [b,\nc]\n", .invalidYAML, 7),
      ("a: \"b\nc\"\n", .invalidYAML, 6), ("a: [-]\n", .invalidYAML, 4),
      ("a: { ?b: c }\n", .invalidYAML, 5), ("a: ># b\n  c\n", .invalidYAML, 4),
      ("a: >\n   \n b\n", .invalidYAML, 10),
    ] as [(String, Rule, Int)])
  func whatHasNoMeaningIsRefusedAtItsPlace(text: String, rule: Rule, offset: Int) {
    let diagnostics = read(text).diagnostics
    #expect(diagnostics.map(\.rule) == [rule])
    #expect(diagnostics.first?.place?.offset == UInt32(offset))
  }

  @Test func placesCountBytesWhereLibyamlCountsCharacters() throws {
    let checked = read("a: ähnlich\nb: x\n")
    let entries = try #require(checked.value?.entries)
    #expect(entries[1].value.place.offset == 15)
  }

  @Test func depthAndSizeAreBounded() {
    #expect(read(String(repeating: "[", count: 60)).diagnostics.first?.rule == .deepNesting)
    let long = "a: " + String(repeating: "x", count: 70_000)
    #expect(read(long).diagnostics.first?.rule == .oversizedFile)
    let many = "[" + String(repeating: "a,", count: 12_000) + "a]"
    #expect(read(many).diagnostics.first?.rule == .oversizedFile)
  }
}

@Suite struct FrontMatterFences {
  private func split(_ text: String) -> FrontMatterSplit {
    Array(text.utf8).withUnsafeBufferPointer { splitFrontMatter($0) }
  }

  @Test func partTheFile() {
    #expect(split("---\na: b\n---\nc\n") == .split(FrontMatter(yaml: 4..<9, body: 13..<15)))
    #expect(split("---\r\na: b\r\n---\r\nc") == .split(FrontMatter(yaml: 5..<11, body: 16..<17)))
  }

  @Test func plainMarkdownStaysMarkdown() {
    #expect(split("---\n---\n") == .empty)
    #expect(split("# a\n") == .absent)
    #expect(split("---\na: b\n") == .unclosed)
  }
}
