/// A folder to publish into, found fit for it.
struct SiteFolder {
  /// Absolute, without symbolic links.
  let path: String
  let parent: String
  let name: String
  let exists: Bool
  /// The path as it was given.
  private let given: String
  /// The paths of the files we published there.
  let published: Set<String>

  var stage: String { parent + "/." + name + ".stage" }
  var replaced: String { parent + "/." + name + ".replaced" }
  var lock: String { parent + "/." + name + ".lock" }

  /// - Parameter sources: folders that are never to be written over.
  init(_ output: String, protecting sources: [String]) throws(PublishingFailure) {
    let trimmed = output.count > 1 && output.hasSuffix("/") ? String(output.dropLast()) : output
    given = trimmed.hasPrefix("./") ? String(trimmed.dropFirst(2)) : trimmed
    switch FileSystem.form(of: FileSystem.resolved(trimmed) ?? trimmed) {
    case nil:
      let parts = trimmed.split(separator: "/", omittingEmptySubsequences: true)
      guard let last = parts.last, last != ".", last != ".." else {
        throw .usage("'\(output)' is not a folder to publish into")
      }
      let above =
        trimmed.hasPrefix("/")
        ? "/" + parts.dropLast().joined(separator: "/") : parts.dropLast().joined(separator: "/")
      let folder = above.isEmpty ? "." : above
      guard let real = FileSystem.resolved(folder) else {
        throw .usage("there is no folder '\(folder)' to create '\(last)' in")
      }
      parent = real == "/" ? "" : real
      name = String(last)
      path = parent + "/" + name
      exists = false
    case .folder:
      path = FileSystem.resolved(trimmed) ?? trimmed
      let parts = path.split(separator: "/")
      guard let last = parts.last else { throw .usage("'/' is not a folder to publish into") }
      name = String(last)
      parent = parts.count > 1 ? "/" + parts.dropLast().joined(separator: "/") : ""
      exists = true
    default:
      throw .usage("'\(output)' is not a folder")
    }
    for source in sources {
      guard let real = SiteFolder.resolved(source) else { continue }
      if path == real || path.hasPrefix(real + "/") || real.hasPrefix(path + "/") {
        throw .usage(
          "'\(output)' and the sources in '\(source)' are inside one another: publish elsewhere")
      }
    }
    published = exists ? try SiteFolder.published(in: trimmed) : []
  }

  /// A path in the folder, or beside it, as the user would write it; a file of the stage by where
  /// it is to be.
  func shown(_ path: String) -> String {
    for folder in [stage, replaced, self.path] {
      if path == folder { return given }
      if path.hasPrefix(folder + "/") { return given + path.dropFirst(folder.count) }
    }
    guard path.hasPrefix(parent + "/") else { return path }
    return (given[...].folder.map { $0 + "/" } ?? "") + path.dropFirst(parent.count + 1)
  }

  /// Where a folder is, or would be.
  private static func resolved(_ path: String) -> String? {
    if let real = FileSystem.resolved(path) { return real }
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return nil }
    return FileSystem.resolved(String(path[..<slash])).map { $0 + path[slash...] }
  }

  private static func published(
    in folder: String
  ) throws(PublishingFailure) -> Set<String> {
    let names = try FileSystem.names(in: folder)
    if let text = FileSystem.read(folder + "/" + Manifest.name),
      let paths = Manifest.paths(in: text)
    {
      return paths.union([Manifest.name])
    }
    if let foreign = names.first(where: { !$0.hasPrefix(".") }) {
      throw .usage(
        "'\(folder)' contains '\(foreign)' and was not made by prospectus: name an empty folder")
    }
    return []
  }
}
