import Diagnostics

/// The findings a site accepts for now: a line each of rule, path, message and, of equal ones, how many
/// there are, and for findings that are not listed one by one a line of how many. Lines and columns of files are left out, so
/// that an edit further up does not bring a finding back.
package struct Baseline {
  /// What the file begins with.
  package static let heading = "# Findings that are accepted for now: rule, file, message.\n"

  /// What is accepted of one rule in one file.
  private struct Accepted {
    var messages: [String: Int] = [:]
    /// How many more findings, with any message.
    var more = 0
  }

  /// By rule and path.
  private var accepted: [String: Accepted] = [:]

  package init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      let (subject, message, count) = Baseline.parts(line)
      if let more = Baseline.more(message) {
        accepted[subject, default: Accepted()].more += more
      } else {
        accepted[subject, default: Accepted()].messages[message, default: 0] += count
      }
    }
  }

  /// How many of the findings that a diagnostic stands for are accepted. They are used up, so that
  /// no others are accepted instead.
  mutating func take(_ diagnostic: Diagnostic, path: String?) -> Int {
    let (subject, message, _) = Baseline.parts(Baseline.line(diagnostic, path: path)[...])
    guard var own = accepted[subject] else { return 0 }
    accepted[subject] = nil
    defer { accepted[subject] = own }
    var taken = 0
    func take(_ message: String) {
      guard let count = own.messages[message] else { return }
      let part = min(count, diagnostic.count - taken)
      taken += part
      own.messages[message] = count > part ? count - part : nil
    }
    if !diagnostic.isUnlisted { take(message) }
    let more = min(diagnostic.count - taken, own.more)
    own.more -= more
    taken += more
    if diagnostic.isUnlisted { own.messages.keys.sorted().forEach(take) }
    return taken
  }

  /// Lines of what was accepted and not taken.
  var untaken: [String] {
    accepted.flatMap { subject, own in
      own.messages.map { "\(subject)\t\($0)\(Baseline.repetition($1))" }
        + (own.more > 0 ? ["\(subject)\t\(Baseline.text(more: own.more))"] : [])
    }.sorted()
  }

  package static func line(_ diagnostic: Diagnostic, path: String?) -> String {
    let message =
      diagnostic.isUnlisted
      ? text(more: diagnostic.count)
      : visibleText(diagnostic.message) + repetition(diagnostic.count)
    return "\(diagnostic.rule.rawValue)\t\(path ?? "")\t\(message)"
  }

  /// A line's rule and path, its message, and how many findings it stands for.
  private static func parts(
    _ line: Substring
  ) -> (subject: String, message: String, count: Int) {
    let parts = line.split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false)
    return (
      parts.prefix(2).joined(separator: "\t"), parts.dropFirst(2).first.map(String.init) ?? "",
      parts.dropFirst(3).first.flatMap(times) ?? 1
    )
  }

  /// What follows the message of equal findings.
  private static func repetition(_ count: Int) -> String { count > 1 ? "\t\(count) times" : "" }

  private static func times(_ text: Substring) -> Int? {
    text.hasSuffix(" times") ? Int(text.dropLast(6)) : nil
  }

  private static func text(more count: Int) -> String { "and \(count) more" }

  private static func more(_ message: String) -> Int? {
    guard message.hasPrefix("and "), message.hasSuffix(" more") else { return nil }
    return Int(message.dropFirst(4).dropLast(5))
  }
}
