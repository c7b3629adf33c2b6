import Commissioning
import Diagnostics

/// A link in prose that leads to nothing, or to a heading that is not there.
func brokenLinks(_ catalogue: Catalogue, folders: [String]) -> [Diagnostic] {
  catalogue.references.flatMap { reference -> [Diagnostic] in
    let entry = catalogue.entry(of: reference)
    guard !entry.prose.links.isEmpty else { return [] }
    let folder = folders[Int(entry.place.source.number)]
    let base = folder.isEmpty ? [Substring(entry.kind.folder)] : folder.split(separator: "/")
    return entry.prose.links.compactMap { link in
      fault(of: link, in: entry, from: base, catalogue)
    }
  }
}

private func fault(
  of link: Prose.Link, in entry: Entry, from base: [Substring], _ catalogue: Catalogue
) -> Diagnostic? {
  func hasHeading(_ fragment: String, _ prose: Prose) -> Bool {
    fragment.isEmpty || prose.headings.contains { $0.id == "h-" + fragment || $0.id == fragment }
  }
  let thing = link.isImage ? "picture" : "link"
  switch catalogue.destination(of: link.destination, from: base) {
  case .asset: return nil
  case .here(let fragment) where hasHeading(fragment, entry.prose): return nil
  case .record(_, fragment: nil): return nil
  case .record(let target, .some(let fragment)):
    let prose = catalogue.entry(of: target).prose
    if hasHeading(fragment, prose) { return nil }
    return missingHeading(fragment, prose, link.place)
  case .here(let fragment): return missingHeading(fragment, entry.prose, link.place)
  case nil:
    if catalogue.isUnread(link.destination, from: base) { return nil }
    return Diagnostic(
      .brokenLink, "the \(thing) '\(link.destination)' leads to nothing", at: link.place,
      help: help(for: link.destination, catalogue))
  }
}

private func missingHeading(_ fragment: String, _ prose: Prose, _ place: Place) -> Diagnostic {
  Diagnostic(
    .brokenLink, "there is no heading '#\(fragment)' in that text", at: place,
    help: didYouMean(fragment, among: prose.headings.map { String($0.id.dropFirst(2)) }))
}

private func help(for destination: String, _ catalogue: Catalogue) -> String? {
  let parts = destination.prefix { $0 != "#" }.split(separator: "/")
  guard let name = parts.last, name.hasSuffix(".md"), parts.count > 1,
    let kind = Kind(folder: parts[parts.count - 2]),
    let meant = suggestion(
      for: String(name.dropLast(3)), among: catalogue.directory.ids(of: [kind]))
  else {
    return "write the way from this file to the other, such as '../csus/south.md', "
      + "or to a file in assets/"
  }
  return "did you mean '../\(kind.folder)/\(meant).md'?"
}
