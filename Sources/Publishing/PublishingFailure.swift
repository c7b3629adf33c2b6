import POSIX

/// Why a site could not be published. The published folder is as it was.
package enum PublishingFailure: Error {
  /// The folder is not one to publish into.
  case usage(String)
  /// The machine refused: disk, permission, another build.
  case environment(String)
  /// The system refused to do something with the file at a path, for a reason.
  case refused(action: String, path: String, reason: String)

  /// What the system last said no to.
  static func system(_ action: String, _ path: String) -> PublishingFailure {
    .refused(action: action, path: path, reason: String(cString: strerror(errno)))
  }

  package var message: String {
    switch self {
    case .usage(let message), .environment(let message): message
    case .refused(let action, let path, let reason): "\(action) \(path): \(reason)"
    }
  }

  /// The same with its path as the user would write it.
  func shown(in folder: SiteFolder) -> PublishingFailure {
    guard case .refused(let action, let path, let reason) = self else { return self }
    return .refused(action: action, path: folder.shown(path), reason: reason)
  }
}
