import Diagnostics

/// Finds records by the names authors use: an id, a former id, an organisation's code, or
/// `csus/south` if two kinds share an id. A code may be in small letters, or have the two noughts
/// after it that make `00M` a site's, `00M00`.
package struct Directory: Sendable {
  package enum Answer: Sendable {
    case found(Reference)
    /// No record of those kinds has that name. The help says which was probably meant, if any.
    case unknown(help: String?)
    /// A record that may have that name is in a file that could not be read.
    case unread
    /// Several have that name.
    case ambiguous([Holder])
  }

  /// A record that has or had a name, and when.
  package struct Holder: Sendable {
    package var kind: Kind
    package var id: String
    /// As ``Day/number``.
    package var days: ClosedRange<Int32>

    package init(kind: Kind, id: String, days: ClosedRange<Int32>) {
      self.kind = kind
      self.id = id
      self.days = days
    }

    /// The folder and the id, which no other record has.
    package var qualifiedID: String { "\(kind.folder)/\(id)" }
  }

  /// The names of one record.
  package struct Listing: Sendable {
    package var reference: Reference
    package var kind: Kind
    package var id: String
    /// Former ids and codes: they find the record.
    package var aliases: [Alias]
    /// Present and former names: they do not find it, but show what was meant.
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

  /// A record that has or had an alias, and when.
  private struct Match: Sendable {
    /// In the listings.
    var position: Int
    var days: [ClosedRange<Int32>]
  }

  package let unread: Unread
  private let listings: [Listing]
  /// Positions in the listings: at most one of each kind.
  private var ids: [String: [Int]] = [:]
  private var aliases: [Kind: [String: [Match]]] = [:]
  private let meanings: Meanings
  /// Whether any code or former id is or was that of several records.
  package private(set) var hasSharedAliases = false

  package init(_ listings: [Listing] = [], unread: Unread = Unread()) {
    self.listings = listings
    self.unread = unread
    meanings = Meanings(listings)
    ids.reserveCapacity(listings.count)
    var holders: [String: Int] = [:]
    for (position, listing) in listings.enumerated() {
      ids[listing.id, default: []].append(position)
      for alias in listing.aliases {
        if holders.updateValue(position, forKey: alias.text) ?? position != position {
          hasSharedAliases = true
        }
        add(alias, of: position)
      }
    }
  }

  private mutating func add(_ alias: Listing.Alias, of position: Int) {
    func add(to matches: inout [Match]) {
      if matches.last?.position == position {
        matches[matches.count - 1].days.append(alias.days)
      } else {
        matches.append(Match(position: position, days: [alias.days]))
      }
    }
    add(to: &aliases[listings[position].kind, default: [:]][alias.text, default: []])
  }

  /// - Parameter isSuggesting: whether to look for what was probably meant, which is slow.
  package func find(_ text: String, among kinds: [Kind], isSuggesting: Bool = true) -> Answer {
    if let (kind, name) = splitQualifiedID(text) {
      guard kinds.contains(kind) else { return .unknown(help: nil) }
      return find(name, among: [kind], isSuggesting: isSuggesting)
    }
    let matches = matches(of: text, among: kinds, atMost: Directory.namedLimit)
    if matches.count == 1 { return .found(listings[matches[0].position].reference) }
    if matches.count > 1 { return .ambiguous(matches.flatMap(holders)) }
    if unread.mayHold(text, among: kinds) { return .unread }
    return .unknown(help: isSuggesting ? help(for: text, among: kinds) : nil)
  }

  /// How many records of a kind an answer lists if a name may mean many.
  private static let namedLimit = 5

  /// Every record of some kinds that has or had that name.
  package func holders(of text: String, among kinds: [Kind]) -> [Holder] {
    if let (kind, name) = splitQualifiedID(text) {
      return kinds.contains(kind) ? holders(of: name, among: [kind]) : []
    }
    return matches(of: text, among: kinds, atMost: .max).flatMap(holders)
  }

  /// Which id of a kind was probably meant by one that does not exist.
  package func suggestedID(for text: String, of kind: Kind) -> String? {
    meanings.id(for: text, of: kind)
  }

  private func splitQualifiedID(_ text: String) -> (Kind, String)? {
    guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")),
      let kind = Kind(folder: text[..<slash])
    else { return nil }
    return (kind, String(text[text.index(after: slash)...]))
  }

  /// The records with that id; if there are none, those with that alias.
  ///
  /// - Parameter count: of each kind.
  private func matches(of text: String, among kinds: [Kind], atMost count: Int) -> [Match] {
    let named = (ids[text] ?? []).filter { kinds.contains(listings[$0].kind) }
    if !named.isEmpty { return named.map { Match(position: $0, days: [.min ... .max]) } }
    for spelling in Directory.spellings(of: text) {
      let matches = kinds.flatMap { aliases[$0]?[spelling]?.prefix(count) ?? [] }
      if !matches.isEmpty { return matches }
    }
    return []
  }

  /// As it is written and, if it may be a code, as codes are.
  private static func spellings(of text: String) -> [String] {
    guard (3...9).contains(text.utf8.count), text.utf8.contains(where: { $0 <= 0x39 }) else {
      return [text]
    }
    let code = text.uppercased()
    let site = code.utf8.count == 5 && code.hasSuffix("00") ? [String(code.prefix(3))] : []
    return (code == text ? [text] : [text, code]) + site
  }

  private func holders(_ match: Match) -> [Holder] {
    let listing = listings[match.position]
    return match.days.map { Holder(kind: listing.kind, id: listing.id, days: $0) }
  }

  private func help(for text: String, among kinds: [Kind]) -> String? {
    let other =
      ids[text]?.first
      ?? Kind.allCases.lazy.compactMap {
        aliases[$0]?[text]?.first?.position
      }.min()
    if let other { return "'\(text)' is \(listings[other].kind.nounWithArticle)" }
    return meanings.name(for: text, among: kinds).map { "did you mean '\($0)'?" }
  }
}

/// "'csus/south' or 'ccgs/south'": how to name one of several.
package func qualifiedNames(of holders: [Directory.Holder]) -> String {
  var named: Set<String> = []
  return holders.map { "'\($0.qualifiedID)'" }.filter { named.insert($0).inserted }
    .joined(separator: " or ")
}
