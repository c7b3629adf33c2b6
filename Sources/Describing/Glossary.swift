import Commissioning

/// The words of the glossary, for finding them in a text.
package struct Glossary: Sendable {
  /// Positions of terms by each way to write them.
  private var terms: [String: Int] = [:]
  /// The first words of ways that have several, with the number of their words.
  private var longest: [String: Int] = [:]
  /// Whether any way starts with a byte and a first word of a given length, to skip most words.
  private var beginnings = [Bool](repeating: false, count: 256 * 32)
  package let isEmpty: Bool

  init(_ records: [Term]) {
    isEmpty = records.isEmpty
    for (position, term) in records.enumerated() {
      for way in [term.entry.name] + term.variants { add(way, position) }
    }
  }

  private mutating func add(_ way: String, _ position: Int) {
    let words = way.split(separator: " ")
    guard let first = words.first, let letter = first.utf8.first else { return }
    if terms[way] == nil { terms[way] = position }
    longest[String(first)] = max(longest[String(first)] ?? 0, words.count)
    beginnings[Int(letter) * 32 + min(31, first.utf8.count)] = true
  }

  package func mayStart(with letter: UInt8, length: Int) -> Bool {
    beginnings[Int(letter) * 32 + min(31, length)]
  }

  /// How many words the longest way has that begins with a word.
  package func words(from first: String) -> Int { longest[first] ?? 0 }

  package func term(_ way: String) -> Int? { terms[way] }
}
