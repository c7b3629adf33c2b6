import Diagnostics
import Testing

@Suite struct WordsAmongMany {
  private let many = SimilarWords((0..<20_000).map { "ccg-\($0)" } + ["south", "hertfordshire"])

  @Test(arguments: [("sotuh", "south"), ("hertfordshrie", "hertfordshire"), ("xouth", "south")])
  func oneIsFound(word: String, meant: String) {
    #expect(many.suggestion(for: word) == meant)
  }

  @Test func nothingIsFoundWhereTwoAreAsNear() {
    #expect(many.suggestion(for: "ccg-1999x") == nil)
  }

  @Test func fewAreAllLookedAt() {
    #expect(
      SimilarWords(["south", "anglia"]).candidates(for: "zzz").sorted() == ["anglia", "south"])
  }

  @Test(arguments: [1_000, 2_000, 4_000, 64_000])
  func noMoreAreLookedAtAmongMore(count: Int) {
    let words = SimilarWords((0..<count).map { "word-\($0)" })
    #expect(words.candidates(for: "wrod-17").count <= 4 * SimilarWords.reach)
  }
}
