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
        reportCommas(node, field: field, &reading)
        return reading.separated(node).compactMap { text in
          if distinct.isRepeated(text.place, &reading, { text.value }) { return nil }
          return element.value(of: text, field: field, &reading)
        }
      }
      return element.value(of: node, field: field, &reading).map { [$0] }
    }
  }
}

/// Reports a cell whose values seem to be separated by commas.
private func reportCommas(_ cell: YAMLNode, field: String, _ reading: inout FieldReading) {
  let text = Array(cell.text.utf8)
  guard !text.contains(UInt8(ascii: ";")) else { return }
  func isDigit(_ position: Int) -> Bool {
    text.indices.contains(position) && (0x30...0x39).contains(text[position])
  }
  let separator = text.indices.first { position in
    text[position] == UInt8(ascii: ",") && !(isDigit(position - 1) && isDigit(position + 1))
  }
  guard separator != nil else { return }
  reading.diagnostics.append(
    Diagnostic(
      .commaList, "'\(field)' is read as one value, though it has a comma", at: cell.place,
      help: "separate the values of a list with semicolons; after a single value write one too"))
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
