import POSIX

/// The few system calls we make, with their failures as errors.
enum FileSystem {
  enum Form { case file, folder, symbolicLink, other }

  /// What is at a path, without following symbolic links; nil for nothing.
  static func form(of path: String) -> Form? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .symbolicLink
    default: return .other
    }
  }

  static func size(of path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// The absolute path with every symbolic link resolved; nil if there is nothing.
  static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// The names in a folder, in the order of their bytes.
  static func names(in folder: String) throws(PublishingFailure) -> [String] {
    guard let stream = opendir(folder) else { throw .system("cannot open the folder", folder) }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    if errno != 0 { throw .system("cannot read the folder", folder) }
    return names.sorted()
  }

  static func makeFolder(_ path: String) throws(PublishingFailure) {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw .system("cannot create the folder", path)
    }
    chmod(path, 0o755)
  }

  static func read(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let size = Int(status.st_size)
    var isComplete = true
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = POSIX.read(file, buffer.baseAddress! + count, size - count)
        if got < 0, errno == EINTR { continue }
        if got <= 0 {
          isComplete = false
          return
        }
        count += got
      }
    }
    return isComplete ? bytes : nil
  }

  static func write(_ bytes: [UInt8], to path: String) throws(PublishingFailure) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw .system("cannot write", path) }
    fchmod(file, 0o644)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        POSIX.write(file, buffer.baseAddress! + written, bytes.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        let failure = PublishingFailure.system("cannot write", path)
        close(file)
        throw failure
      }
      written += count
    }
    guard close(file) == 0 else { throw .system("cannot write", path) }
  }

  /// Gives a file a second name; false if the file system has no such thing.
  static func link(_ old: String, as new: String) -> Bool { POSIX.link(old, new) == 0 }

  /// Makes a file another name of an equal one, if it can be.
  static func merge(_ path: String, with other: String) {
    guard !isSame(path, other), let bytes = read(path), bytes == read(other) else { return }
    let aside = path + ".aside"
    guard POSIX.rename(path, aside) == 0 else { return }
    if link(other, as: path) { unlink(aside) } else { POSIX.rename(aside, path) }
  }

  /// Whether two paths are names of one file.
  private static func isSame(_ path: String, _ other: String) -> Bool {
    var (status, otherStatus) = (stat(), stat())
    guard lstat(path, &status) == 0, lstat(other, &otherStatus) == 0 else { return false }
    return status.st_dev == otherStatus.st_dev && status.st_ino == otherStatus.st_ino
  }

  /// Gives a file or symbolic link that is not ours a second name or, if that cannot be, makes a
  /// copy of it.
  static func keep(_ old: String, as new: String) throws(PublishingFailure) {
    if form(of: old) == .symbolicLink {
      var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
      let length = readlink(old, &target, target.count - 1)
      guard length >= 0, symlink(target, new) == 0 else { throw .system("cannot keep", old) }
      return
    }
    if link(old, as: new) { return }
    guard let bytes = read(old) else { throw .system("cannot read", old) }
    try write(bytes, to: new)
  }

  /// Deletes a file, or a folder with everything in it, without following links.
  static func remove(_ path: String) {
    guard form(of: path) == .folder else {
      unlink(path)
      return
    }
    for name in (try? names(in: path)) ?? [] { remove(path + "/" + name) }
    rmdir(path)
  }

  /// Puts what was written into a folder's file system onto the disk.
  static func sync(_ folder: String) throws(PublishingFailure) {
    let file = open(folder, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .system("cannot open the folder", folder) }
    defer { close(file) }
    guard syncFileSystem(of: file) == 0 else {
      throw .system("cannot write to the disk of", folder)
    }
  }

  /// Exchanges two folders in one step; false if the system cannot.
  static func exchange(_ one: String, _ other: String) -> Bool { exchangeFolders(one, other) == 0 }

  static func rename(_ old: String, to new: String) throws(PublishingFailure) {
    guard POSIX.rename(old, new) == 0 else { throw .system("cannot move the site to", new) }
  }
}
