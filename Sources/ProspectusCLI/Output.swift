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
    if !writeAll(bytes, to: STDOUT_FILENO) {
      throw Failure.environment(
        "the result could not be written: \(String(cString: strerror(errno)))")
    }
  }

  static func error(_ text: String) {
    _ = writeAll(Array(text.utf8), to: STDERR_FILENO)
  }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  static var isColoured: Bool {
    let refusal = getenv("NO_COLOR")
    return isTerminal && (refusal == nil || refusal?.pointee == 0)
  }

  private static let pending = Mutex<[UInt8]>([])
}
