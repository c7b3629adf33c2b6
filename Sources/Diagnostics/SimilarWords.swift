/// Many words that a misspelt one may have meant. Only those near it in alphabetical order are
/// looked at, by their beginnings or by their ends, so that looking among a million takes no
/// longer.
package struct SimilarWords: Sendable {
  /// How many words are looked at before and after the place of a misspelt one in either order.
  package static let reach = 100

  private let words: [String]
  /// The words from their ends, with their positions.
  private let backwards: [(word: String, position: Int)]

  package init(_ words: some Sequence<String>) {
    let words = words.sorted()
    self.words = words
    backwards =
      words.count <= 4 * SimilarWords.reach
      ? []
      : words.enumerated().map { (String($1.reversed()), $0) }.sorted { $0.word < $1.word }
  }

  /// The one that was probably meant, when there is just one.
  package func suggestion(for word: String) -> String? {
    Diagnostics.suggestion(for: word, among: candidates(for: word))
  }

  /// "did you mean 'x'?" if one answer is likely.
  package func didYouMean(_ word: String) -> String? {
    suggestion(for: word).map { "did you mean '\($0)'?" }
  }

  /// The words that are looked at.
  package func candidates(for word: String) -> [String] {
    if backwards.isEmpty { return words }
    let turned = String(word.reversed())
    return words[around(words.partitioningIndex { $0 >= word })]
      + backwards[around(backwards.partitioningIndex { $0.word >= turned })].map {
        words[$0.position]
      }
  }

  private func around(_ position: Int) -> Range<Int> {
    max(0, position - SimilarWords.reach)..<min(words.count, position + SimilarWords.reach)
  }
}
