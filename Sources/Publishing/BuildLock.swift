import POSIX

/// The right to publish into a folder, held by one process at a time. The system gives it back
/// when the process ends, however it ends.
struct BuildLock: ~Copyable {
  private let file: Int32

  /// - Parameter seconds: how long to wait for another build.
  init(_ path: String, waiting seconds: Int) throws(PublishingFailure) {
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw .system("cannot write", path) }
    var attempts = seconds * 20
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        let failure = PublishingFailure.system("cannot lock", path)
        close(file)
        throw failure
      }
      guard attempts > 0 else {
        let holder = FileSystem.read(path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        close(file)
        throw .environment("another build is publishing here (process \(holder)); try again later")
      }
      attempts -= 1
      usleep(50_000)
    }
    let text = Array(String(getpid()).utf8)
    ftruncate(file, 0)
    _ = text.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
  }

  deinit { close(file) }
}
