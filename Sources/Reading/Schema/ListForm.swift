import Diagnostics

extension Form {
  /// A YAML list; one value alone is a list of one; in a table, values separated by `;`. What cannot be
  /// read is left out.
  ///
  /// - Parameter mayHoldCommas: whether a value may be one though it reads as several.
  static func list<Element>(
    _ element: Form<Element>, mayHoldCommas: Bool = false
  ) -> Form where Value == [Element] {
    Form("a list, each " + element.words, parts: element.parts) { node, field, reading in
      var distinct = DistinctMentions(field: field, isNeeded: element.isMention)
      if node.value.form == .sequence {
        return node.items.compactMap { item in
          if item.value.isScalar {
            if reading.reportBullet(item) { return nil }
            if distinct.isRepeated(item.place, &reading, { item.text }) { return nil }
          }
          return element.value(of: item, field: field, &reading)
        }
      }
      if !mayHoldCommas, reading.reportUnsplit(node, field: field, of: element.isMention) {
        return element.isMention ? [] : element.value(of: node, field: field, &reading).map { [$0] }
      }
      if node.value.isScalar, reading.reportBullet(node) { return [] }
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
      .unsplitList, "'\(field)' is read as one value, though it has a comma", at: cell.place,
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

extension FieldReading {
  /// Reports a text that begins with the mark of a list's item; false if it does not.
  fileprivate mutating func reportBullet(_ node: YAMLNode) -> Bool {
    guard node.value.form != .quoted, !isTable, let bullet = Bullet(node.text) else { return false }
    diagnostics.append(
      Diagnostic(
        .mistypedField, bullet.fault, at: node.place,
        help:
          "write a list with '- ' before each item, on a line of its own; put a text that begins "
          + "with '\(bullet.mark)' in quotes"))
    return true
  }

  /// Reports a text that reads as several values separated by commas; false if it does not.
  ///
  /// - Parameter isMention: whether each value is the name of a record, so that the text cannot be one.
  fileprivate mutating func reportUnsplit(
    _ node: YAMLNode, field: String, of isMention: Bool
  ) -> Bool {
    guard !isTable, node.value.form == .plain, let parts = UnsplitList(node.text)?.parts else {
      return false
    }
    let help = "write \(field): [\(parts.joined(separator: ", "))]"
    if isMention {
      reportMistyped(node, field: field, isNot: "a list", help: help)
    } else {
      diagnostics.append(
        Diagnostic(
          .unsplitList, "'\(field)' is one value, though it reads as a list", at: node.place,
          help: help + ", or put it in quotes if it is one value"))
    }
    return true
  }
}

/// A text that was probably meant as several values: a few short parts, none of which is a sentence,
/// separated by commas or semicolons.
struct UnsplitList {
  let parts: [String]

  init?(_ text: String) {
    let separator: Character = text.contains("; ") ? ";" : ","
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count > 1, !text.hasSuffix("."), !text.contains(". "),
      parts.dropFirst().allSatisfy({ $0.first?.isWhitespace ?? false })
        || parts.allSatisfy({ faultOfIdentifier(String($0)) == nil && Int($0) == nil }),
      parts.allSatisfy({ !$0.trimmed.isEmpty && $0.split(separator: " ").count <= 5 })
    else { return nil }
    self.parts = parts.map(\.trimmed)
  }
}
