import Commissioning

/// The words of the glossary, for finding them in a text.
package struct Glossary: Sendable {
  /// Positions of terms by each spelling.
  private var terms: [String: Int] = [:]
  /// The number of words in the longest spelling that begins with a word.
  private var longest: [String: Int] = [:]
  /// Whether any spelling starts with a byte and a first word of a given length, to skip most words.
  private var beginnings = [Bool](repeating: false, count: 256 * 32)
  package let isEmpty: Bool

  init(_ records: [Term]) {
    isEmpty = records.isEmpty
    for (position, term) in records.enumerated() {
      for spelling in [term.entry.name] + term.variants { add(spelling, position) }
    }
  }

  private mutating func add(_ spelling: String, _ position: Int) {
    let words = spelling.split(separator: " ")
    guard let first = words.first, let letter = first.utf8.first else { return }
    if terms[spelling] == nil { terms[spelling] = position }
    longest[String(first)] = max(longest[String(first)] ?? 0, words.count)
    beginnings[Int(letter) * 32 + min(31, first.utf8.count)] = true
  }

  package func mayStart(with letter: UInt8, length: Int) -> Bool {
    beginnings[Int(letter) * 32 + min(31, length)]
  }

  /// How many words the longest spelling has that begins with a word.
  package func words(from first: String) -> Int { longest[first] ?? 0 }

  package func term(_ spelling: String) -> Int? { terms[spelling] }
}
