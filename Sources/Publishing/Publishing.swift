import Dispatch

/// A file of the site, and what it is made from.
package struct PlannedFile: Sendable {
  /// From the site's folder, with slashes: "csus/south.html".
  package var path: String
  /// Paths of the sources, for the manifest.
  package var inputs: [String]
  /// Files of one name, such as those of several days, are one file on the disk where they are equal;
  /// nil for a file that stays apart.
  package var sharedName: String?

  package init(path: String, inputs: [String] = [], sharedName: String? = nil) {
    self.path = path
    self.inputs = inputs
    self.sharedName = sharedName
  }
}

/// What a publication did.
package struct Publication: Sendable {
  package var files = 0
  /// Files that are new or have other bytes than before.
  package var changed = 0
  /// Files of ours that are no longer made.
  package var removed: [String] = []
  /// Files that are not ours and were kept.
  package var carriedOver: [String] = []

  package init() {}
}

/// Publishes a site in one step: anyone reading the folder sees the old site or the new one,
/// complete.
///
/// The files are made in a folder beside the output; those whose bytes are as they were stay the
/// very files, so that their times stay too. A failure at any call leaves the output as it was.
///
/// - Parameters:
///   - files: in any order; no two may have the same path, ignoring case.
///   - sources: folders that are never to be written over.
///   - withChecksums: whether ``ChecksumList`` is published too.
///   - contents: appends the bytes of the file at a position. Called on every core. What it throws
///     leaves the output as it was.
package func publish(
  _ files: [PlannedFile], to output: String, protecting sources: [String],
  waiting seconds: Int = 60, withChecksums: Bool = false,
  contents: @Sendable (Int, inout [UInt8]) throws(PublishingFailure) -> Void
) throws(PublishingFailure) -> Publication {
  try checkPaths(files)
  let folder = try SiteFolder(output, protecting: sources)
  do {
    let lock = try BuildLock(folder.lock, waiting: seconds)
    defer { withExtendedLifetime(lock) {} }
    recover(folder)
    // Another build may have published while this one waited, or have been interrupted before.
    return try publish(
      files, into: try SiteFolder(output, protecting: sources), withChecksums: withChecksums,
      contents: contents)
  } catch {
    throw error.shown(in: folder)
  }
}

private func publish(
  _ files: [PlannedFile], into folder: SiteFolder, withChecksums: Bool,
  contents: @Sendable (Int, inout [UInt8]) throws(PublishingFailure) -> Void
) throws(PublishingFailure) -> Publication {
  let order = files.indices.sorted {
    files[$0].path.utf8.lexicographicallyPrecedes(files[$1].path.utf8)
  }
  let stage = Stage(
    folder: folder, files: order.map { files[$0] }, hasChecksums: withChecksums)
  do {
    var (publication, isNew) = try stage.fill {
      (position, bytes) throws(PublishingFailure) in try contents(order[position], &bytes)
    }
    if isNew { try swap(folder) } else { FileSystem.remove(folder.stage) }
    publication.carriedOver.sort()
    return publication
  } catch {
    FileSystem.remove(folder.stage)
    throw error
  }
}

/// Two files at one path would overwrite each other on some system.
private func checkPaths(_ files: [PlannedFile]) throws(PublishingFailure) {
  var paths: Set<String> = [Manifest.name, ChecksumList.name.lowercased()]
  var folders: Set<Substring> = []
  for file in files {
    if !paths.insert(file.path.caseless).inserted {
      throw .usage("two pages would have the path '\(file.path)'")
    }
    guard file.path.isWithinFolder else {
      throw .usage("'\(file.path)' is not a path within the site")
    }
    if let folder = file.path[...].folder { folders.insert(folder) }
  }
  if let clash = folders.first(where: { paths.contains($0.lowercased()) }) {
    throw .usage("'\(clash)' would be a page and a folder")
  }
}

extension Substring {
  /// What comes before its last slash.
  var folder: Substring? { utf8.lastIndex(of: UInt8(ascii: "/")).map { self[..<$0] } }
}

extension String {
  /// Whether it leads from a folder to a place within it: no part of it is empty, "." or "..".
  fileprivate var isWithinFolder: Bool {
    var length = 0
    var hasDotsAlone = true
    for byte in utf8 {
      switch byte {
      case 0: return false
      case UInt8(ascii: "/"):
        if length == 0 || (hasDotsAlone && length <= 2) { return false }
        length = 0
        hasDotsAlone = true
      default:
        length += 1
        if byte != UInt8(ascii: ".") { hasDotsAlone = false }
      }
    }
    return length > 0 && !(hasDotsAlone && length <= 2)
  }

  /// In lower case; a copy only where that changes anything.
  fileprivate var caseless: String {
    let isPlain = utf8.allSatisfy { $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0) }
    return isPlain ? self : lowercased()
  }
}

/// Cleans up after a build that was killed. Between the two moves of a system that cannot exchange
/// folders the site is beside its place: it is put back.
private func recover(_ folder: SiteFolder) {
  if FileSystem.form(of: folder.replaced) != nil, FileSystem.form(of: folder.path) == nil {
    try? FileSystem.rename(folder.replaced, to: folder.path)
  }
  FileSystem.remove(folder.replaced)
  FileSystem.remove(folder.stage)
}

private func swap(_ folder: SiteFolder) throws(PublishingFailure) {
  try FileSystem.sync(folder.stage)
  guard folder.exists else {
    try FileSystem.rename(folder.stage, to: folder.path)
    return
  }
  if FileSystem.exchange(folder.stage, folder.path) {
    FileSystem.remove(folder.stage)
    return
  }
  try FileSystem.rename(folder.path, to: folder.replaced)
  do {
    try FileSystem.rename(folder.stage, to: folder.path)
  } catch {
    try? FileSystem.rename(folder.replaced, to: folder.path)
    throw error
  }
  FileSystem.remove(folder.replaced)
}
