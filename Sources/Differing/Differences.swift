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
  /// What replaces names of records and pages of the old site, the longest first.
  private var replaced: [String: String] = [:]
  /// The ids of the KPIs of which either site withholds figures, or may.
  let withholding: Set<String>
  let observations: ObservationTables

  init(_ old: SiteState, _ new: SiteState) {
    self.old = old
    self.new = new
    observations = ObservationTables(old.observations, new.observations)
    withholding = Set(
      [old, new].flatMap { $0.records.values.filter(\.mayWithhold).map(\.id) }
        + [observations.old, observations.new].flatMap {
          $0.filter(\.value.isSuppressed).map(\.key.kpi)
        })
    for (key, record) in new.records where old.records[key] == nil {
      let former = record.formerIDs.map { SiteState.RecordKey(kind: key.kind, id: $0) }
      guard
        let before = former.last(where: { old.records[$0] != nil && new.records[$0] == nil })
      else { continue }
      moved[before] = key.id
      replaced["\(before.kind.folder)/\(before.id)"] = "\(key.kind.folder)/\(key.id)"
    }
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
    let concerned = Concerned(record, codes + parties(of: record))
    return Change(
      event: event, kind: record.kind, id: record.id, name: record.name, page: record.page,
      detail: detail, before: before, after: after, source: record.source,
      organisations: concerned.organisations, services: concerned.services,
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
      ].compactMap { record.fact($0)?.code }
    }
  }

  /// What is told of a record that was not there.
  private func arrival(of record: SiteState.Record) -> Change {
    guard record.kind.hasTerm else { return change(.added, record, after: record.name) }
    switch record.standing {
    case .current:
      let term = term(record)
      return change(term.isEmpty ? .added : .begun, record, after: term)
    case .future: return change(.announced, record, after: term(record))
    case .unknown, .ended: return change(.added, record, after: term(record))
    }
  }

  private func term(_ record: SiteState.Record) -> String {
    func text(_ names: [String]) -> String? {
      names.lazy.compactMap { record.fact($0)?.text }.first { !$0.isEmpty && $0 != "Not recorded" }
    }
    return [
      text(["from", "established"]).map { bound("from", "begins", $0) },
      text(["until", "closed", "closes"]).map { bound("until", "ends", $0) },
    ].compactMap(\.self).joined(separator: " ")
  }

  /// "from 1 April 2013", "begins by June 2014".
  private func bound(_ preposition: String, _ verb: String, _ text: String) -> String {
    let isPhrase = ["by ", "after ", "before ", "about "].contains { text.hasPrefix($0) }
    return "\(isPhrase ? verb : preposition) \(text)"
  }

  private func changes(_ old: SiteState.Record, _ new: SiteState.Record) -> [Change] {
    var found: [Change] = []
    if old.id != new.id {
      found.append(change(.renamed, new, "Address", before: old.id, after: new.id))
    }
    if old.name != new.name, !(old.isNamedAfterOthers && new.isNamedAfterOthers) {
      found.append(change(.renamed, new, before: old.name, after: new.name))
    }
    if new.kind.hasTerm { found += turn(old, new) }
    found += facts(old, new, besides: found)
    if old.prose != new.prose {
      found.append(change(.textChanged, new, distinction: old.prose + " " + new.prose))
    }
    // Two facts may read alike.
    return found.enumerated().filter { found.firstIndex(of: $0.element) == $0.offset }.map(
      \.element)
  }

  /// What became of something that begins and ends.
  private func turn(_ old: SiteState.Record, _ new: SiteState.Record) -> [Change] {
    switch (old.standing, new.standing) {
    case (.future, .current), (.future, .unknown):
      return [change(.begun, new, after: term(new))]
    case (.current, .ended), (.unknown, .ended), (.future, .ended):
      return [change(.ended, new, before: term(old), after: term(new))]
    default: return []
    }
  }

  private func facts(
    _ old: SiteState.Record, _ new: SiteState.Record, besides found: [Change]
  ) -> [Change] {
    let names = new.facts.map(\.name)
    let gone = old.facts.map(\.name).filter { !names.contains($0) }
    let hasTurned = found.contains { $0.event == .ended || $0.event == .begun }
    let changes = (names + gone).compactMap { name -> Change? in
      if new.kind == .ccg, name == "csu" { return nil }
      let (before, after) = (old.fact(name), new.fact(name))
      guard translated(before?.code ?? "") != after?.code ?? "" else { return nil }
      if FollowingFacts.names.contains(name) { return nil }
      let isOfTerm = ["from", "until", "established", "closed", "closes"].contains(name)
      if hasTurned, isOfTerm { return nil }
      if let change = circumstances(before, after, of: new) { return change }
      return change(
        event(of: name, in: new.kind, before, after), new,
        after?.label ?? before?.label ?? name, before: before?.text ?? "",
        after: after?.text ?? "",
        distinction: [before, after].map { $0?.code ?? "" }.joined(separator: " "))
    }
    // That an extension was agreed is told by the new end.
    guard changes.contains(where: { $0.event == .extended }) else {
      return changes + [mainCSU(old, new)].compactMap(\.self)
    }
    let told = ["extensions", "extendable_to"].compactMap {
      new.fact($0)?.label ?? old.fact($0)?.label
    }
    return changes.filter { !told.contains($0.detail) }
  }

  /// That a fact reads as before, and only its source, its note or how it is known is otherwise; nil if it
  /// reads otherwise.
  private func circumstances(
    _ old: SiteState.Fact?, _ new: SiteState.Fact?, of record: SiteState.Record
  ) -> Change? {
    guard let old, let new, old.text == new.text,
      old.circumstances != new.circumstances
    else { return nil }
    return change(
      .changed, record, "\(new.label), as known",
      before: old.circumstances.nonEmpty ?? "nothing more",
      after: new.circumstances.nonEmpty ?? "nothing more",
      distinction: [old, new].map(\.code).joined(separator: " "))
  }

  /// Whether a CCG mainly uses another CSU now, or only what is recorded of its CSUs over time is otherwise.
  private func mainCSU(_ old: SiteState.Record, _ new: SiteState.Record) -> Change? {
    func change(_ before: SiteState.Fact?, _ after: SiteState.Fact?, _ event: Change.Event)
      -> Change?
    {
      guard translated(before?.code ?? "") != after?.code ?? "" else { return nil }
      return self.change(
        event, new, new.fact("csu")?.label ?? old.fact("csu")?.label ?? "Main CSU",
        before: before?.text ?? "", after: after?.text ?? "",
        concerning: [before, after].compactMap { $0?.code },
        distinction: [before, after].map { $0?.code ?? "" }.joined(separator: " "))
    }
    return change(old.mainCSU, new.mainCSU, old.mainCSU == nil ? .changed : .transferred)
      ?? change(old.fact("csu"), new.fact("csu"), .changed)
  }

  private func event(
    of name: String, in kind: Kind, _ old: SiteState.Fact?, _ new: SiteState.Fact?
  ) -> Change.Event {
    switch (kind, name) {
    case (.offer, "price"), (.offer, "setup"), (.agreement, "price"), (.agreement, "value"):
      return .repriced
    case (.offer, "provider"), (.agreement, "provider"), (.agreement, "customer"):
      return .transferred
    case (.offer, "until"), (.agreement, "until"):
      guard let before = old.flatMap(Comparison.end), let after = new.flatMap(Comparison.end),
        before != after
      else { return .changed }
      return before.certainlyPrecedes(after)
        ? .extended : after.certainlyPrecedes(before) ? .shortened : .changed
    default: return .changed
    }
  }

  private static func end(_ fact: SiteState.Fact) -> When? {
    When(String(fact.code.prefix { $0 != "|" && $0 != ";" }))
  }

  /// A code of the old site with the present ids of records.
  private func translated(_ code: String) -> String {
    if replaced.isEmpty { return code }
    return code.split(separator: ";", omittingEmptySubsequences: false).map { value in
      let end = value.firstIndex(of: "|") ?? value.endIndex
      return (replaced[String(value[..<end])] ?? String(value[..<end])) + value[end...]
    }.joined(separator: ";")
  }
}

/// Facts that are worked out from others of the same record.
private enum FollowingFacts {
  static let names: Set<String> = ["state", "last_notice", "names", "basis", "amount", "up_to"]
}

extension Kind {
  /// Whether its records begin and end.
  fileprivate var hasTerm: Bool {
    switch self {
    case .csu, .ccg, .supplier, .offer, .agreement, .programme, .partnership: true
    default: false
    }
  }
}
