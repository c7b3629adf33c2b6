/// A computer system that services rely on, such as the ISFE ledger.
package final class System: Recorded, @unchecked Sendable {
  package let entry: Entry
  package var abbreviations: [String] = []
  package var provider: Key<Organisation>?
  package var from: When?

  package init(entry: Entry) { self.entry = entry }
}

extension System {
  package static var kinds: [Kind] { [.system] }
  package static var list: KeyPath<Catalogue, [System]> { \.systems }
  package static func reference(_ key: Key<System>) -> Reference { .system(key) }
  package static func key(_ reference: Reference) -> Key<System>? {
    if case .system(let key) = reference { key } else { nil }
  }
}
