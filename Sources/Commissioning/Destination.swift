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
    if let destination = plainDestination(of: link, from: folder) { return destination }
    return percentDecoded(link).flatMap { plainDestination(of: $0, from: folder) }
  }

  private func plainDestination(of link: String, from folder: [Substring]) -> Destination? {
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

  /// The name and kind of the record that a link leads to, if it may be one that could not be read.
  package func unreadRecord(
    _ link: String, from folder: [Substring]
  ) -> (name: String, kind: Kind)? {
    guard let path = path(of: link.prefix { $0 != "#" }, from: folder), path.count >= 2,
      let kind = Kind(folder: path[0]), let name = path.last, name.hasSuffix(".md")
    else { return nil }
    let id = String(name.dropLast(3))
    return directory.unread.mayHold(id, among: [kind]) ? (id, kind) : nil
  }

  /// The folders and the name that a link leads to, from the content folder; nil if it leads out of it.
  package func path(of link: Substring, from folder: [Substring]) -> [Substring]? {
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

/// An address with the characters that its "%20" and the like stand for; nil if it has none.
package func percentDecoded(_ address: some StringProtocol) -> String? {
  guard address.utf8.contains(UInt8(ascii: "%")) else { return nil }
  var bytes: [UInt8] = []
  var rest = Substring(address).utf8[...]
  while let byte = rest.popFirst() {
    let digits = Substring(rest.prefix(2))
    if byte == UInt8(ascii: "%"), digits.utf8.count == 2, digits.utf8.first != UInt8(ascii: "+"),
      let code = UInt8(digits, radix: 16)
    {
      bytes.append(code)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(validating: bytes, as: UTF8.self)
}
