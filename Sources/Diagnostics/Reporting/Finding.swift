/// A diagnostic with how much it matters here and where a person finds it.
package struct Finding: Sendable {
  package var diagnostic: Diagnostic
  package var severity: Severity
  package var excerpt: Excerpt?
  package var notes: [(message: String, excerpt: Excerpt)]

  package init(
    _ diagnostic: Diagnostic, severity: Severity, excerpt: Excerpt?,
    notes: [(message: String, excerpt: Excerpt)] = []
  ) {
    self.diagnostic = diagnostic
    self.severity = severity
    self.excerpt = excerpt
    self.notes = notes
  }

  /// "content/offers/bi.md:7:12", or the tool's name where there is no place.
  package var location: String {
    excerpt.map { "\($0.path):\($0.line):\($0.column)" } ?? "prospectus"
  }
}

/// Text as a terminal may show it: control characters and those that turn the direction of text
/// round are written as their numbers.
package func shownInTerminal(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09: result += " "
    case 0x00...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF:
      result += "<U+\(String(scalar.value, radix: 16, uppercase: true))>"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
