import Reading
import Testing

private func split(_ text: String) -> FrontMatterSplit {
  Array(text.utf8).withUnsafeBufferPointer { splitFrontMatter($0) }
}

@Suite struct FrontMatterSplitting {
  @Test func fencesMayHaveBlanksBehindThem() {
    #expect(split("--- \na: b\n---\t\n") == .split(FrontMatter(yaml: 5..<10, body: 15..<15)))
  }

  @Test func theFileMayEndAtTheFence() {
    #expect(split("---\na: b\n---") == .split(FrontMatter(yaml: 4..<9, body: 12..<12)))
  }

  @Test func oldMacLineEndsPartLinesToo() {
    #expect(split("---\ra: b\r---\rc") == .split(FrontMatter(yaml: 4..<9, body: 13..<14)))
  }

  @Test(arguments: ["", "---", "----\na: b\n---\n", " ---\na: b\n---\n", "\n---\na: b\n---\n"])
  func whatDoesNotBeginWithAFenceHasNone(text: String) {
    #expect(split(text) == .absent)
  }

  @Test func aSecondFenceIsTheBodys() {
    #expect(split("---\na: b\n---\n---\n") == .split(FrontMatter(yaml: 4..<9, body: 13..<17)))
  }

  @Test func linesBetweenTwoRulesAreMarkdownWithoutAColon() {
    #expect(split("---\nSome words\n---\n") == .empty)
  }
}
