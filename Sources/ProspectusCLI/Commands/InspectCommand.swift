import ArgumentParser
import Diagnostics
import Reading

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Print what is read from one file, as JSON.")

  @Argument(help: "A Markdown (.md), YAML (.yaml) or CSV (.csv) file.")
  var file: String

  @Flag(help: "Print the HTML as published, not as CommonMark has it.")
  var published = false

  func run() throws {
    var bytes: [UInt8] = []
    var inspected: Checked<JSONText>
    do {
      bytes = try Disk.read(file, upTo: sizeLimit(ofFileNamed: file))
      inspected = inspect(bytes, name: file, isPublished: published)
    } catch let file as OversizedFile {
      inspected = Checked(.null, [oversized(file, SourceID(0))])
    }
    let lines = LineStarts(bytes)
    let findings = DiagnosticLog(inspected.diagnostics).diagnostics.map {
      Finding(
        $0, severity: $0.rule.severity,
        excerpt: $0.place.map { Excerpt($0, path: file, bytes: bytes, lines: lines) })
    }
    if !findings.isEmpty { Output.error(textReport(findings, isColoured: Output.isColoured)) }
    if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    Output.result(inspected.value.written + "\n")
  }
}

private func inspect(
  _ bytes: [UInt8], name: String, isPublished: Bool
) -> Checked<JSONText> {
  let source = SourceID(0)
  let text = checkedText(bytes, source: source)
  guard let range = text.value else { return Checked(.null, text.diagnostics) }
  return bytes.withUnsafeBufferPointer { whole in
    let content = UnsafeBufferPointer(rebasing: whole[range])
    if name.lowercased().hasSuffix(".csv") {
      return readTable(content, source: source, at: range.lowerBound).map { table in
        .object([("columns", columns(table)), ("rows", rows(table))])
      }
    }
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      return readYAML(content, source: source, at: range.lowerBound).map { node in
        .object([("frontMatter", node.map(json) ?? .null)])
      }
    }
    return inspectMarkdown(content, at: range.lowerBound, source: source, isPublished: isPublished)
  }
}

private func inspectMarkdown(
  _ content: UnsafeBufferPointer<UInt8>, at base: Int, source: SourceID, isPublished: Bool
) -> Checked<JSONText> {
  var frontMatter = JSONText.null
  var body = 0..<content.count
  var diagnostics: [Diagnostic] = []
  switch splitFrontMatter(content) {
  case .absent, .empty: break
  case .unclosed:
    diagnostics.append(
      Diagnostic(
        .missingFrontMatter, "the front matter is not closed",
        at: Place(source, offset: base, length: 3),
        help: "end it with a line of three hyphens"))
  case .split(let parts):
    let yaml = readYAML(
      UnsafeBufferPointer(rebasing: content[parts.yaml]), source: source,
      at: base + parts.yaml.lowerBound)
    diagnostics += yaml.diagnostics
    frontMatter = yaml.value.map(json) ?? .null
    body = parts.body
  }
  let markdown = UnsafeBufferPointer(rebasing: content[body])
  let prose = readProse(markdown, source: source, at: base + body.lowerBound)
  diagnostics += isPublished ? prose.diagnostics : prose.diagnostics.filter { $0.rule.isLimit }
  let html =
    isPublished ? String(decoding: prose.value.filledHTML, as: UTF8.self) : safeHTML(markdown)
  return Checked(
    .object([
      ("frontMatter", frontMatter), ("html", .text(html)),
      (
        "headings",
        .array(
          prose.value.headings.map {
            .object([
              ("level", .number($0.level)), ("text", .text($0.text)), ("id", .text($0.id)),
            ])
          })
      ),
    ]), diagnostics)
}

extension Rule {
  /// Whether it refuses a text before it is parsed.
  fileprivate var isLimit: Bool { self == .oversizedFile || self == .deepNesting }
}

private func columns(_ table: Table?) -> JSONText {
  .array((table?.columns ?? []).map { .text($0.value) })
}

private func rows(_ table: Table?) -> JSONText {
  guard let table else { return .array([]) }
  return .array(
    table.rows.map { row in
      .object(zip(table.columns, row.cells).map { ($0.value, .text($1.value)) })
    })
}

private func json(_ node: YAMLNode) -> JSONText {
  switch node.content {
  case .scalar(let text, _): .text(text)
  case .sequence(let nodes): .array(nodes.map(json))
  case .mapping(let entries): .object(entries.map { ($0.key.value, json($0.value)) })
  }
}
