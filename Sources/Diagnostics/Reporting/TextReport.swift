/// Findings for people: place, message, the line with a caret, and what to do. Equal findings in
/// several files are told once, with the places of the others. What has more lines than a limit is cut
/// to the first finding of each rule and as many more as fit, and then every file is named with its
/// findings on one line.
package func textReport(
  _ findings: [Finding], isColoured: Bool = false, lineLimit: Int = .max
) -> String {
  let blocks = findingBlocks(findings)
  let whole = blocks.map { $0.text(isColoured: isColoured) }
  if lines(of: whole).reduce(0, +) <= lineLimit { return whole.joined(separator: "\n") }
  let files = fileLines(findings)
  let texts = blocks.map { $0.text(isColoured: isColoured, namingOthers: false) }
  let room = max(leastDetail, lineLimit - files.count - 2)
  let shown = chosen(blocks, lengths: lines(of: texts), within: room).map { texts[$0] }
  return shown.joined(separator: "\n")
    + "\nNot every finding is shown above. By file, with line and column:\n"
    + files.joined(separator: "\n") + "\n"
}

/// How many lines each text has, with the blank one after it.
private func lines(of texts: [String]) -> [Int] {
  texts.map { $0.utf8.count { $0 == 0x0A } + 1 }
}

/// Lines that are kept for findings in full, however many files have some.
private let leastDetail = 60

/// The positions of the blocks that are shown, in order: the first of each rule, errors before others,
/// and then as many more as there is room for.
private func chosen(_ blocks: [FindingBlock], lengths: [Int], within room: Int) -> [Int] {
  var met: Set<Rule> = []
  let isFirst = blocks.map { met.insert($0.first.diagnostic.rule).inserted }
  func rank(_ position: Int) -> (Int, Severity, Int) {
    let severity = blocks[position].first.severity
    return (isFirst[position] ? 0 : 1, severity, position)
  }
  let ranked = blocks.indices.sorted {
    let (left, right) = (rank($0), rank($1))
    return (left.0, right.1, left.2) < (right.0, left.1, right.2)
  }
  var rest = room
  return ranked.filter { position in
    guard lengths[position] <= rest else { return false }
    rest -= lengths[position]
    return true
  }.sorted()
}

/// A line for each file: how many findings it has, and where.
private func fileLines(_ findings: [Finding]) -> [String] {
  var paths: [String] = []
  var byPath: [String: [Finding]] = [:]
  for finding in findings {
    let path = finding.excerpt?.path ?? "the whole site"
    if byPath[path] == nil { paths.append(path) }
    byPath[path, default: []].append(finding)
  }
  return paths.map { path in
    let own = byPath[path] ?? []
    let named = own.prefix(6).map { finding in
      let place = finding.excerpt.map { "\($0.line):\($0.column) " } ?? ""
      let times = finding.diagnostic.count > 1 ? " (\(finding.diagnostic.count))" : ""
      return place + finding.diagnostic.rule.rawValue + times
    }
    let rest = own.dropFirst(6).reduce(0) { $0 + $1.diagnostic.count }
    return "  \(visibleText(path)): \(tally(own)): \(named.joined(separator: ", "))"
      + (rest > 0 ? " and \(rest) more" : "")
  }
}

/// "2 errors and 1 warning".
package func tally(_ findings: [Finding]) -> String {
  tally(findings.map { ($0.severity, $0.diagnostic.count) })
}

package func tally(_ counts: [(severity: Severity, count: Int)]) -> String {
  let parts = [Severity.error, .warning, .note].compactMap { severity -> String? in
    let count = counts.reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) }
    return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
  }
  guard let last = parts.last else { return "no findings" }
  return parts.count == 1
    ? last : parts.dropLast().joined(separator: ", ") + " and " + last
}

/// A finding, and those in other files that are equal to it.
private struct FindingBlock {
  var first: Finding
  var others: [Finding] = []

  /// - Parameter isNamingOthers: whether the places of the others are told, or only how many there are.
  func text(isColoured: Bool, namingOthers isNamingOthers: Bool = true) -> String {
    let diagnostic = first.diagnostic
    var lines = [
      "\(visibleText(first.location)): "
        + coloured(
          "\(first.severity.rawValue)[\(diagnostic.rule.rawValue)]", first.severity, isColoured)
        + ": \(visibleText(diagnostic.message))"
    ]
    if let excerpt = first.excerpt { lines += caretLines(excerpt) }
    if let repetition = first.repetition { lines.append("  \(repetition)") }
    for note in first.notes {
      lines.append(
        "  note: \(visibleText(note.message)): "
          + "\(visibleText(note.excerpt.path)):\(note.excerpt.line):\(note.excerpt.column)")
    }
    lines += isNamingOthers ? otherPlaces : otherCount
    if let exemption = first.exemption { lines.append("  \(visibleText(exemption))") }
    if let help = diagnostic.help { lines.append("  help: \(visibleText(help))") }
    return lines.joined(separator: "\n") + "\n"
  }

  private var otherPlaces: [String] {
    others.map { other in
      let repetition = other.repetition.map { " (\($0))" } ?? ""
      return "  the same: \(visibleText(other.location))\(repetition)"
    }
  }

  private var otherCount: [String] {
    guard !others.isEmpty else { return [] }
    let count = others.reduce(0) { $0 + $1.diagnostic.count }
    return ["  the same \(count) more times in \(others.count) other files"]
  }
}

/// Findings that are equal in three files or more are in one block, where the first of them is.
private func findingBlocks(_ findings: [Finding]) -> [FindingBlock] {
  struct Subject: Hashable {
    var severity: Severity
    var rule: Rule
    var message: String
    var help: String?
    var exemption: String?
  }
  func subject(_ finding: Finding) -> Subject? {
    guard finding.notes.isEmpty, !finding.diagnostic.isUnlisted else { return nil }
    return Subject(
      severity: finding.severity, rule: finding.diagnostic.rule,
      message: finding.diagnostic.message, help: finding.diagnostic.help,
      exemption: finding.exemption)
  }
  var equal: [Subject: [Int]] = [:]
  for (position, finding) in findings.enumerated() {
    if let subject = subject(finding) { equal[subject, default: []].append(position) }
  }
  return findings.enumerated().compactMap { position, finding in
    guard let positions = subject(finding).flatMap({ equal[$0] }), positions.count > 2 else {
      return FindingBlock(first: finding)
    }
    guard positions[0] == position else { return nil }
    return FindingBlock(first: finding, others: positions.dropFirst().map { findings[$0] })
  }
}

/// The line and a caret below the place. Long lines are cut around it.
private func caretLines(_ excerpt: Excerpt) -> [String] {
  guard !excerpt.text.isEmpty else { return [] }
  let characters = Array(excerpt.text.unicodeScalars)
  let column = min(excerpt.column - 1 - excerpt.skipped, characters.count)
  let start = column > 70 ? column - 40 : 0
  let end = min(characters.count, start + 110)
  func text(_ range: Range<Int>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: characters[range])
    return visibleText(text)
  }
  let number = String(excerpt.line)
  let margin = String(repeating: " ", count: number.count)
  let lead = start + excerpt.skipped > 0 ? "…" : ""
  let before = lead + text(start..<max(start, column))
  let width = max(1, min(excerpt.width, end - column))
  return [
    " \(number) | \(lead)\(text(start..<end))\(end < characters.count ? "…" : "")",
    " \(margin) | \(String(repeating: " ", count: before.unicodeScalars.count))"
      + String(repeating: "^", count: width),
  ]
}

private func coloured(_ text: String, _ severity: Severity, _ isColoured: Bool) -> String {
  guard isColoured else { return text }
  let code = severity == .error ? 31 : severity == .warning ? 33 : 36
  return "\u{1B}[\(code)m\(text)\u{1B}[0m"
}
