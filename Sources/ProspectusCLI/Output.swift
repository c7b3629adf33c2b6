import POSIX
import Synchronization

/// The two streams: results on standard output, everything else on standard error. A result that
/// cannot be written is a failure, where `print` would say nothing.
enum Output {
  static func result(_ text: String) {
    pending.withLock { $0 += text.utf8 }
  }

  static func result(_ bytes: [UInt8]) {
    pending.withLock { $0 += bytes }
  }

  /// Writes the result out.
  static func flush() throws {
    let bytes = pending.withLock { bytes in
      defer { bytes = [] }
      return bytes
    }
    if !write(bytes, to: STDOUT_FILENO) {
      throw Failure.environment(
        "the result could not be written: \(String(cString: strerror(errno)))")
    }
  }

  static func error(_ text: String) {
    _ = write(Array(text.utf8), to: STDERR_FILENO)
  }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  static var isColoured: Bool {
    let refusal = getenv("NO_COLOR")
    return isTerminal && (refusal == nil || refusal?.pointee == 0)
  }

  private static let pending = Mutex<[UInt8]>([])

  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        systemWrite(file, buffer.baseAddress! + written, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return false }
      written += count
    }
    return true
  }
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(file, bytes, count)
}
