/// A diagnostic with how much it matters here and where a person finds it.
package struct Finding: Sendable {
  package var diagnostic: Diagnostic
  package var severity: Severity
  package var excerpt: Excerpt?
  package var notes: [(message: String, excerpt: Excerpt)]
  /// Of the next few of equal findings in the file.
  package var repeats: [Excerpt]
  /// Why it does not fail the build, though it would by the rule's own severity.
  package var exemption: String?

  package init(
    _ diagnostic: Diagnostic, severity: Severity, excerpt: Excerpt?,
    notes: [(message: String, excerpt: Excerpt)] = [], repeats: [Excerpt] = [],
    exemption: String? = nil
  ) {
    self.diagnostic = diagnostic
    self.severity = severity
    self.excerpt = excerpt
    self.notes = notes
    self.repeats = repeats
    self.exemption = exemption
  }

  /// "content/offers/bi.md:7:12", or the tool's name where there is no place.
  package var location: String {
    excerpt.map { "\($0.path):\($0.line):\($0.column)" } ?? "prospectus"
  }

  /// "12 times, also at 5:3, 6:3 and 10 more places"; nil if it is found once.
  var repetition: String? {
    guard diagnostic.count > 1, !diagnostic.isUnlisted else { return nil }
    let times = "\(diagnostic.count) times"
    guard !repeats.isEmpty else { return times }
    var places = repeats.map { "\($0.line):\($0.column)" }
    let more = diagnostic.count - 1 - repeats.count
    if more > 0 { places.append("\(more) more \(more == 1 ? "place" : "places")") }
    let last = places.removeLast()
    return "\(times), also at "
      + (places.isEmpty ? last : places.joined(separator: ", ") + " and " + last)
  }

  /// What follows the message: how often it is found, why it does not fail the build, what to do.
  var remarks: [String] {
    [
      repetition, exemption, diagnostic.help.map { "help: " + $0 },
    ].compactMap(\.self)
  }
}
