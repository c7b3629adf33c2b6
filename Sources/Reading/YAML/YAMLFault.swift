import Diagnostics

/// Why YAML cannot be read, in words for people who write text.
struct YAMLFault {
  var rule = Rule.invalidYAML
  var message: String
  /// Bytes from the start of the YAML.
  var position: Int
  /// Bytes; zero where a point is meant.
  var length = 0
  var help: String?

  func diagnostic(_ source: SourceID, at base: Int) -> Diagnostic {
    Diagnostic(
      rule, message, at: Place(source, offset: base + position, length: length), help: help)
  }
}
