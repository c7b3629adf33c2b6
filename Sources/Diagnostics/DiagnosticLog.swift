/// Diagnostics as they are found. Of one rule in one file the first by place are told one by one, and
/// the rest are counted, so that a file with a million mistakes is told of in no more room than one
/// with a thousand.
package struct DiagnosticLog: Sendable {
  /// How many findings of one rule in one file are told one by one.
  package static let mostTold = 1_000

  private struct Subject: Hashable {
    var rule: Rule
    var source: SourceID?
  }

  private struct Entries {
    var told: [Diagnostic] = []
    var untold = 0
    /// Where the first of those is that are counted.
    var firstUntold: Place?

    mutating func count(_ count: Int, from place: Place?) {
      firstUntold = untold == 0 ? place : min(firstUntold, place)
      untold += count
    }

    private func min(_ left: Place?, _ right: Place?) -> Place? {
      guard let left, let right else { return nil }
      return Swift.min(left, right)
    }

    /// Keeps the first by place.
    mutating func trim() {
      guard told.count > mostTold else { return }
      told.sort()
      count(told.count - mostTold, from: told[mostTold].place)
      told.removeSubrange(mostTold...)
    }
  }

  private var entries: [Subject: Entries] = [:]

  package init() {}

  package init(_ diagnostics: [Diagnostic]) { add(diagnostics) }

  package var isEmpty: Bool { entries.isEmpty }

  /// How many diagnostics are kept.
  package var kept: Int { entries.values.reduce(0) { $0 + $1.told.count } }

  package mutating func add(_ diagnostic: Diagnostic) {
    let subject = Subject(rule: diagnostic.rule, source: diagnostic.place?.source)
    if let untold = diagnostic.untold {
      entries[subject, default: Entries()].count(untold, from: diagnostic.place)
      return
    }
    entries[subject, default: Entries()].told.append(diagnostic)
    if entries[subject, default: Entries()].told.count >= 2 * DiagnosticLog.mostTold {
      entries[subject, default: Entries()].trim()
    }
  }

  package mutating func add(_ diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics { add(diagnostic) }
  }

  /// In order, those that are counted as one for each rule and file.
  package var diagnostics: [Diagnostic] {
    entries.flatMap { subject, entries in
      var entries = entries
      entries.trim()
      guard entries.untold > 0 else { return entries.told }
      return entries.told + [
        Diagnostic(untold: entries.untold, of: subject.rule, at: entries.firstUntold)
      ]
    }.sorted()
  }
}
