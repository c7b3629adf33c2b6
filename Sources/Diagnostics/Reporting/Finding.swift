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
