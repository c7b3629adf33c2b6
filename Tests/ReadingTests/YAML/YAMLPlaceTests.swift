import Diagnostics
import Reading
import Testing

/// The text of a document at the places of its values, in the order written; fields and their
/// values as `name=value`.
private func excerpts(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  let node = bytes.withUnsafeBufferPointer { readYAML($0, source: SourceID(0), at: 0).value }
  func excerpt(_ place: Place) -> String {
    String(decoding: bytes[Int(place.offset)...].prefix(Int(place.length)), as: UTF8.self)
  }
  func excerpts(of node: YAMLNode) -> [String] {
    switch node.content {
    case .scalar: []
    case .sequence(let nodes): nodes.flatMap { [excerpt($0.place)] + excerpts(of: $0) }
    case .mapping(let entries):
      entries.flatMap {
        ["\(excerpt($0.key.place))=\(excerpt($0.value.place))"] + excerpts(of: $0.value)
      }
    }
  }
  return node.map(excerpts) ?? []
}

@Suite struct YAMLPlaces {
  @Test(arguments: [
    ("a: b c # d\n", ["a=b c"]),
    ("a: \"b\" # c\n'd': e\n", ["a=\"b\"", "'d'=e"]),
    ("\u{E9}: \u{1F600}\nb: \u{E9}\u{E9}\nc: d\n", ["\u{E9}=\u{1F600}", "b=\u{E9}\u{E9}", "c=d"]),
    ("a:\nb: c\n", ["a=", "b=c"]),
    ("a: [b, {c: d}] # e\n", ["a=[b, {c: d}]", "b", "{c: d}", "c=d"]),
    ("a:\n  - b\n  - c\n\n# d\ne: f\n", ["a=- b\n  - c", "b", "c", "e=f"]),
    ("a:\n  b: c\n\nd: e\n", ["a=b: c", "b=c", "d=e"]),
    ("a: |\n  b\n  c\n\nd: e\n", ["a=|\n  b\n  c", "d=e"]),
    ("a: b\n  c\nd: e\n", ["a=b\n  c", "d=e"]),
    ("a: b\r\nc: d\r\n", ["a=b", "c=d"]),
  ])
  func spanWhatWasWritten(text: String, expected: [String]) {
    #expect(excerpts(text) == expected)
  }

  @Test func countFromTheStartOfTheFile() throws {
    let node = Array("a: b\n".utf8).withUnsafeBufferPointer {
      readYAML($0, source: SourceID(3), at: 100).value
    }
    let entries = try #require(node?.entries)
    #expect(entries[0].value.place == Place(SourceID(3), offset: 103, length: 1))
  }
}
