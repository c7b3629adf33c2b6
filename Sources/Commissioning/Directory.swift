import Diagnostics

/// Finds records by what authors call them: an id, a former id, an organisation's code, or, where
/// two kinds share an id, `csus/south`.
package struct Directory: Sendable {
  package enum Answer: Sendable {
    case found(Reference)
    /// Nothing of those kinds is called so; what to do, where something likely was meant.
    case unknown(help: String?)
    /// It may be in a file that could not be read.
    case unread
    /// Several are called so.
    case ambiguous([Holder])
  }

  /// A record that is called by a name, and when.
  package struct Holder: Sendable {
    package var kind: Kind
    package var id: String
    /// As ``Day/number``.
    package var days: ClosedRange<Int32>

    /// The folder and the id, which no other record has.
    package var qualifiedID: String { "\(kind.folder)/\(id)" }
  }

  /// What one record may be called.
  package struct Listing: Sendable {
    package var reference: Reference
    package var kind: Kind
    package var id: String
    /// Former ids and codes: they find the record.
    package var aliases: [Alias]
    /// Present and former names: they do not find it, but tell what was meant.
    package var names: [String]

    package init(
      reference: Reference, kind: Kind, id: String, aliases: [Alias] = [], names: [String] = []
    ) {
      self.reference = reference
      self.kind = kind
      self.id = id
      self.aliases = aliases
      self.names = names
    }

    /// Another name of a record and the days on which it was its.
    package struct Alias: Sendable {
      package var text: String
      package var days: ClosedRange<Int32>

      package init(_ text: String, days: ClosedRange<Int32> = .min ... .max) {
        self.text = text
        self.days = days
      }
    }
  }

  package let unread: Unread
  private var listings: [Listing]
  /// Positions in the listings, those found by id before those found by an alias.
  private var ids: [String: [Int]] = [:]
  private var aliases: [String: [Int]] = [:]
  /// Whether several records have or had one code or former id.
  package private(set) var hasSharedAliases = false

  package init(_ listings: [Listing] = [], unread: Unread = Unread()) {
    self.listings = listings
    self.unread = unread
    ids.reserveCapacity(listings.count)
    for (position, listing) in listings.enumerated() {
      ids[listing.id, default: []].append(position)
      for alias in listing.aliases where aliases[alias.text]?.last != position {
        aliases[alias.text, default: []].append(position)
        if aliases[alias.text]?.count == 2 { hasSharedAliases = true }
      }
    }
  }

  /// - Parameter isSuggesting: whether to look for what may have been meant, which takes long.
  package func find(_ text: String, among kinds: [Kind], isSuggesting: Bool = true) -> Answer {
    if let (kind, name) = parted(text) {
      guard kinds.contains(kind) else { return .unknown(help: nil) }
      return find(name, among: [kind], isSuggesting: isSuggesting)
    }
    let matches = matches(text, among: kinds)
    if matches.count == 1 { return .found(listings[matches[0]].reference) }
    if matches.count > 1 { return .ambiguous(holders(of: text, among: kinds)) }
    if unread.mayHold(text, among: kinds) { return .unread }
    return .unknown(help: isSuggesting ? help(for: text, among: kinds) : nil)
  }

  /// Every record of some kinds that is or was called so.
  package func holders(of text: String, among kinds: [Kind]) -> [Holder] {
    if let (kind, name) = parted(text) {
      return kinds.contains(kind) ? holders(of: name, among: [kind]) : []
    }
    return matches(text, among: kinds).flatMap { position in
      let listing = listings[position]
      let days = listing.aliases.filter { $0.text == text }.map(\.days)
      return (listing.id == text ? [.min ... .max] : days).map {
        Holder(kind: listing.kind, id: listing.id, days: $0)
      }
    }
  }

  /// The ids of those kinds, for messages.
  package func ids(of kinds: [Kind]) -> [String] {
    listings.filter { kinds.contains($0.kind) }.map(\.id)
  }

  private func parted(_ text: String) -> (Kind, String)? {
    guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")),
      let kind = Kind(folder: text[..<slash])
    else { return nil }
    return (kind, String(text[text.index(after: slash)...]))
  }

  private func matches(_ text: String, among kinds: [Kind]) -> [Int] {
    for index in [ids, aliases] {
      let matches = (index[text] ?? []).filter { kinds.contains(listings[$0].kind) }
      if !matches.isEmpty { return matches }
    }
    return []
  }

  private func help(for text: String, among kinds: [Kind]) -> String? {
    if let other = (ids[text] ?? aliases[text])?.first {
      return "'\(text)' is a \(listings[other].kind.noun)"
    }
    // In small letters, since an id and a name often differ by capitals alone.
    var identifiers: [String: String] = [:]
    for listing in listings where kinds.contains(listing.kind) {
      for word in [listing.id] + listing.aliases.map(\.text) + listing.names {
        identifiers[word.lowercased()] = listing.id
      }
    }
    let lowered = text.lowercased()
    let meant =
      identifiers[lowered] == nil
      ? suggestion(for: text, among: identifiers.keys.sorted()) : lowered
    return meant.flatMap { identifiers[$0] }.map { "did you mean '\($0)'?" }
  }
}

/// "'csus/south' or 'ccgs/south'": how to name one of several.
package func wayToName(_ holders: [Directory.Holder]) -> String {
  var ways: [String] = []
  for holder in holders where !ways.contains("'\(holder.qualifiedID)'") {
    ways.append("'\(holder.qualifiedID)'")
  }
  return ways.joined(separator: " or ")
}
