/// A file of the content folder: its path from there, with slashes, and a way to its bytes.
///
/// Bytes are asked for while the file is read and again only to show a finding, so that a build
/// does not hold every source at once.
package struct InputFile: Sendable {
  package var path: String
  private var read: @Sendable (_ limit: Int) throws -> [UInt8]
  /// Throws the reason why the file cannot be read; its first bytes, at most ``probedBytes``.
  package var probe: @Sendable () throws -> [UInt8]

  /// Enough to know a picture by.
  package static let probedBytes = 64

  /// - Parameter read: returns the bytes, if there are no more than a limit, or throws
  ///   ``OversizedFile`` before it reads them.
  package init(
    path: String, read: @escaping @Sendable (_ limit: Int) throws -> [UInt8],
    probe: @escaping @Sendable () throws -> [UInt8]
  ) {
    self.path = path
    self.read = read
    self.probe = probe
  }

  /// A file whose bytes are in memory.
  package init(
    path: String, bytes: @escaping @Sendable () throws -> [UInt8],
    probe: (@Sendable () throws -> [UInt8])? = nil
  ) {
    self.init(
      path: path,
      read: { limit in
        let bytes = try bytes()
        guard bytes.count <= limit else { throw OversizedFile(size: bytes.count, limit: limit) }
        return bytes
      }, probe: probe ?? { Array(try bytes().prefix(InputFile.probedBytes)) })
  }

  /// A file written in a test.
  package init(_ path: String, _ text: String) {
    self.init(path: path, bytes: { Array(text.utf8) })
  }

  /// - Parameter limit: bytes; ``OversizedFile`` is thrown where there are more.
  package func bytes(upTo limit: Int = .max) throws -> [UInt8] { try read(limit) }
}

/// Why a file could not be read.
package struct UnreadableFile: Error {
  package var path: String
  package var reason: String

  package init(_ path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}

/// A file that is over the size limit.
package struct OversizedFile: Error {
  package var size: Int
  package var limit: Int

  package init(size: Int, limit: Int) {
    self.size = size
    self.limit = limit
  }

  /// For sentences: "has 12 bytes, more than the limit of 10".
  package var words: String { "has \(size) bytes, more than the limit of \(limit)" }
}
