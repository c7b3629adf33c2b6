/// A JSON value, as the `mustache` command shows it.
public indirect enum DynamicValue: Sendable {
  case null
  case flag(Bool)
  /// As written.
  case number(String)
  case text(String)
  case array([DynamicValue])
  case object([String: DynamicValue])

  /// What is shown of it; nil for lists and objects.
  var text: String? {
    switch self {
    case .null: ""
    case .flag(let flag): flag ? "true" : "false"
    case .number(let number): number
    case .text(let text): text
    case .array, .object: nil
    }
  }

  var isFalsey: Bool {
    switch self {
    case .null: true
    case .flag(let flag): !flag
    case .array(let values): values.isEmpty
    case .text(let text): text.isEmpty
    case .number, .object: false
    }
  }
}
