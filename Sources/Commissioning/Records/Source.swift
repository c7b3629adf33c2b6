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
