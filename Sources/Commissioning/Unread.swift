/// What was written but could not be read: mentioning it is not a mistake.
package struct Unread: Sendable {
  /// The names of files that hold a record each.
  private var records: [Kind: Set<String>] = [:]
  /// Kinds with a table that could not be read to its end.
  private var tables: Set<Kind> = []
  /// Whether KPI data is among it.
  package var holdsObservations = false

  package init() {}

  package mutating func add(_ name: String, of kind: Kind) {
    records[kind, default: []].insert(name)
  }

  package mutating func addTable(of kind: Kind) { tables.insert(kind) }

  /// Whether there may be records of a kind.
  package func mayHold(_ kind: Kind) -> Bool { tables.contains(kind) || records[kind] != nil }

  /// Whether a record of one of some kinds may have that name.
  package func mayHold(_ text: String, among kinds: [Kind]) -> Bool {
    kinds.contains { tables.contains($0) || records[$0]?.contains(text) == true }
  }
}
