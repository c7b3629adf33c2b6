/// The SHA-256 of every file of a publication except itself and the manifest, as `sha256sum -c`
/// reads it in the site's folder.
struct ChecksumList {
  static let name = "SHA256SUMS"

  /// - Parameter files: in the order of their paths' bytes.
  init(_ files: [(path: String, checksum: String)]) {
    text = files.flatMap { Array("\($0.checksum)  \($0.path)\n".utf8) }
  }

  let text: [UInt8]
}
