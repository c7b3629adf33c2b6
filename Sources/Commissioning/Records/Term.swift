/// A word of the glossary.
package final class Term: Recorded, @unchecked Sendable {
  package let entry: Entry
  /// Other ways to write it, such as "CCGs" for "CCG".
  package var variants: [String] = []
  /// What an abbreviation stands for.
  package var standsFor: String?

  package init(entry: Entry) { self.entry = entry }
}

extension Term {
  package static var kinds: [Kind] { [.term] }
  package static var list: KeyPath<Catalogue, [Term]> { \.terms }
  package static func reference(_ key: Key<Term>) -> Reference { .term(key) }
  package static func key(_ reference: Reference) -> Key<Term>? {
    if case .term(let key) = reference { key } else { nil }
  }
}
