import Testing

@testable import Publishing

@Suite struct Checksums {
  private func sha256(_ text: String) -> String {
    Array(text.utf8).withUnsafeBytes { SHA256.hexadecimal($0) }
  }

  /// NIST, "Secure Hash Standard: examples", and the two texts everyone publishes.
  @Test(arguments: [
    ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "a", 1_000_000,
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func areThoseOfThePublishedExamples(text: String, times: Int, checksum: String) {
    #expect(sha256(String(repeating: text, count: times)) == checksum)
  }

  /// Where the length of a text decides how many blocks follow it; as `sha256sum` has them.
  @Test(arguments: [
    (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
    (63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
    (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
    (65, "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0"),
  ])
  func areRightAtTheEdgesOfBlocks(length: Int, checksum: String) {
    #expect(sha256(String(repeating: "a", count: length)) == checksum)
  }

  @Test func digestsAreThoseOfXxh128sum() {
    let digest = [UInt8]().withUnsafeBytes { Digest.hexadecimal($0) }
    #expect(digest == "99aa06d3014798d86001c324468d497f")
  }

  @Test func theListIsAsSha256sumWritesIt() throws {
    let scratch = try Scratch()
    let publication = try scratch.publish(
      ["b.html": "abc", "a/c.html": "", "Z.html": "abc"], withChecksums: true)
    #expect(publication.files == 4)
    #expect(
      scratch.read("site/SHA256SUMS") == """
        ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  Z.html
        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a/c.html
        ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b.html

        """)
    let manifest = try #require(scratch.read("site/prospectus-manifest.json"))
    #expect(manifest.contains("\"path\": \"SHA256SUMS\""))
    #expect(manifest.ranges(of: "\"path\": ").count == 4)
  }

  @Test func theListGoesWhenItIsNoLongerAskedFor() throws {
    let scratch = try Scratch()
    try scratch.publish(["a": "1"], withChecksums: true)
    #expect(try scratch.publish(["a": "1"], withChecksums: true).changed == 0)
    let publication = try scratch.publish(["a": "1"])
    #expect(publication.removed == ["SHA256SUMS"])
    #expect(scratch.names == ["site", "site/a", "site/prospectus-manifest.json"])
  }

  @Test func noPageMayTakeTheListsPath() throws {
    let scratch = try Scratch()
    #expect(throws: PublishingFailure.self) { try scratch.publish(["sha256sums": "1"]) }
  }
}
