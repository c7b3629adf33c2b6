/// Findings as JSON.
package func jsonReport(_ findings: [Finding]) -> String {
  JSONText.array(
    findings.map { finding in
      var members: [(name: String, value: JSONText)] = [
        ("rule", .text(finding.diagnostic.rule.rawValue)),
        ("severity", .text(finding.severity.rawValue)),
        ("message", .text(finding.diagnostic.message)),
      ]
      if let excerpt = finding.excerpt {
        members.append(("file", .text(excerpt.path)))
        members.append(("line", .number(excerpt.line)))
        members.append(("column", .number(excerpt.column)))
      }
      if let help = finding.diagnostic.help { members.append(("help", .text(help))) }
      return .object(members)
    }
  ).written + "\n"
}

/// Findings as commands of GitHub's workflows, which show them beside the lines.
package func gitHubReport(_ findings: [Finding]) -> String {
  func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
  return findings.map { finding in
    let command =
      finding.severity == .error ? "error" : finding.severity == .warning ? "warning" : "notice"
    let place =
      finding.excerpt.map {
        "file=\(escaped($0.path)),line=\($0.line),col=\($0.column),"
      } ?? ""
    let help = finding.diagnostic.help.map { ". " + $0 } ?? ""
    return "::\(command) \(place)title=\(finding.diagnostic.rule.rawValue)"
      + "::\(escaped(finding.diagnostic.message + help))\n"
  }.joined()
}

/// Findings in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0).
package func sarifReport(_ findings: [Finding], version: String) -> String {
  let results = findings.map { finding -> JSONText in
    var members: [(name: String, value: JSONText)] = [
      ("ruleId", .text(finding.diagnostic.rule.rawValue)),
      ("level", .text(finding.severity.rawValue)),
      ("message", .object([("text", .text(finding.diagnostic.message))])),
    ]
    if let excerpt = finding.excerpt {
      let region: JSONText = .object([
        ("startLine", .number(excerpt.line)), ("startColumn", .number(excerpt.column)),
      ])
      members.append(
        (
          "locations",
          .array([
            .object([
              (
                "physicalLocation",
                .object([
                  ("artifactLocation", .object([("uri", .text(excerpt.path))])), ("region", region),
                ])
              )
            ])
          ])
        ))
    }
    return .object(members)
  }
  let rules = Set(findings.map(\.diagnostic.rule)).sorted().map { rule -> JSONText in
    .object([("id", .text(rule.rawValue))])
  }
  let driver: JSONText = .object([
    ("name", .text("prospectus")), ("version", .text(version)), ("rules", .array(rules)),
  ])
  return JSONText.object([
    ("$schema", .text("https://json.schemastore.org/sarif-2.1.0.json")),
    ("version", .text("2.1.0")),
    (
      "runs",
      .array([.object([("tool", .object([("driver", driver)])), ("results", .array(results))])])
    ),
  ]).written + "\n"
}
