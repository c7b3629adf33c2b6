import Diagnostics
import Foundation
import Pipeline
import Reading
import Testing

/// A file of `Rules/`: prose, a small site in fenced blocks, and the findings it gives.
struct RuleCase: CustomTestStringConvertible, Sendable {
  var name: String
  var files: [(path: String, text: String)] = []
  var findings: [String] = []

  var testDescription: String { name }

  init(name: String, text: String) {
    self.name = name
    var block: (path: String, lines: [String])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("~~~"), let done = block {
        if done.path == "findings" {
          findings = done.lines
        } else {
          files.append((done.path, done.lines.map { $0 + "\n" }.joined()))
        }
        block = nil
      } else if line.hasPrefix("~~~") {
        block = (line.dropFirst(3).trimmingCharacters(in: .whitespaces), [])
      } else {
        block?.lines.append(
          String(line).replacing("<TAB>", with: "\t").replacing("<BIDI>", with: "\u{202E}")
            .replacing("<NUL>", with: "\0").replacing(
              "<LONG>", with: String(repeating: "x", count: 140_000)))
      }
    }
  }

  /// Writes the findings into its page.
  func rewrite(_ findings: [String]) {
    let file = RuleCase.folder.appending(path: name + ".md")
    guard let text = try? String(contentsOf: file, encoding: .utf8),
      let start = text.range(of: "~~~ findings\n")
    else { return }
    let lines = findings.map { $0.replacing("\t", with: "<TAB>") + "\n" }.joined()
    try? (text[..<start.upperBound] + lines + "~~~\n").write(
      to: file, atomically: true, encoding: .utf8)
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Rules")

  static let all: [RuleCase] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().compactMap { name in
      (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)).map {
        RuleCase(name: String(name.dropLast(3)), text: $0)
      }
    }
  }()
}

@Suite struct Rules {
  @Test(arguments: RuleCase.all)
  func areBrokenWhereTheirPageSays(rule: RuleCase) {
    var files = rule.files
    if !files.contains(where: { $0.path == "site.yaml" }) {
      files.append(("site.yaml", "title: Test\ndate: 2014-03-31\n"))
    }
    let theme = files.filter { $0.path.hasPrefix("templates/") }.map {
      InputFile(String($0.path.dropFirst("templates/".count)), $0.text)
    }
    let content = files.filter { !$0.path.hasPrefix("templates/") && $0.path != "baseline.txt" }
    let baseline = files.first { $0.path == "baseline.txt" }?.text
    let edition = prepare(
      Inputs(content: content.map { InputFile($0.path, $0.text) }, theme: theme, baseline: baseline)
    )
    let places = PlaceFinder(inputs: edition.inputs, prefix: "")
    let found = places.findings(edition.judgements).map { finding in
      "\(finding.location): \(finding.severity)[\(finding.diagnostic.rule.rawValue)]: "
        + finding.diagnostic.message
        + (finding.diagnostic.count > 1 ? " (\(finding.diagnostic.count) times)" : "")
    }
    if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] == "1" { rule.rewrite(found) }
    #expect(found == rule.findings)
    #expect(
      found.contains { $0.contains("[\(rule.name)]") }, "the page does not break its own rule")
  }

  /// The one rule that a page cannot break: the machine does.
  @Test func whatCannotBeReadIsReported() {
    struct Broken: Error {}
    let files = [
      InputFile("site.yaml", "title: Test\ndate: 2014-03-31\n"),
      InputFile(path: "csus/south.md") {
        throw UnreadableFile("csus/south.md", reason: "it is a symbolic link")
      },
    ]
    let edition = prepare(Inputs(content: files))
    #expect(edition.judgements.map(\.diagnostic.rule) == [.unreadableFile])
    #expect(!edition.isSound)
  }

  @Test func eachHasAPage() {
    let pages = Set(RuleCase.all.map(\.name))
    for rule in Rule.allCases where rule != .unreadableFile {
      #expect(pages.contains(rule.rawValue), "there is no Rules/\(rule.rawValue).md")
    }
  }
}
