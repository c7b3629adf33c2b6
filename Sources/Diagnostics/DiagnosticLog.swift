/// Diagnostics as they are found. Of one rule in one file the first by place are listed one by one,
/// and the rest are counted, so that a file with a million mistakes takes no more room than one
/// with a thousand.
package struct DiagnosticLog: Sendable {
  /// How many findings of one rule in one file are listed one by one.
  package static let listedLimit = 1_000

  private struct Subject: Hashable {
    var rule: Rule
    var source: SourceID?
  }

  private struct Entries {
    var listed: [Diagnostic] = []
    var unlisted = 0
    /// Where the first of those is that are counted.
    var firstUnlisted: Place?

    mutating func count(_ count: Int, from place: Place?) {
      firstUnlisted = unlisted == 0 ? place : min(firstUnlisted, place)
      unlisted += count
    }

    private func min(_ left: Place?, _ right: Place?) -> Place? {
      guard let left, let right else { return nil }
      return Swift.min(left, right)
    }

    /// Keeps the first by place.
    mutating func trim() {
      guard listed.count > listedLimit else { return }
      listed.sort()
      count(listed.count - listedLimit, from: listed[listedLimit].place)
      listed.removeSubrange(listedLimit...)
    }
  }

  private var entries: [Subject: Entries] = [:]

  package init() {}

  package init(_ diagnostics: [Diagnostic]) { add(diagnostics) }

  package var isEmpty: Bool { entries.isEmpty }

  /// How many diagnostics are kept.
  package var kept: Int { entries.values.reduce(0) { $0 + $1.listed.count } }

  package mutating func add(_ diagnostic: Diagnostic) {
    let subject = Subject(rule: diagnostic.rule, source: diagnostic.place?.source)
    if let unlisted = diagnostic.unlisted {
      entries[subject, default: Entries()].count(unlisted, from: diagnostic.place)
      return
    }
    entries[subject, default: Entries()].listed.append(diagnostic)
    if entries[subject, default: Entries()].listed.count >= 2 * DiagnosticLog.listedLimit {
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
      guard entries.unlisted > 0 else { return entries.listed }
      return entries.listed + [
        Diagnostic(unlisted: entries.unlisted, of: subject.rule, at: entries.firstUnlisted)
      ]
    }.sorted()
  }
}
