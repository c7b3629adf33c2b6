import Diagnostics
import Foundation
import Testing

/// A committed file of examples: what goes in, and what Swift makes of it. `Tests/Scripts/run` asks
/// the scripts for the same.
struct Fixture {
  /// Of the file, in `Tests/Scripts`, without its ending.
  let name: String

  /// Fails if the file has other examples; with `UPDATE_EXPECTED=1` it is written instead, but
  /// never by continuous integration.
  ///
  /// - Parameter parts: lists of examples by name; each example stands on a line.
  func expect(_ parts: [(name: String, examples: [JSONText])]) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Scripts/\(name).json")
    let text = Fixture.text(parts)
    let environment = ProcessInfo.processInfo.environment
    if environment["UPDATE_EXPECTED"] == "1" {
      try #require(environment["CI"] != "true", "continuous integration updates no fixture")
      try text.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard text != expected else { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let first = zip(lines, wanted).first { $0 != $1 }
    Issue.record(
      """
      Tests/Scripts/\(name).json has other examples. If they should change: UPDATE_EXPECTED=1 \
      swift test --filter ScriptsTests, then Tests/Scripts/run.
      now:      \(first?.0.prefix(300) ?? "\(lines.count) lines")
      expected: \(first?.1.prefix(300) ?? "\(wanted.count) lines")
      """)
  }

  private static func text(_ parts: [(name: String, examples: [JSONText])]) -> String {
    var bytes = Array("{\n".utf8)
    for (position, part) in parts.enumerated() {
      bytes += "\"\(part.name)\": [\n".utf8
      for (number, example) in part.examples.enumerated() {
        example.appendCompact(to: &bytes)
        bytes += number + 1 < part.examples.count ? ",\n".utf8 : "\n".utf8
      }
      bytes += position + 1 < parts.count ? "],\n".utf8 : "]\n".utf8
    }
    return String(decoding: bytes, as: UTF8.self) + "}\n"
  }
}
