import Diagnostics

extension Form {
  /// A YAML list; one value alone is a list of one; in a table, values separated by `;`. What cannot be
  /// read is left out.
  static func list<Element>(_ element: Form<Element>) -> Form where Value == [Element] {
    Form("a list, each " + element.words, parts: element.parts) { node, field, reading in
      var distinct = DistinctMentions(field: field, isNeeded: element.isMention)
      if node.value.form == .sequence {
        return node.items.compactMap { item in
          if item.value.isScalar, distinct.isRepeated(item.place, &reading, { item.text }) {
            return nil
          }
          return element.value(of: item, field: field, &reading)
        }
      }
      if node.value.isScalar, reading.isTable {
        return reading.separated(node).compactMap { text in
          if distinct.isRepeated(text.place, &reading, { text.value }) { return nil }
          return element.value(of: text, field: field, &reading)
        }
      }
      return element.value(of: node, field: field, &reading).map { [$0] }
    }
  }
}

/// The records that one list mentions, each once: one that is mentioned again is reported and left
/// out.
private struct DistinctMentions {
  let field: String
  /// Whether the values of the list are mentions.
  let isNeeded: Bool
  private var firsts: [String: Place] = [:]

  init(field: String, isNeeded: Bool) {
    self.field = field
    self.isNeeded = isNeeded
  }

  mutating func isRepeated(
    _ place: Place, _ reading: inout FieldReading, _ text: () -> String
  ) -> Bool {
    guard isNeeded else { return false }
    let text = text()
    guard let first = firsts[text] else {
      firsts[text] = place
      return false
    }
    reading.diagnostics.append(
      Diagnostic(
        .duplicateIdentifier, "'\(text)' is listed twice in '\(field)'", at: place,
        notes: [Diagnostic.Note("the first is here", at: first)], help: "delete one of them"))
    return true
  }
}
