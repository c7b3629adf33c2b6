import Commissioning
import Diagnostics

/// Checks what an author wrote against the fields that may stand there.
struct FieldChecking {
  /// In a table a list stands in one cell, its values parted by semicolons.
  var isTable: Bool
  var diagnostics: [Diagnostic] = []

  init(isTable: Bool) { self.isTable = isTable }

  /// The fields of a mapping. Unknown, missing and mistyped ones are reported and left out.
  mutating func values(
    of entries: [YAMLEntry], fields: [Field], place: Place, owner: String, path: String = ""
  ) -> FieldValues {
    var values = FieldValues(place: place)
    for entry in entries {
      guard let field = fields.first(where: { $0.name == entry.key.value }) else {
        diagnostics.append(unknown(entry.key, among: fields, owner: owner))
        continue
      }
      if isAbsent(entry.value) || (field.isRequired && isEmpty(entry.value)) { continue }
      values[field.name] = value(of: entry.value, as: field.form, field: path + field.name)
    }
    for field in fields where field.isRequired {
      let written = entries.first { $0.key.value == field.name }
      if let written, !isEmpty(written.value) { continue }
      diagnostics.append(
        Diagnostic(
          .missingField, "\(owner) has no '\(field.name)'",
          at: written?.key.place ?? place, help: "give \(field.help): \(field.form.words)"))
    }
    return values
  }

  /// Whether nothing was written: no value after the colon, an empty cell, or YAML's words for
  /// nothing.
  private func isAbsent(_ node: YAMLNode) -> Bool {
    guard case .scalar(let text, .plain) = node.content else { return false }
    return text.isEmpty || !isTable && ["~", "null", "Null", "NULL"].contains(text)
  }

  /// Whether what was written says nothing, though quotes or brackets stand there.
  private func isEmpty(_ node: YAMLNode) -> Bool {
    switch node.content {
    case .scalar(let text, _): isAbsent(node) || text.allSatisfy(\.isWhitespace)
    case .sequence(let nodes): nodes.isEmpty
    case .mapping: false
    }
  }

  private func unknown(_ key: Located<String>, among fields: [Field], owner: String) -> Diagnostic {
    Diagnostic(
      .unknownField, "\(owner) has no field '\(key.value)'", at: key.place,
      help: didYouMean(key.value, among: fields.map(\.name))
        ?? "its fields are " + fields.map(\.name).joined(separator: ", "))
  }

  mutating func value(of node: YAMLNode, as form: Form, field: String) -> FieldValue? {
    switch form {
    case .list(let element): return list(node, of: element, field: field)
    case .timeline(let element): return timeline(node, of: element, field: field)
    case .record(let fields):
      guard case .mapping(let entries) = node.content else {
        return mistyped(node, as: form, field: field)
      }
      return .record(
        values(
          of: entries, fields: fields, place: node.place, owner: "'\(field)'",
          path: columnPath(field)))
    default:
      guard case .scalar(let text, _) = node.content else {
        return mistyped(node, as: form, field: field)
      }
      return scalar(Located(text, at: node.place), as: form, field: field)
    }
  }

  /// In a table a part of a field has a column of its own, such as `population.value`.
  private func columnPath(_ field: String) -> String { isTable ? field + "." : "" }

  private mutating func list(_ node: YAMLNode, of element: Form, field: String) -> FieldValue? {
    switch node.content {
    case .sequence(let nodes):
      return .list(distinct(nodes.compactMap { value(of: $0, as: element, field: field) }, field))
    case .scalar(let text, _) where isTable:
      let values = parted(Located(text, at: node.place)).compactMap {
        scalar($0, as: element, field: field)
      }
      return .list(distinct(values, field))
    default:
      return value(of: node, as: element, field: field).map { .list([$0]) }
    }
  }

  /// The values of a list, each record once: one that is named again is reported and left out.
  private mutating func distinct(_ values: [FieldValue], _ field: String) -> [FieldValue] {
    var places: [String: Place] = [:]
    return values.filter { value in
      guard case .reference(let mention) = value else { return true }
      guard let first = places[mention.text.value] else {
        places[mention.text.value] = mention.text.place
        return true
      }
      diagnostics.append(
        Diagnostic(
          .duplicateIdentifier, "'\(mention.text.value)' stands twice in '\(field)'",
          at: mention.text.place, notes: [Diagnostic.Note("the first is here", at: first)],
          help: "take one of them out"))
      return false
    }
  }

  private func parted(_ cell: Located<String>) -> [Located<String>] {
    var parts: [Located<String>] = []
    var offset = 0
    for part in cell.value.split(separator: ";", omittingEmptySubsequences: false) {
      let leading = part.prefix { $0 == " " }.utf8.count
      let trimmed = String(part.dropFirst(leading).reversed().drop { $0 == " " }.reversed())
      if !trimmed.isEmpty {
        let place = Place(
          cell.place.source, offset: Int(cell.place.offset) + offset + leading,
          length: trimmed.utf8.count)
        parts.append(Located(trimmed, at: place))
      }
      offset += part.utf8.count + 1
    }
    return parts
  }

  private mutating func timeline(
    _ node: YAMLNode, of element: Form, field: String
  ) -> FieldValue? {
    switch node.content {
    case .sequence(let nodes):
      return .timeline(nodes.compactMap { dated($0, of: element, field: field) })
    default:
      return dated(node, of: element, field: field).map { .timeline([$0]) }
    }
  }

  private mutating func dated(
    _ node: YAMLNode, of element: Form, field: String
  ) -> DatedFieldValue? {
    guard case .mapping(let entries) = node.content else {
      return value(of: node, as: element, field: field).map {
        DatedFieldValue(value: $0, evidence: FieldValues(place: node.place), place: node.place)
      }
    }
    let values = values(
      of: entries, fields: Field.dated(element), place: node.place, owner: "'\(field)'",
      path: columnPath(field))
    guard let value = values["value"] else { return nil }
    let from = values.when("from")
    let until = values.when("until")
    if let from, let until { checkOrder(from, until, of: "'\(field)'") }
    return DatedFieldValue(
      value: value, from: from?.value, until: until?.value, evidence: values, place: node.place)
  }

  /// Reports an end that comes before its beginning.
  mutating func checkOrder(
    _ from: Located<When>, _ until: Located<When>, of what: String, since: String = "it begins"
  ) {
    guard areReversed(from, until) else { return }
    diagnostics.append(
      Diagnostic(
        .reversedDates,
        "\(what) ends \(until.value.text), before \(since) \(from.value.text)", at: until.place,
        notes: [Diagnostic.Note("\(since) here", at: from.place)]))
  }
}
