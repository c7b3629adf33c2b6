import Diagnostics

/// What may be written as a value, in words and as the way to read it.
package struct Form<Value>: Sendable {
  /// For messages and the field reference.
  let words: String
  /// The fields of its own that a value has, those of dated values aside.
  let parts: [FieldOutline]
  /// Whether a value names a record, which a list may do only once.
  private(set) var isMention = false
  private let way: Way

  private enum Way: Sendable {
    case scalar(@Sendable (Located<String>, String, inout FieldReading) -> Value?)
    case whole(@Sendable (YAMLNode, String, inout FieldReading) -> Value?)
  }

  /// A form that a text alone has.
  ///
  /// - Parameter read: gets the text, the field's name and the reading, to which it reports why
  ///   there is no value.
  init(
    _ words: String, isMention: Bool = false,
    checking read: @escaping @Sendable (Located<String>, String, inout FieldReading) -> Value?
  ) {
    self.words = words
    parts = []
    self.isMention = isMention
    way = .scalar(read)
  }

  /// A form that lists and groups have too.
  init(
    _ words: String, parts: [FieldOutline],
    whole read: @escaping @Sendable (YAMLNode, String, inout FieldReading) -> Value?
  ) {
    self.words = words
    self.parts = parts
    way = .whole(read)
  }

  /// A form whose only fault is that a text does not have it.
  init(_ words: String, _ read: @escaping @Sendable (String) -> Value?) {
    self.init(words) { text, field, reading in
      if let value = read(text.value) { return value }
      reading.reportMistyped("'\(text.value)'", at: text.place, field: field, isNot: words)
      return nil
    }
  }

  /// The value that was written, or nil if that is reported.
  func value(of node: YAMLNode, field: String, _ reading: inout FieldReading) -> Value? {
    switch way {
    case .whole(let read): return read(node, field, &reading)
    case .scalar(let read):
      guard node.value.isScalar else {
        reading.reportMistyped(node, field: field, isNot: words)
        return nil
      }
      return read(Located(node.text, at: node.place), field, &reading)
    }
  }

  /// The value of a text that is only part of a cell.
  func value(of text: Located<String>, field: String, _ reading: inout FieldReading) -> Value? {
    switch way {
    case .scalar(let read): return read(text, field, &reading)
    case .whole:
      reading.reportMistyped("'\(text.value)'", at: text.place, field: field, isNot: words)
      return nil
    }
  }

  /// The same form, of a value with its place.
  static func located<Bare>(_ form: Form<Bare>) -> Form where Value == Located<Bare> {
    switch form.way {
    case .scalar(let read):
      Form(form.words, isMention: form.isMention) { text, field, reading in
        read(text, field, &reading).map { Located($0, at: text.place) }
      }
    case .whole(let read):
      Form(form.words, parts: form.parts) { node, field, reading in
        read(node, field, &reading).map { Located($0, at: node.place) }
      }
    }
  }
}
