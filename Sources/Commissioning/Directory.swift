import Diagnostics

/// Finds records by what authors call them: an id, a former id, an organisation's code, or, where
/// two kinds share an id, `csus/south`.
package struct Directory: Sendable {
  package enum Answer: Sendable {
    case found(Reference)
    /// Nothing of those kinds is called so; the id that was probably meant, where one is likely.
    case unknown(suggestion: String?)
    /// Several are called so; of these kinds.
    case ambiguous([Kind])
  }

  /// What one record may be called.
  package struct Listing: Sendable {
    package var reference: Reference
    package var kind: Kind
    package var id: String
    /// Former ids and codes: they find the record.
    package var aliases: [String]
    /// Present and former names: they do not find it, but tell what was meant.
    package var names: [String]

    package init(
      reference: Reference, kind: Kind, id: String, aliases: [String] = [], names: [String] = []
    ) {
      self.reference = reference
      self.kind = kind
      self.id = id
      self.aliases = aliases
      self.names = names
    }
  }

  private var listings: [Listing]
  /// Positions in the listings, those found by id before those found by an alias.
  private var ids: [String: [Int]] = [:]
  private var aliases: [String: [Int]] = [:]

  package init(_ listings: [Listing] = []) {
    self.listings = listings
    ids.reserveCapacity(listings.count)
    for (position, listing) in listings.enumerated() {
      ids[listing.id, default: []].append(position)
      for alias in listing.aliases { aliases[alias, default: []].append(position) }
    }
  }

  package func find(_ text: String, among kinds: [Kind]) -> Answer {
    if let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")),
      let kind = Kind(folder: text[..<slash])
    {
      let name = String(text[text.index(after: slash)...])
      return kinds.contains(kind) ? find(name, among: [kind]) : .unknown(suggestion: nil)
    }
    for index in [ids, aliases] {
      let matches = (index[text] ?? []).filter { kinds.contains(listings[$0].kind) }
      if matches.count == 1 { return .found(listings[matches[0]].reference) }
      if matches.count > 1 { return .ambiguous(matches.map { listings[$0].kind }) }
    }
    return .unknown(suggestion: suggestion(for: text, of: kinds))
  }

  /// The ids of those kinds, for messages.
  package func ids(of kinds: [Kind]) -> [String] {
    listings.filter { kinds.contains($0.kind) }.map(\.id)
  }

  private func suggestion(for text: String, of kinds: [Kind]) -> String? {
    var identifiers: [String: String] = [:]
    for listing in listings where kinds.contains(listing.kind) {
      for word in [listing.id] + listing.aliases + listing.names { identifiers[word] = listing.id }
    }
    let words = identifiers.keys.sorted()
    let lowered = text.lowercased()
    let meant =
      words.first { $0.lowercased() == lowered } ?? Diagnostics.suggestion(for: text, among: words)
    return meant.flatMap { identifiers[$0] }
  }
}
