import Diagnostics

/// A value of a YAML document with the place where it was written. Scalars are text as written:
/// nothing guesses that `no` is false or `012` is ten.
package struct YAMLNode: Sendable {
  let document: YAMLDocument
  /// Among the document's values.
  let position: Int

  package var place: Place { value.place }

  var value: YAMLDocument.Value { document.values[position] }

  /// The text of a scalar, empty for other values.
  var text: String {
    let range = value.text
    return document.text.withUnsafeBufferPointer {
      String(
        decoding: UnsafeBufferPointer(rebasing: $0[range]),
        as: UTF8.self)
    }
  }

  /// Whether the text of a scalar begins with a printable character of ASCII.
  var beginsVisibly: Bool {
    let range = value.text
    return !range.isEmpty && (0x21...0x7E).contains(document.text[range.lowerBound])
  }

  /// The values of a sequence.
  var items: YAMLItems { YAMLItems(parent: self) }

  /// The fields of a mapping.
  var fields: YAMLFields { YAMLFields(items: items) }
}

extension YAMLNode {
  package indirect enum Content: Sendable {
    case scalar(String, Style)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  package enum Style: Sendable { case plain, quoted, block }

  package var content: Content {
    switch value.form {
    case .plain: .scalar(text, .plain)
    case .quoted: .scalar(text, .quoted)
    case .block: .scalar(text, .block)
    case .sequence: .sequence(Array(items))
    case .mapping:
      .mapping(
        fields.map { YAMLEntry(key: Located($0.key.text, at: $0.key.place), value: $0.value) })
    }
  }
}

/// A key and its value, in the order written.
package struct YAMLEntry: Sendable {
  package var key: Located<String>
  package var value: YAMLNode
}

/// The values directly in another, one after the other.
struct YAMLItems: Sequence, IteratorProtocol {
  private let document: YAMLDocument
  private var position: Int
  private let end: Int

  init(parent: YAMLNode) {
    document = parent.document
    position = parent.position + 1
    end = Int(parent.value.end)
  }

  mutating func next() -> YAMLNode? {
    guard position < end else { return nil }
    defer { position = Int(document.values[position].end) }
    return YAMLNode(document: document, position: position)
  }
}

/// The fields of a mapping, one after the other.
struct YAMLFields: Sequence, IteratorProtocol {
  fileprivate var items: YAMLItems

  mutating func next() -> (key: YAMLNode, value: YAMLNode)? {
    guard let key = items.next(), let value = items.next() else { return nil }
    return (key, value)
  }
}
