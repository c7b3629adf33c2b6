import Diagnostics
import Testing

@testable import Reading

/// The place of the fault as a line, and what is said.
private func fault(_ text: String) -> String {
  let bytes = Array(text.utf8)
  let read = readMarkdownRecord(
    bytes, text: 0..<bytes.count, kind: .ccg, fileName: "luton", source: SourceID(0))
  return read.diagnostics.map { found in
    let excerpt = found.place.map { Excerpt($0, path: "", bytes: bytes) }
    return "\(excerpt?.line ?? 0): \(found.message)"
  }.joined(separator: "; ")
}

@Suite struct FencesThatAreNone {
  @Test(arguments: [
    ("—", "a dash"), ("--", "2 hyphens"), ("----", "4 hyphens"), ("–––", "dashes"),
    ("- - -", "hyphens with spaces"), (" ---", "indented"), ("+++", "plus signs"),
    ("===", "equals signs"), ("−−−", "dashes"),
  ])
  func areTold(line: String, words: String) {
    let closing = "not three hyphens, so the front matter is not closed here"
    #expect(fault("---\nname: Luton\n\(line)\n\nText\n") == "3: this line is \(words), \(closing)")
    // A rule in the text below does not close it either.
    #expect(
      fault("---\nname: Luton\n\(line)\n\nText of it\n\n---\n")
        == "3: this line is \(words), \(closing)")
    #expect(
      fault("\(line)\nname: Luton\n---\n") == "1: the first line is \(words), not three hyphens")
  }

  @Test func missingOnesAreToldAtTheFirstLineThatIsNoField() {
    let words = "the front matter is not closed before this line, which is not a field"
    #expect(
      fault("---\nname: Luton\ncsu:\n  value: south\n# a\n- b\n\nThe CCG of Luton.\n")
        == "8: \(words)"
    )
    #expect(fault("---\nname: Luton\n## About\n") == "3: \(words)")
    #expect(fault("---\nname: Luton\n\nNote well: all of it.\n") == "4: \(words)")
    #expect(fault("---\nname: Luton\n") == "1: the front matter is not closed")
  }

  @Test func emptyOnesAreToldAsSuch() {
    #expect(fault("---\n---\n\nText\n") == "1: the front matter is empty")
    #expect(fault("---\n\n  \n---\n") == "1: the front matter is empty")
    #expect(fault("---\nLuton\n---\n") == "1: the front matter has no fields")
    #expect(
      fault("\n---\nname: a\n---\n") == "2: the front matter does not begin on the first line")
    #expect(fault("Luton\n") == "1: the file does not begin with front matter")
  }
}
