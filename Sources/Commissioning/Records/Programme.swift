/// A piece of work with a beginning and an end, or a case study of one.
package final class Programme: Recorded, @unchecked Sendable {
  package let entry: Entry
  package var organisations: [Key<Organisation>] = []
  package var services: [Key<Service>] = []
  package var from: When?
  package var until: When?

  package init(entry: Entry) { self.entry = entry }
}

extension Programme {
  package static var kinds: [Kind] { [.programme] }
  package static var list: KeyPath<Catalogue, [Programme]> { \.programmes }
  package static func reference(_ key: Key<Programme>) -> Reference { .programme(key) }
  package static func key(_ reference: Reference) -> Key<Programme>? {
    if case .programme(let key) = reference { key } else { nil }
  }
}

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
