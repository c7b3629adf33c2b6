import Foundation
import Testing

/// Everything about time is decided in `Commissioning/Time` and `Chronology`; the rest asks.
@Suite struct TimeIsDecidedInOnePlace {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  private func sources() throws -> [(path: String, text: String)] {
    let files = try #require(
      FileManager.default.enumerator(at: Self.root, includingPropertiesForKeys: nil))
    return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.compactMap {
      let path = String($0.path().dropFirst(Self.root.path().count))
      if path.contains("Commissioning/Time/") || path.contains("Chronology/") { return nil }
      return (path, try String(contentsOf: $0, encoding: .utf8))
    }
  }

  /// A day that is compared, or a date's bounds that are compared.
  @Test func nothingElseComparesDays() throws {
    let day = #"(\b(day|closed|established|reviewed|published|(from|until)\??\.value))"#
    let comparison = try Regex(
      "(\(day) *[<>]=? *[a-z(])|([a-z)] [<>]=? *((site|report|catalogue\\.site|landscape)\\.)?day\\b)"
    )
    let all = try sources()
    #expect(all.count > 400)
    let found = all.flatMap { path, text in
      text.split(separator: "\n").filter { line in
        !line.contains("///") && line.firstMatch(of: comparison) != nil
      }.map { "\(path): \($0)" }
    }
    #expect(found == [])
  }
}
