import POSIX

extension Disk {
  /// Puts a file in the place of another, or where there is none, in one step: whoever reads it gets the
  /// bytes of the one or the other, also after a failure.
  static func replace(_ path: String, with bytes: [UInt8]) throws {
    func failure() -> Failure {
      .environment("cannot write \(path): \(String(cString: strerror(errno)))")
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    // Hidden, so that nothing reads it.
    let aside = folder + ".prospectus-" + String(getpid())
    var status = stat()
    let mode = stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o644
    let file = open(aside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode)
    guard file >= 0 else { throw failure() }
    let isWritten = writeAll(bytes, to: file) && fsync(file) == 0
    let error = errno
    guard close(file) == 0, isWritten, rename(aside, path) == 0 else {
      if !isWritten { errno = error }
      let failure = failure()
      unlink(aside)
      throw failure
    }
  }
}
