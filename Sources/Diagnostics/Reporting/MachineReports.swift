/// Findings as JSON.
package func jsonReport(_ findings: [Finding]) -> String {
  JSONText.array(
    findings.map { finding in
      var members: [(name: String, value: JSONText)] = [
        ("rule", .text(finding.diagnostic.rule.rawValue)),
        ("severity", .text(finding.severity.rawValue)),
        ("message", .text(finding.diagnostic.message)),
        ("count", .number(finding.diagnostic.count)),
      ]
      if let excerpt = finding.excerpt { members += place(excerpt) }
      if !finding.repeats.isEmpty {
        members.append(("repeats", .array(finding.repeats.map { .object(position($0)) })))
      }
      if !finding.notes.isEmpty {
        members.append(
          (
            "notes",
            .array(
              finding.notes.map {
                .object([("message", .text($0.message))] + place($0.excerpt))
              })
          ))
      }
      if let exemption = finding.exemption { members.append(("exemption", .text(exemption))) }
      if let help = finding.diagnostic.help { members.append(("help", .text(help))) }
      return .object(members)
    }
  ).written + "\n"
}

private func place(_ excerpt: Excerpt) -> [(name: String, value: JSONText)] {
  [("file", .text(excerpt.path))] + position(excerpt)
}

private func position(_ excerpt: Excerpt) -> [(name: String, value: JSONText)] {
  [("line", .number(excerpt.line)), ("column", .number(excerpt.column))]
}

/// Findings as commands of GitHub's workflows, which show them beside the lines.
package func gitHubReport(_ findings: [Finding]) -> String {
  findings.map { finding in
    let command =
      finding.severity == .error ? "error" : finding.severity == .warning ? "warning" : "notice"
    let place =
      finding.excerpt.map {
        "file=\(escaped($0.path, isProperty: true)),line=\($0.line),col=\($0.column),"
      } ?? ""
    var lines = [finding.diagnostic.message]
    lines += finding.notes.map {
      "note: \($0.message): \($0.excerpt.path):\($0.excerpt.line):\($0.excerpt.column)"
    }
    lines += finding.remarks
    return "::\(command) \(place)title=\(finding.diagnostic.rule.rawValue)"
      + "::\(escaped(lines.joined(separator: "\n"), isProperty: false))\n"
  }.joined()
}

/// Text as a workflow command has it: colons and commas mean something in its properties alone.
/// There is no escape for hidden characters except line ends; they are written as their numbers.
private func escaped(_ text: String, isProperty: Bool) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "%": result += "%25"
    case "\r": result += "%0D"
    case "\n": result += "%0A"
    case ":" where isProperty: result += "%3A"
    case "," where isProperty: result += "%2C"
    default: result += visibleText(String(scalar))
    }
  }
  return result
}
