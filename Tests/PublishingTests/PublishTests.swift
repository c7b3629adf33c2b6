import Foundation
import Publishing
import Testing

@Suite struct PublishedSites {
  @Test func holdTheFilesAndAManifest() throws {
    let scratch = try Scratch()
    let publication = try scratch.publish(["index.html": "a", "csus/south.html": "b"])
    #expect((publication.files, publication.changed) == (2, 2))
    #expect(scratch.read("site/csus/south.html") == "b")
    // xxh128sum of the letter a.
    #expect(
      scratch.read("site/prospectus-manifest.json")?.contains(
        "a96faf705af16834e6c632b61e964e1f") == true)
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

  @Test func aFileThatWasTamperedWithIsPutRight() throws {
    let scratch = try Scratch()
    try scratch.publish(["a": "1", "b": "1"])
    try scratch.write("2", to: "site/a")
    #expect(try scratch.publish(["a": "1", "b": "1"]).changed == 1)
    #expect(scratch.read("site/a") == "1")
  }

  @Test func theManifestIsThatOfThisBuild() throws {
    let scratch = try Scratch()
    try scratch.publish(["a": "1"])
    let manifest = scratch.read("site/prospectus-manifest.json")
    let older = manifest?.replacing("xxh128", with: "other")
    try scratch.write(older ?? "", to: "site/prospectus-manifest.json")
    #expect(try scratch.publish(["a": "1"]).changed == 0)
    #expect(scratch.read("site/prospectus-manifest.json") == manifest)
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

@Suite struct Refusals {
  @Test func nameFilesAsTheyAreToStandInTheSite() throws {
    let scratch = try Scratch()
    let name = String(repeating: "x", count: 300)
    let failure = try #require(
      throws: PublishingFailure.self, performing: { try scratch.publish(["offers/\(name)": "1"]) })
    #expect(failure.message == "cannot write \(scratch.site)/offers/\(name): File name too long")
  }
}

@Suite struct SharedFiles {
  private func publish(_ texts: [(path: String, text: String)], _ scratch: Scratch) throws {
    let files = texts.map { file in
      PlannedFile(path: file.path, sharedName: String(file.path.split(separator: "/").last!))
    }
    _ = try Publishing.publish(files, to: scratch.site, protecting: []) { position, bytes in
      bytes += texts[position].text.utf8
    }
  }

  @Test func areOneFileWhereTheyAreEqual() throws {
    let scratch = try Scratch()
    try publish([("a", "1"), ("2013/a", "1"), ("2012/a", "2"), ("b", "1")], scratch)
    let shared = try scratch.inode("site/a")
    #expect(try scratch.inode("site/2013/a") == shared)
    #expect(try scratch.inode("site/2012/a") != shared)
    #expect(try scratch.inode("site/b") != shared)
    try publish([("a", "3"), ("2013/a", "1"), ("2012/a", "1"), ("b", "1")], scratch)
    #expect(["a", "2013/a", "2012/a"].map { scratch.read("site/\($0)") } == ["3", "1", "1"])
    #expect(try scratch.inode("site/2013/a") == shared)
    #expect(try scratch.inode("site/2012/a") == shared)
    #expect(scratch.names.filter { $0.hasSuffix("aside") } == [])
  }
}
