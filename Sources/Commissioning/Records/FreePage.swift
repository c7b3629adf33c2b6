/// A page of prose, such as the history of the CSUs.
package final class FreePage: Recorded, @unchecked Sendable {
  package let entry: Entry
  /// Its position among the free pages; those without one come last, by name.
  package var order: Int?

  package init(entry: Entry) { self.entry = entry }
}

extension FreePage {
  package static var kinds: [Kind] { [.page] }
  package static var list: KeyPath<Catalogue, [FreePage]> { \.pages }
  package static func reference(_ key: Key<FreePage>) -> Reference { .page(key) }
  package static func key(_ reference: Reference) -> Key<FreePage>? {
    if case .page(let key) = reference { key } else { nil }
  }
}

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

/// Something published that facts are taken from.
package final class Source: Recorded, @unchecked Sendable {
  package let entry: Entry
  package var publisher: String?
  package var published: When?
  package var url: String?
  package var licence: String?

  package init(entry: Entry) { self.entry = entry }
}

extension Source {
  package static var kinds: [Kind] { [.source] }
  package static var list: KeyPath<Catalogue, [Source]> { \.sources }
  package static func reference(_ key: Key<Source>) -> Reference { .source(key) }
  package static func key(_ reference: Reference) -> Key<Source>? {
    if case .source(let key) = reference { key } else { nil }
  }
}
