/// Organisations that are compared with one another because someone found them alike.
package final class PeerGroup: Recorded, @unchecked Sendable {
  package let entry: Entry
  package var members: [Key<Organisation>] = []

  package init(entry: Entry) { self.entry = entry }
}

extension PeerGroup {
  package static var kinds: [Kind] { [.group] }
  package static var list: KeyPath<Catalogue, [PeerGroup]> { \.groups }
  package static func reference(_ key: Key<PeerGroup>) -> Reference { .group(key) }
  package static func key(_ reference: Reference) -> Key<PeerGroup>? {
    if case .group(let key) = reference { key } else { nil }
  }
}
