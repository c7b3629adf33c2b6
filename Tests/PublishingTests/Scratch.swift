import Foundation
import Publishing
import Testing

/// A folder of its own for one test.
final class Scratch {
  let path = FileManager.default.temporaryDirectory.appending(path: "publish-\(UUID())").path()
  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }
  deinit { try? FileManager.default.removeItem(atPath: path) }

  var site: String { path + "/site" }

  func write(_ text: String, to name: String) throws {
    let file = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func read(_ name: String) -> String? {
    (try? Data(contentsOf: URL(filePath: path + "/" + name))).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  func inode(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
    return try #require((attributes[.systemFileNumber] as? NSNumber)?.intValue)
  }

  /// Publishes files of path and text.
  @discardableResult
  func publish(
    _ files: [String: String], protecting: [String] = [], withChecksums: Bool = false
  ) throws -> Publication {
    let names = files.keys.sorted()
    let texts = names.map { files[$0] ?? "" }
    return try Publishing.publish(
      names.map { PlannedFile(path: $0, inputs: ["a.md"]) }, to: site, protecting: protecting,
      waiting: 0, withChecksums: withChecksums
    ) { position, output in output += texts[position].utf8 }
  }

  var names: [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []).filter {
      !$0.hasSuffix("lock")
    }.sorted()
  }
}
