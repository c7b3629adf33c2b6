import Commissioning
import Diagnostics
import Foundation
import Pipeline
import Reading
import Testing

@testable import Rendering

/// Sites whose every published file is known: see `Sites/README.md`.
@Suite struct GoldenSites {
  @Test(arguments: GoldenSite.all)
  func areAsExpected(site: GoldenSite) throws {
    var files = try site.published()
    for file in defaultTheme where !file.path.hasSuffix(".mustache") {
      let path = "theme/\(file.path)"
      let isPublished = files["expected/index.html"] != nil
      let own = try site.bytes("templates/\(file.path)")
      let bytes = files["expected/\(path)"]
      let text = Array(file.text.utf8)
      let usual = path.hasSuffix(".js") ? publishedScript(text) : text
      let isAsExpected = bytes == (isPublished ? own ?? usual : nil)
      #expect(isAsExpected, "\(path)")
      if own == nil { files["expected/\(path)"] = nil }
    }
    files = try site.chosen(files)
    if GoldenSite.isRewriting {
      try #require(!GoldenSite.isContinuousIntegration, "expected files are not rewritten here")
      try site.rewrite(files)
    }
    let expected = try site.expected()
    let missing = Set(expected.keys).subtracting(files.keys).sorted()
    let unexpected = Set(files.keys).subtracting(expected.keys).sorted()
    #expect(missing == [] && unexpected == [], "missing: \(missing), unexpected: \(unexpected)")
    let different = files.keys.filter { expected[$0] != nil && expected[$0] != files[$0] }.sorted()
    if let path = different.first {
      Issue.record(
        """
        \(path) \(firstDifference(files[path]!, expected[path]!)); \
        \(different.count) files differ: \(different.prefix(20))
        """)
    }
  }

  @Test func areFound() {
    let names = GoldenSite.all.map(\.name)
    #expect(names.contains("smallest") && names.contains("refused/content"))
  }
}

/// A folder of `Sites/` that holds `content/`.
struct GoldenSite: CustomTestStringConvertible, Sendable {
  /// Its path from `Sites/`.
  var name: String

  var testDescription: String { name }

  static let isRewriting = ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] == "1"
  static let isContinuousIntegration = ProcessInfo.processInfo.environment["CI"] != nil

  private static let home = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Sites")

  static let all: [GoldenSite] = {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: home.path())) ?? []
    return paths.filter { $0.hasSuffix("/content") && !$0.contains("/expected/") }.sorted().map {
      GoldenSite(name: String($0.dropLast("/content".count)))
    }
  }()

  private var folder: URL { GoldenSite.home.appending(path: name) }

  /// The bytes of a file of the folder; nil if there is none.
  func bytes(_ path: String) throws -> [UInt8]? {
    let file = folder.appending(path: path)
    return FileManager.default.fileExists(atPath: file.path())
      ? Array(try Data(contentsOf: file)) : nil
  }

  /// The paths of the files below one of its folders, from there.
  private func paths(below name: String) throws -> [String] {
    let folder = folder.appending(path: name)
    guard FileManager.default.fileExists(atPath: folder.path()) else { return [] }
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path()).filter { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(
        atPath: folder.appending(path: path).path(), isDirectory: &isFolder)
      return !isFolder.boolValue
    }
  }

  private func lines(_ path: String) throws -> [String]? {
    try bytes(path).map {
      String(decoding: $0, as: UTF8.self).split(separator: "\n").map(String.init)
    }
  }

  func inputs() throws -> Inputs {
    func files(_ name: String) throws -> [InputFile] {
      try paths(below: name).map { path in
        InputFile(path: path, bytes: { try bytes("\(name)/\(path)") ?? [] })
      }
    }
    let baseline = try bytes("content/\(Inputs.baselineName)")
    var inputs = Inputs(
      content: try files("content").filter { $0.path != Inputs.baselineName },
      theme: try files("templates"),
      baseline: baseline.map { String(decoding: $0, as: UTF8.self) })
    for argument in try lines("arguments") ?? [] {
      let parts = argument.split(separator: " ", maxSplits: 1).map(String.init)
      switch (parts[0], parts.dropFirst().first) {
      case ("--as-at", let day?): inputs.day = Day(day)
      case ("--base-url", let url?): inputs.baseURL = siteAddress(url)
      case ("--strict", nil): inputs.isStrict = true
      default: Issue.record("\(name)/arguments: '\(argument)' is not known")
      }
    }
    return inputs
  }

  /// What a build of the site says, as `expected.txt`, and what it publishes, below `expected/`.
  func published() throws -> [String: [UInt8]] {
    let edition = prepare(try inputs())
    var files: [String: [UInt8]] = [:]
    if !edition.judgements.isEmpty {
      let places = PlaceFinder(inputs: edition.inputs, prefix: "content/")
      let report = textReport(places.findings(edition.judgements), isColoured: false)
      files["expected.txt"] = Array("\(report)\nexit code \(edition.isSound ? 0 : 1)\n".utf8)
    }
    guard edition.isSound, let planned = edition.site else { return files }
    let site = SiteFiles(edition, planned)
    for (position, file) in site.files.enumerated() {
      try site.render(position, into: &files["expected/\(file.path)", default: []])
    }
    return files
  }

  /// Where there are lines in `expected-only`, only files whose paths begin with one of them, and
  /// the list of all paths.
  func chosen(_ files: [String: [UInt8]]) throws -> [String: [UInt8]] {
    guard let chosen = try lines("expected-only") else { return files }
    for beginning in chosen {
      #expect(files.keys.contains { $0.hasPrefix("expected/\(beginning)") }, "\(beginning)")
    }
    var kept = files.filter { path, _ in
      path == "expected.txt" || chosen.contains { path.hasPrefix("expected/\($0)") }
    }
    kept["expected-paths"] = Array(files.keys.sorted().map { $0 + "\n" }.joined().utf8)
    return kept
  }

  func expected() throws -> [String: [UInt8]] {
    let paths =
      try paths(below: "expected").map { "expected/\($0)" } + ["expected.txt", "expected-paths"]
    return Dictionary(
      uniqueKeysWithValues: try paths.compactMap { path in try bytes(path).map { (path, $0) } })
  }

  func rewrite(_ files: [String: [UInt8]]) throws {
    for path in ["expected", "expected.txt", "expected-paths"] {
      try? FileManager.default.removeItem(at: folder.appending(path: path))
    }
    for (path, bytes) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
  }
}

/// "line 12 is '…', expected '…'".
private func firstDifference(_ bytes: [UInt8], _ expected: [UInt8]) -> String {
  func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
  let (got, wanted) = (lines(bytes), lines(expected))
  let number = zip(got, wanted).prefix { $0 == $1 }.count
  func line(_ lines: [String]) -> String {
    lines.indices.contains(number) ? "'\(lines[number].prefix(300))'" : "the end"
  }
  return "line \(number + 1) is \(line(got)), expected \(line(wanted))"
}
