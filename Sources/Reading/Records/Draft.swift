import Commissioning
import Diagnostics

/// A record as one file or row has it: its fields as they are written, of which only those that
/// must be known before others have been read.
final class Draft: Sendable {
  let kind: Kind
  let id: Located<String>
  /// A mapping.
  let fields: YAMLNode
  let isTable: Bool
  let preview: Preview
  let prose: Prose
  /// The whole record: its front matter or its row.
  let place: Place

  init(
    kind: Kind, id: Located<String>, fields: YAMLNode, isTable: Bool, preview: Preview,
    prose: Prose, place: Place
  ) {
    self.kind = kind
    self.id = id
    self.fields = fields
    self.isTable = isTable
    self.preview = preview
    self.prose = prose
    self.place = place
  }
}

extension Readable {
  /// The record of a draft.
  ///
  /// - Parameter lookup: nil if nothing that it mentions is to be looked up.
  static func read(_ draft: Draft, _ lookup: Lookup?) -> Checked<Self> {
    var record = Self(
      entry: Entry(
        kind: draft.kind, id: draft.id, name: "", prose: draft.prose, place: draft.place,
        isRow: draft.isTable))
    let status = draft.fields.fields.first {
      $0.key.value.text.count == 6 && $0.key.text == "status"
    }?.value.text
    var reading = FieldReading(
      isTable: draft.isTable, lookup: lookup, id: draft.id.value,
      status: status.flatMap(Status.init(rawValue:)))
    schema(of: draft.kind).table.fill(
      &record, from: draft.fields, of: .whole("this \(draft.kind.noun)"), at: draft.place, &reading)
    return Checked(record, reading.diagnostics)
  }

  /// What is wrong with the fields of a draft that does not become a record.
  static func findings(in draft: Draft, _ lookup: Lookup?) -> [Diagnostic] {
    read(draft, lookup).diagnostics
  }
}
