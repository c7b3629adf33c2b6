import Foundation
import Reading
import Testing

@testable import ProspectusCLI

@Suite struct Disks {
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  #if os(Linux)
    @Test func aNameThatIsNotUTF8IsToldAsSuch() throws {
      try withFolder { folder in
        let path = Array(folder.path().utf8) + Array("/caf".utf8) + [0xE9] + Array(".md\0".utf8)
        let name = path.map { CChar(bitPattern: $0) }
        let isMade = name.withUnsafeBufferPointer { name in
          let file = open(name.baseAddress!, O_WRONLY | O_CREAT, 0o644)
          defer { close(file) }
          return file >= 0
        }
        try #require(isMade)
        let files = try Disk.files(in: folder.path())
        #expect(files.map(\.path) == ["caf\u{FFFD}.md"])
        for read in [{ _ = try files[0].bytes() }, { _ = try files[0].probe() }] {
          let error = #expect(throws: UnreadableFile.self) { try read() }
          #expect(error?.reason == "its name is not UTF-8: rename it")
        }
      }
    }
  #endif

  @Test func theFirstBytesOfAPictureAreReadAlone() throws {
    try withFolder { folder in
      try Data(repeating: 7, count: 1_000).write(to: folder.appending(path: "a.png"))
      try Data().write(to: folder.appending(path: "b.png"))
      let files = try Disk.files(in: folder.path())
      #expect(try files[0].probe() == Array(repeating: 7, count: InputFile.probedBytes))
      #expect(try files[1].probe() == [])
    }
  }
}
