import Commissioning
import Diagnostics

/// A link in prose that leads nowhere, or to a heading that is not there.
func brokenLinks(_ catalogue: Catalogue, folders: [String]) -> [Diagnostic] {
  var checking = LinkChecking(catalogue: catalogue)
  return catalogue.references.flatMap { reference -> [Diagnostic] in
    let entry = catalogue.entry(of: reference)
    guard !entry.prose.links.isEmpty else { return [] }
    let folder = folders[Int(entry.place.source.number)]
    let base = folder.isEmpty ? [Substring(entry.kind.folder)] : folder.split(separator: "/")
    return entry.prose.links.compactMap { checking.fault(of: $0, in: reference, from: base) }
  }
}

private struct LinkChecking {
  let catalogue: Catalogue
  private var suggestions: LinkSuggestions
  /// Of the texts whose headings are linked to.
  private var headings: [Reference: Headings] = [:]

  /// The ids of the headings of a text.
  private struct Headings {
    private var ids: Set<String>
    private var similar: SimilarWords?

    init(_ prose: Prose) { ids = Set(prose.headings.map(\.id)) }

    func has(_ fragment: String) -> Bool {
      fragment.isEmpty || ids.contains("h-" + fragment) || ids.contains(fragment)
    }

    mutating func help(for fragment: String) -> String? {
      let words = similar ?? SimilarWords(ids.map { String($0.dropFirst(2)) })
      similar = words
      return words.didYouMean(fragment)
    }
  }

  init(catalogue: Catalogue) {
    self.catalogue = catalogue
    suggestions = LinkSuggestions(catalogue)
  }

  /// - Parameters:
  ///   - reference: of the record whose prose holds the link.
  ///   - base: the folder of its file.
  mutating func fault(
    of link: Prose.Link, in reference: Reference, from base: [Substring]
  ) -> Diagnostic? {
    switch catalogue.destination(of: link.destination, from: base) {
    case .asset, .record(_, fragment: nil): return nil
    case .record(let target, .some(let fragment)):
      return missingHeading(fragment, in: target, link.place)
    case .here(let fragment): return missingHeading(fragment, in: reference, link.place)
    case nil:
      if let (name, kind) = catalogue.unreadRecord(link.destination, from: base) {
        return catalogue.directory.unread.unchecked(name, among: [kind], kind.noun, at: link.place)
      }
      return Diagnostic(
        .brokenLink,
        "the \(link.isImage ? "picture" : "link") '\(link.destination)' leads nowhere",
        at: link.place, help: suggestions.help(for: link.destination, from: base))
    }
  }

  private mutating func missingHeading(
    _ fragment: String, in target: Reference, _ place: Place
  ) -> Diagnostic? {
    if headings[target] == nil { headings[target] = Headings(catalogue.entry(of: target).prose) }
    guard headings[target]?.has(fragment) == false else { return nil }
    return Diagnostic(
      .brokenLink, "there is no heading '#\(fragment)' in that text", at: place,
      help: headings[target]?.help(for: fragment))
  }
}
