/// Organisations that work together.
package final class Partnership: Recorded, @unchecked Sendable {
  package let entry: Entry
  package var members: [Key<Organisation>] = []
  /// How many members a source states, separate from those that are named.
  package var statedMembers = Timeline<Quantity>()
  package var services: [Key<Service>] = []
  package var from: When?
  package var until: When?

  package init(entry: Entry) { self.entry = entry }
}

extension Partnership {
  package static var kinds: [Kind] { [.partnership] }
  package static var list: KeyPath<Catalogue, [Partnership]> { \.partnerships }
  package static func reference(_ key: Key<Partnership>) -> Reference { .partnership(key) }
  package static func key(_ reference: Reference) -> Key<Partnership>? {
    if case .partnership(let key) = reference { key } else { nil }
  }
}
