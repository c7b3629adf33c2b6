import Commissioning

extension Catalogue {
  /// Whether what begins after the day the site describes was known by then: it was announced, or a
  /// source that says so was published.
  package func isKnown(_ evidence: Evidence) -> Bool {
    if let announced = evidence.announced { return announced.mayHaveHappened(by: site.day) }
    return evidence.sources.contains {
      sources[$0].published.map { $0.mayHaveHappened(by: site.day) } ?? false
    }
  }
}
