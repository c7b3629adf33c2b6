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
