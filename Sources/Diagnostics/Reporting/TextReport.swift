/// Findings for people: place, message, the line with a caret, and what to do.
package func textReport(_ findings: [Finding], isColoured: Bool = false) -> String {
  findings.map { textReport($0, isColoured: isColoured) }.joined(separator: "\n")
}

private func textReport(_ finding: Finding, isColoured: Bool) -> String {
  let diagnostic = finding.diagnostic
  var lines = [
    "\(visibleText(finding.location)): "
      + coloured(
        "\(finding.severity.rawValue)[\(diagnostic.rule.rawValue)]", finding.severity, isColoured)
      + ": \(visibleText(diagnostic.message))"
  ]
  if let excerpt = finding.excerpt { lines += caretLines(excerpt) }
  for note in finding.notes {
    lines.append(
      "  note: \(visibleText(note.message)): "
        + "\(visibleText(note.excerpt.path)):\(note.excerpt.line):\(note.excerpt.column)")
  }
  if let help = diagnostic.help { lines.append("  help: \(visibleText(help))") }
  return lines.joined(separator: "\n") + "\n"
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
