/// What abbreviations stand for, as numbers of words, for finding it in a text.
struct Phrases: Sendable {
  private struct Phrase {
    var words: [Int]
    var short: Int
  }

  /// By their first words.
  private var phrases: [Int: [Phrase]] = [:]
  private var meanings: [Int: [Int]] = [:]
  /// Whether some phrase begins with a word, by its number.
  private var begins: [Bool] = []

  /// Adds a phrase, where its short form is one word.
  mutating func add(_ words: [Int], short: [Int]) {
    guard let first = words.first, short.count == 1, words != short else { return }
    phrases[first, default: []].append(Phrase(words: words, short: short[0]))
    if meanings[short[0]] == nil { meanings[short[0]] = words }
    while begins.count <= first { begins.append(false) }
    begins[first] = true
  }

  /// What a short form stands for; nothing for other words.
  func meaning(of word: Int) -> [Int] { meanings[word] ?? [] }

  /// Gives the short form of each phrase within a text to the body, and how many words the phrase has.
  func forEachWithin(_ words: [Int], _ body: (Int, Int) -> Void) {
    for (position, word) in words.enumerated() where word < begins.count && begins[word] {
      for phrase in phrases[word] ?? []
      where words[position...].starts(with: phrase.words) {
        body(phrase.short, phrase.words.count)
      }
    }
  }
}
