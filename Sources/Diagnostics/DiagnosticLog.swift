/// Diagnostics as they are found. Equal ones in one file are one, with its count. Of one rule in one
/// file the first by place are listed one by one, and the rest are counted, so that a file with a
/// million mistakes takes no more room than one with a thousand.
package struct DiagnosticLog: Sendable {
  /// How many different findings of one rule in one file are listed one by one.
  package static let listedLimit = 1_000

  private struct Subject: Hashable {
    var rule: Rule
    var source: SourceID?
  }

  private struct Entries {
    var listed: [Diagnostic] = []
    private var positions: [Diagnostic.Wording: Int] = [:]
    var unlisted = 0
    /// Where the first of those is that are counted.
    var firstUnlisted: Place?

    mutating func add(_ diagnostic: Diagnostic) {
      if let position = positions[diagnostic.wording] {
        listed[position].merge(diagnostic)
        return
      }
      positions[diagnostic.wording] = listed.count
      listed.append(diagnostic)
      if listed.count >= 2 * listedLimit { trim() }
    }

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
      let rest = listed[listedLimit...]
      count(rest.reduce(0) { $0 + $1.count }, from: rest.first?.place)
      listed.removeSubrange(listedLimit...)
      positions = Dictionary(
        uniqueKeysWithValues: listed.enumerated().map { ($0.element.wording, $0.offset) })
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
    if diagnostic.isUnlisted {
      entries[subject, default: Entries()].count(diagnostic.count, from: diagnostic.place)
    } else {
      entries[subject, default: Entries()].add(diagnostic)
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
