import Reading

extension YAMLNode {
  /// The fields of a mapping; nil of anything else.
  var entries: [YAMLEntry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }
}
