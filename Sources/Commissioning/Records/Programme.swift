/// A piece of work with a beginning and an end, or a case study of one.
package final class Programme: Recorded, @unchecked Sendable {
  package let entry: Entry
  package var organisations: [Key<Organisation>] = []
  package var services: [Key<Service>] = []
  /// Pounds that a source states.
  package var values = Timeline<Quantity>()
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
