import Commissioning

/// What is otherwise in a site than in an earlier one; nothing where both say the same.
package func changes(from old: SiteState, to new: SiteState) -> [Change] {
  let comparison = Comparison(old, new)
  return (comparison.records + comparison.targets + comparison.figures).ordered
}

/// Two sites, with records that have another id now known by it.
struct Comparison {
  let old: SiteState
  let new: SiteState
  /// The present id of each record that had another, by the former.
  private(set) var moved: [SiteState.RecordKey: String] = [:]
  /// What replaces the paths of records of the old site: "csus/south".
  private var replaced: [String: String] = [:]
  /// The ids of the KPIs of which either site withholds figures, or may.
  let withholding: Set<String>
  let observations: ObservationTables
  /// Ids that bodies of two kinds have in either site.
  private let ambiguous: Set<String>
  /// What organisations and services are called, by their ids, with their folder where bodies of two kinds
  /// have that.
  private(set) var names: [String: Set<String>] = [:]
  /// How many have each name.
  private(set) var partiesByName: [String: Int] = [:]
  /// Who pays the price of each offer, by its path: the customers of agreements that state none.
  private let payers: [String: [String]]

  init(_ old: SiteState, _ new: SiteState) {
    self.old = old
    self.new = new
    // Without records on one side nobody can tell of which kind a body is.
    let areKnown = !old.records.isEmpty && !new.records.isEmpty
    let bodies = areKnown ? [old.bodies, new.bodies] : [[:], [:]]
    let kinds = bodies[0].merging(bodies[1]) { $0.merging($1) { $1 } }.mapValues { Set($0.values) }
    let ambiguous = Set(kinds.filter { $0.value.count > 1 }.keys)
    self.ambiguous = ambiguous
    observations = ObservationTables(
      old.observations, new.observations,
      bodies: bodies.map { $0.filter { ambiguous.contains($0.key) } })
    withholding = Set(
      [old, new].flatMap { $0.records.values.filter(\.mayWithhold).map(\.id) }
        + [observations.old, observations.new].flatMap {
          $0.filter(\.value.isSuppressed).map(\.key.kpi)
        })
    var payers: [String: [String]] = [:]
    for record in new.records.values
    where record.kind == .agreement && record.standing.mayBeCurrent && record.fact("price") == nil {
      for offer in record.fact("offer")?.values ?? [] {
        payers[offer.code, default: []] += record.fact("customer")?.values.map(\.code) ?? []
      }
    }
    self.payers = payers
    for (key, record) in old.records where new.records[key] == nil { name(key, record.name) }
    for (key, record) in new.records { name(key, record.name) }
    for name in names.values.joined() { partiesByName[name, default: 0] += 1 }
    for move in moves(from: old, to: new) {
      moved[move.before] = move.after.id
      let (folder, kind) = (move.before.kind.folder, move.after.kind.folder)
      replaced["\(folder)/\(move.before.id)"] = "\(kind)/\(move.after.id)"
    }
  }

  private mutating func name(_ key: SiteState.RecordKey, _ name: String) {
    guard key.kind.isOrganisation || key.kind == .service else { return }
    let party = key.kind.isOrganisation ? unambiguous("\(key.kind.folder)/\(key.id)") : key.id
    names[party, default: []].insert(name)
  }

  /// An organisation by its id, with its folder where bodies of two kinds have that: "south", "csus/kent".
  func unambiguous(_ party: String) -> String {
    let id = SiteState.FigureKey.id(party)
    return ambiguous.contains(id) ? party : id
  }

  private func present(_ key: SiteState.RecordKey) -> SiteState.RecordKey {
    SiteState.RecordKey(kind: key.kind, id: moved[key] ?? key.id)
  }

  // MARK: Records

  var records: [Change] {
    var before: [SiteState.RecordKey: SiteState.Record] = [:]
    for (key, record) in old.records { before[present(key)] = record }
    let comparable = !old.records.isEmpty && !new.records.isEmpty
    guard comparable else { return [] }
    return Set(before.keys).union(new.records.keys).sorted().flatMap { key -> [Change] in
      switch (before[key], new.records[key]) {
      case (let old?, let new?): return changes(old, new)
      case (nil, let new?): return [arrival(of: new)]
      case (let old?, nil): return [change(.removed, old, before: old.name)]
      case (nil, nil): return []
      }
    }
  }

  func change(
    _ event: Change.Event, _ record: SiteState.Record, _ detail: String = "", before: String = "",
    after: String = "", concerning codes: [String] = [], distinction: String = ""
  ) -> Change {
    let path = "\(record.kind.folder)/\(record.id)"
    let others = event == .repriced && record.kind == .offer ? payers[path] ?? [] : []
    let heirs = event == .ended ? record.fact("became")?.recordCodes ?? [] : []
    let concerned = Concerned(record, codes + parties(of: record) + others + heirs)
    return Change(
      event: event, kind: record.kind, id: record.id, name: record.name, page: record.page,
      detail: detail, before: before, after: after, source: record.source,
      organisations: concerned.organisations.map(unambiguous).sorted(),
      services: concerned.services,
      status: record.status, distinction: distinction)
  }

  /// The codes of whom and what a record such as an agreement is about, on both sides.
  private func parties(of record: SiteState.Record) -> [String] {
    if record.kind.isOrganisation || record.kind == .service { return [] }
    let former = moved.first { $0.key.kind == record.kind && $0.value == record.id }?.key
    let key = SiteState.RecordKey(kind: record.kind, id: record.id)
    return [new.records[key], old.records[former ?? key]].compactMap(\.self).flatMap { record in
      [
        "customer", "shared_with", "provider", "organisations", "members", "service", "services",
        "also_covers",
      ].flatMap { record.fact($0)?.values.map(\.code) ?? [] }
    }
  }

  /// What is told of a record that was not there.
  private func arrival(of record: SiteState.Record) -> Change {
    guard record.kind.hasTerm else { return change(.added, record, after: record.name) }
    switch record.standing {
    case .current:
      let term = term(record)
      return change(term.isEmpty || hadBegun(record) ? .added : .begun, record, after: term)
    case .future: return change(.announced, record, after: term(record))
    case .unknown, .ended: return change(.added, record, after: term(record))
    }
  }

  /// Whether a record that is new in the later site had begun by the day of the earlier.
  private func hadBegun(_ record: SiteState.Record) -> Bool {
    guard let day = Day(old.day),
      let began = ["from", "established"].lazy.compactMap({ record.fact($0)?.values.first }).first
        .flatMap({ When($0.code) })
    else { return false }
    return began.hasHappened(by: day)
  }

  private func term(_ record: SiteState.Record) -> String {
    func text(_ names: [String]) -> String? {
      names.lazy.compactMap { record.fact($0)?.text }.first { !$0.isEmpty && $0 != "Not recorded" }
    }
    let (begins, ends) =
      switch record.standing {
      case .future: ("begins", "ends")
      case .current, .unknown: ("began", "ends")
      case .ended: ("began", "ended")
      }
    let parts = [
      text(["from", "established"]).map { bound("from", begins, $0) },
      text(["until", "closed", "closes"]).map { bound("until", ends, $0) },
    ].compactMap(\.self)
    let arePrepositions = parts.allSatisfy { $0.hasPrefix("from ") || $0.hasPrefix("until ") }
    return parts.joined(separator: arePrepositions ? " " : ", ")
  }

  /// "from 1 April 2013", "began by June 2014".
  private func bound(_ preposition: String, _ verb: String, _ text: String) -> String {
    if text == TimeSpan.End.open.text { return text.lowercasedFirst }
    let isPhrase = ["by ", "after ", "before ", "about "].contains { text.hasPrefix($0) }
    return "\(isPhrase ? verb : preposition) \(text)"
  }

  private func changes(_ old: SiteState.Record, _ new: SiteState.Record) -> [Change] {
    var found: [Change] = []
    if old.id != new.id {
      let address = new.keeps(old.id) ? "Address" : "Address (the old one leads nowhere)"
      found.append(change(.renamed, new, address, before: old.id, after: new.id))
    }
    if old.name != new.name, !(old.isNamedAfterOthers && new.isNamedAfterOthers) {
      found.append(change(.renamed, new, before: old.name, after: new.name))
    }
    let turn = new.kind.hasTerm ? turn(old, new) : []
    found += turn
    found += facts(old, new, besides: found)
    if turn.isEmpty, let standing = standing(old, new) { found.append(standing) }
    found += judgements(old, new)
    if old.prose != new.prose || translated(old.links) != new.links {
      found.append(change(.textChanged, new, distinction: "\(old.prose) \(new.prose)"))
    }
    // Two facts may read alike.
    return found.enumerated().filter { found.firstIndex(of: $0.element) == $0.offset }.map(
      \.element)
  }

  /// That something holds again, or no longer for sure, which no turn tells; nil where its own dates do.
  private func standing(_ old: SiteState.Record, _ new: SiteState.Record) -> Change? {
    guard new.kind.hasTerm, old.standing != new.standing else { return nil }
    let areDatesOtherwise = SiteState.Record.termFacts.contains {
      old.fact($0)?.text != new.fact($0)?.text
    }
    // Its term ran out, say, and may have been extended.
    if areDatesOtherwise, old.standing.mayBeCurrent, new.standing.mayBeCurrent { return nil }
    return change(
      .changed, new, "State", before: new.kind.words(old.standing),
      after: new.kind.words(new.standing))
  }

  /// What became of something that begins and ends.
  private func turn(_ old: SiteState.Record, _ new: SiteState.Record) -> [Change] {
    switch (old.standing, new.standing) {
    case (.future, .current), (.future, .unknown):
      let dates = ["from", "established"].map { (old.fact($0)?.text, new.fact($0)?.text) }
      let isMoved = dates.contains { $0 != $1 }
      return [change(.begun, new, before: isMoved ? term(old) : "", after: term(new))]
    case (.current, .ended), (.unknown, .ended), (.future, .ended):
      if let party = lostParty(of: new), !hasOwnEnd(new, before: party) {
        let closed = party.fact("closed").map { " " + bound("until", "that ended", $0.text) } ?? ""
        var ended = change(
          .ended, new, before: term(old), after: "with \(party.name)\(closed)")
        ended.source = party.source
        return [ended]
      }
      let isSaid = old.fact("recorded_state")?.text != new.fact("recorded_state")?.text
      let after = isSaid && term(old) == term(new) ? endedByRecord : term(new)
      return [change(.ended, new, before: term(old), after: after)]
    default: return []
    }
  }

  /// Whether a record ended before a party of its own did.
  private func hasOwnEnd(_ record: SiteState.Record, before party: SiteState.Record) -> Bool {
    func day(_ record: SiteState.Record, _ name: String) -> When? {
      record.fact(name)?.values.first.flatMap { When($0.code) }
    }
    guard let own = day(record, "until"), let closed = day(party, "closed") else { return false }
    return own.certainlyPrecedes(closed)
  }

  /// A body that ended and took a record with it that was its own; nil if that ended by itself.
  private func lostParty(of record: SiteState.Record) -> SiteState.Record? {
    ["provider", "customer"].lazy.compactMap { name in
      record.fact(name)?.values.first { $0.note.hasPrefix("it has ended") }
    }.compactMap { value in
      let path = value.code.split(separator: "/")
      guard path.count == 2, let kind = Kind(folder: path[0]) else { return nil }
      return self.new.records[SiteState.RecordKey(kind: kind, id: String(path[1]))]
    }.first
  }

  /// A text of the old site with the present ids of records: "offers/finance 1.20".
  func translated(_ text: String) -> String {
    if replaced.isEmpty || !text.contains("/") { return text }
    var result = ""
    var rest = text[...]
    while !rest.isEmpty {
      let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "/" }
      result += replaced[String(name)] ?? String(name)
      rest = rest[name.endIndex...]
      if let other = rest.popFirst() { result.append(other) }
    }
    return result
  }
}

extension SiteState.Record {
  /// The facts that say when a record holds.
  fileprivate static let termFacts = [
    "from", "until", "established", "closed", "closes", "recorded_state", "extensions",
  ]
}

extension Kind {
  /// Whether one of its records holds, as readers are told.
  fileprivate func words(_ standing: SiteState.Standing) -> String {
    switch standing {
    case .current: self == .offer ? "on offer" : isOrganisation ? "open" : "in force"
    case .unknown: "not known"
    case .future: "to come"
    case .ended: isOrganisation ? "closed" : "ended"
    }
  }

  /// Whether its records begin and end.
  fileprivate var hasTerm: Bool {
    switch self {
    case .csu, .ccg, .supplier, .offer, .agreement, .programme, .partnership: true
    default: false
    }
  }
}
