/// A file of the content folder: its path from there, with slashes, and a way to its bytes.
///
/// Bytes are asked for while the file is read and again only to show a finding, so that a build
/// does not hold every source at once.
package struct InputFile: Sendable {
  package var path: String
  package var bytes: @Sendable () throws -> [UInt8]
  /// Throws what keeps the file from being read, without reading it.
  package var probe: @Sendable () throws -> Void

  package init(
    path: String, bytes: @escaping @Sendable () throws -> [UInt8],
    probe: (@Sendable () throws -> Void)? = nil
  ) {
    self.path = path
    self.bytes = bytes
    self.probe = probe ?? { _ = try bytes() }
  }

  /// A file written in a test.
  package init(_ path: String, _ text: String) {
    self.init(path: path, bytes: { Array(text.utf8) })
  }
}

/// What kept a file from being read.
package struct UnreadableFile: Error {
  package var path: String
  package var reason: String

  package init(_ path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}
