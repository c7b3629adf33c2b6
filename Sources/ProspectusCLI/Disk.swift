import POSIX
import Reading
import Synchronization

/// Folders of the disk as lists of files. Nothing outside a folder is read: symbolic links are
/// refused when the file is opened, and so is all that is not a file.
enum Disk {
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The files below a folder, without hidden ones, in the order of their paths.
  static func files(in folder: String) throws -> [InputFile] {
    var paths: [String] = []
    var unnameable: Set<String> = []
    try list(folder, "", &paths, &unnameable)
    return paths.sorted().map { path in
      if unnameable.contains(path) {
        return InputFile(path: path) {
          throw UnreadableFile(path, reason: "its name is not UTF-8: rename it")
        }
      }
      return InputFile(
        path: path, read: { try read(folder + "/" + path, upTo: $0) },
        probe: { try beginning(of: folder + "/" + path) })
    }
  }

  /// - Parameter unnameable: those of the paths whose names are not UTF-8, repaired.
  private static func list(
    _ folder: String, _ path: String, _ paths: inout [String], _ unnameable: inout Set<String>
  ) throws {
    let full = path.isEmpty ? folder : folder + "/" + path
    guard let stream = opendir(full) else {
      throw Failure.environment(
        "cannot open the folder \(full): \(String(cString: strerror(errno)))")
    }
    defer { closedir(stream) }
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 {
          throw Failure.environment(
            "cannot read the folder \(full): \(String(cString: strerror(errno)))")
        }
        return
      }
      let form = entry.pointee.d_type
      let (name, isUTF8) = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) {
          (String(cString: $0), String(validatingCString: $0) != nil)
        }
      }
      if name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~") { continue }
      let inner = path.isEmpty ? name : path + "/" + name
      if !isUTF8 {
        paths.append(inner)
        unnameable.insert(inner)
        continue
      }
      if form == UInt8(DT_DIR) || (form == UInt8(DT_UNKNOWN) && isRealFolder(folder + "/" + inner))
      {
        if inner.utf8.count > 1_000 {
          throw Failure.environment("\(inner): the folders are nested too deep")
        }
        try list(folder, inner, &paths, &unnameable)
      } else {
        paths.append(inner)
      }
    }
  }

  private static func isRealFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// A file that can be read, open, and its size in bytes.
  private static func opened(_ path: String) throws -> (file: Int32, size: Int) {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ELOOP {
        throw UnreadableFile(
          path, reason: "it is a symbolic link, and links may lead out of the folder")
      }
      let reason = String(cString: strerror(errno))
      if [EMFILE, ENFILE, ENOMEM].contains(errno) { shortage.withLock { $0 = $0 ?? reason } }
      throw UnreadableFile(path, reason: reason)
    }
    var status = stat()
    guard fstat(file, &status) == 0 else {
      let reason = String(cString: strerror(errno))
      close(file)
      throw UnreadableFile(path, reason: reason)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(file)
      throw UnreadableFile(path, reason: "it is not a file")
    }
    return (file, Int(status.st_size))
  }

  /// The first bytes of a file.
  private static func beginning(of path: String) throws -> [UInt8] {
    let (file, _) = try opened(path)
    defer { close(file) }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: InputFile.probedBytes) { buffer, count in
      let got = systemRead(file, buffer.baseAddress!, InputFile.probedBytes)
      if got < 0 { failure = errno }
      count = max(0, got)
    }
    if failure != 0 { throw UnreadableFile(path, reason: String(cString: strerror(failure))) }
    return bytes
  }

  /// What the machine ran short of when opening a file.
  private static let shortage = Mutex<String?>(nil)

  /// Throws if a file could not be opened because the machine ran short of something: no author
  /// can do anything about that.
  static func checkShortage() throws {
    if let reason = shortage.withLock({ $0 }) {
      throw Failure.environment("cannot open every file: \(reason)")
    }
  }

  /// The bytes of a file that the user names. More than a limit end the command.
  static func readNamed(_ path: String, upTo limit: Int = 64 << 20) throws -> [UInt8] {
    do {
      return try read(path, upTo: limit)
    } catch let file as OversizedFile {
      throw Failure(message: "\(path) \(file.words)", code: 1)
    }
  }

  /// - Parameter limit: bytes; nothing is read of a file that has more.
  static func read(_ path: String, upTo limit: Int) throws -> [UInt8] {
    let (file, size) = try opened(path)
    defer { close(file) }
    guard size <= limit else { throw OversizedFile(size: size, limit: limit) }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = systemRead(file, buffer.baseAddress! + count, size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { return }
        count += got
      }
    }
    if failure != 0 { throw UnreadableFile(path, reason: String(cString: strerror(failure))) }
    if bytes.count < size {
      throw UnreadableFile(path, reason: "the file got shorter while it was being read")
    }
    return bytes
  }
}

private func systemRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(file, bytes, count)
}
