import Commissioning
import POSIX
import Reading

/// The content folder of a site as a revision of a git repository has it. Git is run as another process,
/// which reads the repository and nothing else.
struct GitContent {
  /// The site's folder, within the work tree of a repository.
  let folder: String
  /// The whole id of a commit.
  private let commit: String

  /// - Returns: nil if a text is not a revision, or the folder is not in a repository.
  init?(_ revision: String, in folder: String) throws {
    self.folder = folder
    guard !revision.isEmpty, !revision.hasPrefix("-"),
      let output = try GitContent.run(
        ["rev-parse", "--verify", "--quiet", revision + "^{commit}"], in: folder)
    else { return nil }
    commit = String(decoding: output, as: UTF8.self).trimmingLineEnd
  }

  /// The day of the commit, in the time zone of who made it; nil if git does not say.
  func day() throws -> Day? {
    try GitContent.run(["show", "--no-patch", "--format=%cs", commit], in: folder)
      .flatMap { Day(String(decoding: $0, as: UTF8.self).trimmingLineEnd) }
  }

  /// The files of `content/`, without hidden ones, in the order of their paths.
  func files() throws -> [InputFile] {
    let listing =
      try GitContent.run(["ls-tree", "-r", "-z", commit, "content/"], in: folder) ?? []
    let entries = listing.split(separator: 0).compactMap(GitContent.entry)
      .filter { entry in !entry.path.split(separator: "/").contains(where: GitContent.isHidden) }
      .sorted { $0.path < $1.path }
    let names = entries.filter { !$0.isLink }.map(\.object)
    let blobs = try GitContent.blobs(names, in: folder)
    return entries.map { entry in
      if entry.isLink {
        return InputFile(path: entry.path) {
          throw UnreadableFile(
            entry.path, reason: "it is a symbolic link, and links may lead out of the folder")
        }
      }
      let bytes = blobs[entry.object] ?? []
      return InputFile(path: entry.path, bytes: { bytes })
    }
  }

  private struct Entry {
    /// From the content folder.
    var path: String
    var object: String
    var isLink: Bool
  }

  /// An entry such as `100644 blob 8ab6…<tab>content/site.yaml`.
  private static func entry(_ line: ArraySlice<UInt8>) -> Entry? {
    let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let words = parts[0].split(separator: UInt8(ascii: " "))
    let path = String(decoding: parts[1], as: UTF8.self)
    guard words.count == 3, words[1].elementsEqual("blob".utf8), path.hasPrefix("content/") else {
      return nil
    }
    return Entry(
      path: String(path.dropFirst("content/".count)),
      object: String(decoding: words[2], as: UTF8.self),
      isLink: words[0].elementsEqual("120000".utf8))
  }

  private static func isHidden(_ name: Substring) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~")
  }

  /// The bytes of objects, by their names.
  private static func blobs(_ names: [String], in folder: String) throws -> [String: [UInt8]] {
    let list = Array(names.map { $0 + "\n" }.joined().utf8)
    guard let output = try run(["cat-file", "--batch"], in: folder, input: list) else { return [:] }
    var blobs: [String: [UInt8]] = [:]
    var rest = output[...]
    // Each object is `<name> blob <size>`, a line end, its bytes and a line end.
    while let end = rest.firstIndex(of: 0x0A) {
      let words = rest[..<end].split(separator: UInt8(ascii: " "))
      rest = rest[(end + 1)...]
      guard words.count == 3, let size = Int(String(decoding: words[2], as: UTF8.self)),
        size < rest.count
      else { continue }
      blobs[String(decoding: words[0], as: UTF8.self)] = Array(rest.prefix(size))
      rest = rest.dropFirst(size + 1)
    }
    return blobs
  }

  /// What git prints; nil if it fails.
  private static func run(
    _ arguments: [String], in folder: String, input: [UInt8] = []
  ) throws -> [UInt8]? {
    let given = try temporaryFile(input)
    defer { close(given) }
    let printed = try temporaryFile([])
    defer { close(printed) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, given, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, printed, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    // Nothing is fetched, and no prompt is shown.
    let settings = ["GIT_NO_LAZY_FETCH=1", "GIT_TERMINAL_PROMPT=0"].map(cString)
    let words = (["git", "-C", folder] + arguments).map(cString)
    defer { for text in words + settings { free(text) } }
    var inherited: [UnsafeMutablePointer<CChar>?] = []
    while let setting = environ[inherited.count] { inherited.append(setting) }
    var process = pid_t()
    guard
      posix_spawnp(
        &process, "git", &actions, nil, words + [nil], settings + inherited + [nil]) == 0
    else {
      throw Failure.environment("git cannot be run: install it, or compare folders")
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else { return nil }
    return try contents(of: printed)
  }

  /// A file without a name that holds some bytes, at its beginning; other processes do not get it.
  private static func temporaryFile(_ bytes: [UInt8]) throws -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let name = String(UInt64.random(in: 0 ... .max), radix: 36)
    let path = "\(folder)/prospectus-\(getpid())-\(name)"
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else {
      throw Failure.environment(
        "cannot write in \(folder): \(String(cString: strerror(errno)))")
    }
    unlink(path)
    guard writeAll(bytes, to: file) else {
      let reason = String(cString: strerror(errno))
      close(file)
      throw Failure.environment("cannot write in \(folder): \(reason)")
    }
    lseek(file, 0, SEEK_SET)
    return file
  }

  private static func contents(of file: Int32) throws -> [UInt8] {
    let size = Int(lseek(file, 0, SEEK_END))
    lseek(file, 0, SEEK_SET)
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: max(size, 1)) { buffer, count in
      while count < size {
        let got = read(file, buffer.baseAddress! + count, size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { return }
        count += got
      }
    }
    guard failure == 0 else {
      throw Failure.environment(
        "cannot read what git printed: \(String(cString: strerror(failure)))")
    }
    return bytes
  }
}

extension String {
  fileprivate var trimmingLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}

/// A copy of a text, to be freed.
private func cString(_ text: String) -> UnsafeMutablePointer<CChar>? { strdup(text) }
