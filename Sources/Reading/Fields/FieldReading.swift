import Commissioning
import Diagnostics

/// The reading of one record: where its fields are, where its mentions are looked up, and what was
/// found wrong so far.
struct FieldReading {
  /// Whether it is a row: a list is in one cell, its values separated by semicolons, and a part of
  /// a field has its own column.
  let isTable: Bool
  /// Nil while other records are not known yet, and where nothing is to be looked up: what is not
  /// published may mention what is not there.
  let lookup: Lookup?
  /// The record's own id.
  let id: String
  /// How the record is known, if it says so.
  let status: Status?
  var diagnostics: [Diagnostic] = []

  init(isTable: Bool, lookup: Lookup? = nil, id: String = "", status: Status? = nil) {
    self.isTable = isTable
    self.lookup = lookup
    self.id = id
    self.status = status
  }

  /// Whether nothing was written: no value after the colon, an empty cell, or YAML's words for
  /// nothing.
  func isAbsent(_ node: YAMLNode) -> Bool {
    guard node.value.form == .plain else { return false }
    if node.value.text.isEmpty { return true }
    return !isTable && node.value.text.count <= 4
      && ["~", "null", "Null", "NULL"].contains(node.text)
  }

  /// Whether what was written is empty, though it has quotes or brackets.
  func isEmpty(_ node: YAMLNode) -> Bool {
    switch node.value.form {
    case .plain, .quoted, .block:
      isAbsent(node) || !node.beginsVisibly && node.text.allSatisfy(\.isWhitespace)
    case .sequence: Int(node.value.end) == node.position + 1
    case .mapping: false
    }
  }

  /// The values of a cell, without the spaces around them; empty ones are left out.
  func separated(_ cell: YAMLNode) -> [Located<String>] {
    let text = cell.text
    let places = CellText(text, at: cell.place)
    var parts: [Located<String>] = []
    var start = 0
    for part in text.split(separator: ";", omittingEmptySubsequences: false) {
      let value = part.trimmed
      if !value.isEmpty {
        let first = start + part.utf8.prefix { $0 == 0x20 }.count
        parts.append(Located(value, at: places.place(of: first..<first + value.utf8.count)))
      }
      start += part.utf8.count + 1
    }
    return parts
  }

  mutating func reportMistyped(
    _ node: YAMLNode, field: String, isNot words: String, help: String? = nil
  ) {
    let written =
      switch node.value.form {
      case .plain, .quoted, .block: "'\(node.text)'"
      case .sequence: "a list"
      case .mapping: "a group of fields"
      }
    reportMistyped(written, at: node.place, field: field, isNot: words, help: help)
  }

  mutating func reportMistyped(
    _ written: String, at place: Place, field: String, isNot words: String, help: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        .mistypedField, "'\(field)' is \(written), which is not \(words)", at: place, help: help))
  }

  /// Reports an end that comes before its beginning.
  mutating func checkOrder(
    _ from: Located<When>, _ until: Located<When>, of what: String, since: String = "it begins"
  ) {
    guard areReversed(from.value, until.value) else { return }
    diagnostics.append(
      Diagnostic(
        .reversedDates,
        "\(what) ends \(until.value.text), before \(since) \(from.value.text)", at: until.place,
        notes: [Diagnostic.Note("\(since) here", at: from.place)]))
  }

  /// The record that is mentioned; nil if there is none, which is reported, or none is looked up.
  mutating func find<Record: Recorded>(
    _ mention: Located<String>, among kinds: [Kind]
  ) -> Key<Record>? {
    guard let lookup else { return nil }
    let found = lookup.find(mention, among: kinds)
    if let finding = found.finding { diagnostics.append(finding) }
    return found.reference.flatMap(Record.key)
  }
}

extension String {
  /// Without spaces at either end, which nobody sees or intends.
  var trimmed: String {
    utf8.first == 0x20 || utf8.last == 0x20 ? self[...].trimmed : self
  }
}

extension Substring {
  var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
