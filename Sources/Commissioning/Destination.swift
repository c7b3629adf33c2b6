/// Where a link in prose leads within the site.
package enum Destination: Hashable, Sendable {
  case record(Reference, fragment: String?)
  /// A heading of the page itself.
  case here(fragment: String)
  /// A picture or document, by its path from the content folder.
  case asset(String)
}

extension Catalogue {
  /// Where a link leads, or nil if there is nothing.
  ///
  /// - Parameters:
  ///   - link: a relative path between content files, such as `../csus/south.md`, where the row of
  ///     a table counts as its own file; or `#heading`.
  ///   - folder: the folder of the file that holds the link, from the content folder.
  package func destination(of link: String, from folder: [Substring]) -> Destination? {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? String(parts[1]) : nil
    if parts[0].isEmpty { return fragment.map { .here(fragment: $0) } }
    guard let path = path(of: parts[0], from: folder) else { return nil }
    let joined = path.joined(separator: "/")
    if assets.contains(joined) { return .asset(joined) }
    guard path.count >= 2, let kind = Kind(folder: path[0]), let name = path.last,
      name.hasSuffix(".md"),
      case .found(let reference) = directory.find(
        String(name.dropLast(3)), among: [kind], isSuggesting: false)
    else { return nil }
    return .record(reference, fragment: fragment)
  }

  /// Whether a link leads to a record that could not be read.
  package func isUnread(_ link: String, from folder: [Substring]) -> Bool {
    guard let path = path(of: link.prefix { $0 != "#" }, from: folder), path.count >= 2,
      let kind = Kind(folder: path[0]), let name = path.last, name.hasSuffix(".md")
    else { return false }
    return directory.unread.mayHold(String(name.dropLast(3)), among: [kind])
  }

  /// Nil if the path leads out of the content folder.
  private func path(of link: Substring, from folder: [Substring]) -> [Substring]? {
    var path = folder
    for step in link.split(separator: "/", omittingEmptySubsequences: true) {
      switch step {
      case ".": continue
      case "..":
        if path.popLast() == nil { return nil }
      default: path.append(step)
      }
    }
    return path
  }
}
