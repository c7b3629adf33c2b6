import Foundation
import Publishing
import Testing

/// A folder of its own for one test.
private final class Scratch {
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
  func publish(_ files: [String: String], protecting: [String] = []) throws -> Publication {
    let names = files.keys.sorted()
    let texts = names.map { files[$0] ?? "" }
    return try Publishing.publish(
      names.map { PlannedFile(path: $0, inputs: ["a.md"]) }, to: site, protecting: protecting,
      waiting: 0
    ) { position, output in output += texts[position].utf8 }
  }

  var names: [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []).filter {
      !$0.hasSuffix("lock")
    }.sorted()
  }
}

@Suite struct PublishedSites {
  @Test func holdTheFilesAndAManifest() throws {
    let scratch = try Scratch()
    let publication = try scratch.publish(["index.html": "a", "csus/south.html": "b"])
    #expect((publication.files, publication.changed) == (2, 2))
    #expect(scratch.read("site/csus/south.html") == "b")
    // b2sum -l 256 of the letter a.
    #expect(
      scratch.read("site/prospectus-manifest.json")?.contains(
        "8928aae63c84d87ea098564d1e03ad813f107add474e56aedd286349c0c03ea4") == true)
    #expect(scratch.names.filter { $0.hasPrefix(".") }.isEmpty)
  }

  @Test func unchangedFilesStayTheVeryFiles() throws {
    let scratch = try Scratch()
    try scratch.publish(["a": "1", "b": "1"])
    let before = try scratch.inode("site/a")
    let publication = try scratch.publish(["a": "1", "b": "2"])
    #expect(publication.changed == 1)
    #expect(try scratch.inode("site/a") == before)
    #expect(scratch.read("site/b") == "2")
    let folder = try scratch.inode("site")
    #expect(try scratch.publish(["a": "1", "b": "2"]).changed == 0)
    #expect(try scratch.inode("site") == folder)
  }

  @Test func whatIsNoLongerMadeGoesAndWhatIsNotOursStays() throws {
    let scratch = try Scratch()
    try scratch.publish(["a": "1", "old/b": "1"])
    try scratch.write("mine", to: "site/notes/mine.txt")
    try scratch.write("*", to: "site/.gitignore")
    let publication = try scratch.publish(["a": "1"])
    #expect(publication.removed == ["old/b"])
    #expect(publication.carriedOver == [".gitignore", "notes/mine.txt"])
    #expect(scratch.read("site/notes/mine.txt") == "mine")
    #expect(scratch.read("site/old/b") == nil)
    #expect(!FileManager.default.fileExists(atPath: scratch.site + "/old"))
  }

  @Test func aFolderOfDotfilesIsAdopted() throws {
    let scratch = try Scratch()
    try scratch.write("*", to: "site/.gitignore")
    try scratch.publish(["a": "1"])
    #expect(scratch.read("site/.gitignore") == "*")
  }

  @Test func aForeignFolderIsRefusedUntouched() throws {
    let scratch = try Scratch()
    try scratch.write("precious", to: "site/letter.txt")
    #expect(throws: PublishingFailure.self) { try scratch.publish(["a": "1"]) }
    #expect(scratch.names == ["site", "site/letter.txt"])
  }

  @Test(arguments: ["site", "site/content", "."])
  func sourcesAreNeverWrittenOver(source: String) throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/" + source, withIntermediateDirectories: true)
    #expect(throws: PublishingFailure.self) {
      try scratch.publish(["a": "1"], protecting: [scratch.path + "/" + source])
    }
  }

  @Test(arguments: ["", "/content", "/content/a"])
  func aSiteOfOursIsNotWrittenOverItsSources(source: String) throws {
    let scratch = try Scratch()
    try scratch.publish(["a": "1"])
    try FileManager.default.createDirectory(
      atPath: scratch.site + source, withIntermediateDirectories: true)
    #expect(throws: PublishingFailure.self) {
      try scratch.publish(["a": "2"], protecting: [scratch.site + source])
    }
    #expect(scratch.read("site/a") == "1")
  }

  @Test func whatIsCarriedOverIsToldInOrder() throws {
    let scratch = try Scratch()
    try scratch.publish(["a": "1"])
    let names = (0..<20).map { "mine-\($0 * 7 % 20).txt" }
    for name in names { try scratch.write("mine", to: "site/\(name)") }
    #expect(try scratch.publish(["a": "2"]).carriedOver == names.sorted())
  }

  @Test func aFolderOfSourcesThatIsNotThereYetIsKeptFree() throws {
    let scratch = try Scratch()
    #expect(throws: PublishingFailure.self) {
      try scratch.publish(["a": "1"], protecting: [scratch.site])
    }
    #expect(scratch.names.isEmpty)
  }

  @Test func aFileThatCannotBeMadeLeavesTheSiteAsItWas() throws {
    let scratch = try Scratch()
    try scratch.publish(["a": "1"])
    let files = [PlannedFile(path: "a"), PlannedFile(path: "b")]
    #expect(throws: PublishingFailure.self) {
      try Publishing.publish(files, to: scratch.site, protecting: []) {
        (position, bytes) throws(PublishingFailure) in
        if position == 1 { throw .environment("cannot read b") }
        bytes += Array("2".utf8)
      }
    }
    #expect(scratch.read("site/a") == "1")
    #expect(scratch.read("site/b") == nil)
  }

  @Test(arguments: [
    ["a", "A"], ["a", "a/b"], ["a", "A/b"], ["../a"], ["a//b"], ["./a"], ["a/.."], ["a/./b"],
    ["/a"], ["a/"],
    [""],
  ])
  func pathsThatClashOrLeaveAreRefused(paths: [String]) throws {
    let scratch = try Scratch()
    #expect(throws: PublishingFailure.self) {
      try Publishing.publish(paths.map { PlannedFile(path: $0) }, to: scratch.site, protecting: [])
      { _, _ in }
    }
    #expect(scratch.names.isEmpty)
  }

  @Test func litterOfAKilledBuildIsRemoved() throws {
    let scratch = try Scratch()
    try scratch.publish(["a": "1"])
    try scratch.write("half", to: ".site.stage/a")
    try scratch.publish(["a": "2"])
    #expect(scratch.read("site/a") == "2")
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/.site.stage"))
  }

  @Test func aLinkToAFolderIsPublishedThrough() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/real", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.site, withDestinationPath: scratch.path + "/real")
    try scratch.publish(["a": "1"])
    #expect(scratch.read("real/a") == "1")
    #expect(scratch.read("site/a") == "1")
  }
}
