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

  /// By the name that the record has: its file's, if it says no other.
  private var records: [Kind: [String: Record]] = [:]
  /// Kinds with a table that could not be read to its end.
  private var tables: [Kind: SourceID] = [:]
  /// A file of KPI data among it.
  package var observations: SourceID?

  package init() {}

  package mutating func add(_ record: Record, named name: String, of kind: Kind) {
    records[kind, default: [:]][record.said["id"]?.first ?? name] = record
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

  /// Whether a record of one of some kinds may have that name.
  package func mayHold(_ text: String, among kinds: [Kind]) -> Bool {
    kinds.contains { tables[$0] != nil } || isNamed(text, among: kinds)
  }

  /// Whether a file of its own has that name, so that its own findings say why it is not there.
  package func isNamed(_ text: String, among kinds: [Kind]) -> Bool {
    kinds.contains { records[$0]?[text] != nil || records[$0]?[text.capitalisedFirst] != nil }
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

extension String {
  /// As a file may be called that cannot be a record for that.
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
