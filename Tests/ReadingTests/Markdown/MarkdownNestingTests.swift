import CCmark
import Testing

@testable import Reading

/// Random numbers, the same in every run (Steele, Lea and Flood 2014, SplitMix64).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }
}

/// The most quotes and items around any block, as libcmark has them.
private func depthInTree(_ text: [UInt8]) -> Int {
  text.withUnsafeBufferPointer { text in
    guard let document = parsed(text), let iterator = cmark_iter_new(document) else { return 0 }
    defer {
      cmark_iter_free(iterator)
      cmark_node_free(document)
    }
    var depth = 0
    var deepest = 0
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return deepest }
      let type = cmark_node_get_type(cmark_iter_get_node(iterator))
      guard type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_ITEM else { continue }
      depth += event == CMARK_EVENT_ENTER ? 1 : -1
      deepest = max(deepest, depth)
    }
  }
}

/// The most containers open after any line; nil if that is not known of every line.
private func depthByLine(_ text: [UInt8]) -> Int? {
  text.withUnsafeBufferPointer { text in
    var nesting = MarkdownNesting(text, limit: 100)
    var deepest = 0
    var start = 0
    while let line = line(at: start, in: text) {
      guard let depth = nesting.read(line.content) else { return nil }
      deepest = max(deepest, depth)
      start = line.next
    }
    return deepest
  }
}

@Suite struct MarkdownDepths {
  private static let pieces = [
    "- ", "-", "* ", "+ ", "> ", ">", "1. ", "2) ", "10. ", " ", "  ", "   ", "    ", "      ",
    "\t", "x", "x", "```", "~~~", "````", "`", "---", "- - -", "***", "_ _ _", "===", "# ", "#",
    "\n", "\n", "\n", "\n\n", "\r\n", "|", "[a", "&", "<", "< b",
  ]

  @Test(arguments: 0..<40)
  func areThoseOfTheTree(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    for _ in 0..<500 {
      let length = Int.random(in: 1...24, using: &random)
      let text = (0..<length).map { _ in
        MarkdownDepths.pieces.randomElement(using: &random) ?? ""
      }.joined()
      let bytes = Array(text.utf8)
      guard let depth = depthByLine(bytes) else {
        #expect(text.contains("<"), "\(text.debugDescription)")
        continue
      }
      #expect(depth == depthInTree(bytes), "\(text.debugDescription)")
    }
  }

  @Test(arguments: ["<div>\n```\n", "a\n<!-- x\n", "- [a]: b\n", "[a\nb]: c\n"])
  func areNotKnownAfterWhatIsNotFollowed(text: String) {
    #expect(depthByLine(Array((text + "\n> x\n").utf8)) == nil)
  }

  @Test(arguments: ["<https://a.example>\n", "a < b\n", "[a](b)\n", "<a@b.example>\n"])
  func areKnownAfterAddresses(text: String) {
    #expect(depthByLine(Array((text + "\n> x\n").utf8)) == 1)
  }

  @Test func areCountedNoFurtherThanAsked() {
    let text = Array(String(repeating: "> ", count: 60_000).utf8)
    #expect(depthByLine(text) == 101)
  }
}
