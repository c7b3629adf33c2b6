import POSIX

/// Why a site could not be published. The published folder is as it was.
package enum PublishingFailure: Error {
  /// The folder is not one to publish into.
  case usage(String)
  /// The machine refused: disk, permission, another build.
  case environment(String)

  /// What the system last said no to.
  static func system(_ action: String, _ path: String) -> PublishingFailure {
    let code = errno
    return .environment("\(action) \(path): \(String(cString: strerror(code)))")
  }
}
