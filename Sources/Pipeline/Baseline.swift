import Diagnostics

/// The findings a site accepts for now: a line each of rule, path and message, and for findings
/// that are not listed one by one a line of how many. Lines and columns of files are left out, so
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
      let (subject, message) = Baseline.parts(line)
      if let more = Baseline.more(message) {
        accepted[subject, default: Accepted()].more += more
      } else {
        accepted[subject, default: Accepted()].messages[message, default: 0] += 1
      }
    }
  }

  /// How many of the findings that a diagnostic stands for are accepted. They are used up, so that
  /// no others are accepted instead.
  mutating func take(_ diagnostic: Diagnostic, path: String?) -> Int {
    let (subject, message) = Baseline.parts(Baseline.line(diagnostic, path: path)[...])
    guard var own = accepted[subject] else { return 0 }
    accepted[subject] = nil
    defer { accepted[subject] = own }
    if diagnostic.unlisted == nil, let count = own.messages[message] {
      own.messages[message] = count > 1 ? count - 1 : nil
      return 1
    }
    var taken = min(diagnostic.count, own.more)
    own.more -= taken
    guard diagnostic.unlisted != nil else { return taken }
    for (message, count) in own.messages.sorted(by: { $0.key < $1.key })
    where taken < diagnostic.count {
      let part = min(count, diagnostic.count - taken)
      taken += part
      own.messages[message] = count > part ? count - part : nil
    }
    return taken
  }

  /// Lines of what was accepted and not taken.
  var untaken: [String] {
    accepted.flatMap { subject, own in
      own.messages.keys.map { "\(subject)\t\($0)" }
        + (own.more > 0 ? ["\(subject)\t\(Baseline.text(more: own.more))"] : [])
    }.sorted()
  }

  package static func line(_ diagnostic: Diagnostic, path: String?) -> String {
    let message = diagnostic.unlisted.map { text(more: $0) } ?? diagnostic.message
    return "\(diagnostic.rule.rawValue)\t\(path ?? "")\t\(message)"
  }

  /// A line's rule and path, and its message.
  private static func parts(_ line: Substring) -> (subject: String, message: String) {
    let parts = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
    return (
      parts.prefix(2).joined(separator: "\t"), parts.dropFirst(2).first.map(String.init) ?? ""
    )
  }

  private static func text(more count: Int) -> String { "and \(count) more" }

  private static func more(_ message: String) -> Int? {
    guard message.hasPrefix("and "), message.hasSuffix(" more") else { return nil }
    return Int(message.dropFirst(4).dropLast(5))
  }
}
