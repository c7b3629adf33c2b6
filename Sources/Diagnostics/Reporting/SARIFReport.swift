/// Findings in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0).
package func sarifReport(_ findings: [Finding], version: String) -> String {
  let rules = Set(findings.map(\.diagnostic.rule)).sorted().map { rule -> JSONText in
    .object([
      ("id", .text(rule.rawValue)), ("fullDescription", text(rule.explanation)),
    ])
  }
  let driver: JSONText = .object([
    ("name", .text("prospectus")), ("version", .text(version)), ("rules", .array(rules)),
  ])
  return JSONText.object([
    ("$schema", .text("https://json.schemastore.org/sarif-2.1.0.json")),
    ("version", .text("2.1.0")),
    (
      "runs",
      .array([
        .object([
          ("tool", .object([("driver", driver)])),
          // As findings count columns.
          ("columnKind", .text("unicodeCodePoints")),
          ("results", .array(findings.map(result))),
        ])
      ])
    ),
  ]).written + "\n"
}

private func result(_ finding: Finding) -> JSONText {
  let lines = [finding.diagnostic.message] + finding.remarks
  var members: [(name: String, value: JSONText)] = [
    ("ruleId", .text(finding.diagnostic.rule.rawValue)),
    ("level", .text(finding.severity.rawValue)),
    ("message", text(lines.joined(separator: "\n"))),
    ("occurrenceCount", .number(finding.diagnostic.count)),
  ]
  if let excerpt = finding.excerpt {
    members.append(("locations", .array([.object([physicalLocation(excerpt)])])))
  }
  let related = finding.notes + finding.repeats.map { ("the same is here", $0) }
  if !related.isEmpty {
    members.append(
      (
        "relatedLocations",
        .array(
          related.map { .object([physicalLocation($0.excerpt), ("message", text($0.message))]) })
      ))
  }
  return .object(members)
}

private func text(_ text: String) -> JSONText { .object([("text", .text(text))]) }

private func physicalLocation(_ excerpt: Excerpt) -> (name: String, value: JSONText) {
  let region: JSONText = .object([
    ("startLine", .number(excerpt.line)), ("startColumn", .number(excerpt.column)),
    ("endColumn", .number(excerpt.column + excerpt.width)),
  ])
  return (
    "physicalLocation",
    .object([
      ("artifactLocation", .object([("uri", .text(uri(excerpt.path)))])), ("region", region),
    ])
  )
}

/// A path as a reference to it is written (RFC 3986): what is neither unreserved nor a slash is a per
/// cent sign and two digits a byte.
private func uri(_ path: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var uri: [UInt8] = []
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      uri.append(byte)
    default: uri += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: uri, as: UTF8.self)
}
