import Diagnostics

/// What could not be read: a record that is not found may be among it.
package struct Unread: Sendable {
  /// A file that holds one record.
  package struct Record: Sendable {
    package var source: SourceID
    /// What it says on lines of their own, by the name of the field: ids, codes and words.
    package var said: [String: [String]]

    package init(source: SourceID, said: [String: [String]] = [:]) {
      self.source = source
      self.said = said
    }
  }

  /// By the id that the record would have: its file's name, if it says no other.
  private var records: [Kind: [String: Record]] = [:]
  /// Kinds with a table that could not be read to its end.
  private var tables: [Kind: SourceID] = [:]
  /// A file of KPI data among it.
  package var observations: SourceID?

  package init() {}

  package mutating func add(_ record: Record, named name: String, of kind: Kind) {
    let name = record.said["id"]?.first ?? name
    records[kind, default: [:]][Unread.identifier(name)] = record
  }

  package mutating func addTable(_ source: SourceID, of kind: Kind) {
    tables[kind] = tables[kind] ?? source
  }

  /// The first file that may hold a record of a kind.
  ///
  /// - Parameter mayBe: whether a record may be the one.
  package func file(holding kind: Kind, where mayBe: (Record) -> Bool) -> SourceID? {
    tables[kind] ?? records[kind]?.values.filter(mayBe).map(\.source).min()
  }

  /// The first file that may hold a record of one of some kinds.
  package func file(holdingOneOf kinds: [Kind]) -> SourceID? {
    kinds.compactMap { file(holding: $0) { _ in true } }.min()
  }

  /// Whether a record of one of some kinds may have that name.
  package func mayHold(_ text: String, among kinds: [Kind]) -> Bool {
    kinds.contains { tables[$0] != nil } || isNamed(text, among: kinds)
  }

  /// Whether a file of its own has that name, so that its own findings say why it is not there.
  package func isNamed(_ text: String, among kinds: [Kind]) -> Bool {
    let id = Unread.identifier(text)
    return kinds.contains { records[$0]?[id] != nil }
  }

  /// What a name would be as an id: a file may be refused for its capitals and spaces.
  private static func identifier(_ name: String) -> String {
    String(name.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
  }

  /// The finding that nobody can say whether there is a record of that name; nil where the file's own
  /// findings say why not.
  ///
  /// - Parameter noun: what it would be.
  package func unchecked(_ text: String, among kinds: [Kind], _ noun: String, at place: Place)
    -> Diagnostic?
  {
    guard !isNamed(text, among: kinds),
      let source = kinds.lazy.compactMap({ self.tables[$0] }).first
    else { return nil }
    return Diagnostic(
      .unchecked,
      "no \(noun) '\(text)' is found, but a table that may hold it cannot be read whole", at: place,
      notes: [Unread.note(source)])
  }

  /// Where the file is that could not be read.
  package static func note(_ source: SourceID) -> Diagnostic.Note {
    Diagnostic.Note("it is here", at: Place(source, offset: 0, length: 0))
  }
}
