import Commissioning

/// Who does on a day what a body was recorded as doing.
package struct Heir: Sendable {
  package enum Fate: Hashable, Sendable {
    /// The body, or one that took over from it.
    case body(Key<Organisation>)
    /// A body ended, and what followed is not recorded.
    case lost(Key<Organisation>)
  }

  package var fate: Fate
  /// The bodies before it, the one that is recorded first; empty where it is that one.
  package var predecessors: [Key<Organisation>] = []
  /// When the last of them handed it on; nil if that is not recorded or there is none.
  package var since: When?

  package var body: Key<Organisation>? {
    if case .body(let key) = fate { key } else { nil }
  }

  /// The body that has it or, where it is lost, had it last.
  package var last: Key<Organisation> {
    switch fate {
    case .body(let key), .lost(let key): key
    }
  }

  /// Each body that has or had it, the one that is recorded first.
  package var all: [Key<Organisation>] { predecessors + [last] }

  /// Whether it is inferred from a succession.
  package var isInferred: Bool { !predecessors.isEmpty }
}

/// What of a body's a succession may carry to another.
enum Inheritance {
  case customer(Key<Organisation>)
  case offer(Key<Offer>)
  case agreement(Key<Agreement>, of: Key<Organisation>?)
  /// The body itself, as a customer.
  case itself

  func isCarried(by succession: Succession, of body: Organisation) -> Bool {
    guard succession.into.count == 1 else { return false }
    let isAll = body.soleSuccessor == succession.into[0] && succession.event != .renamed
    return switch self {
    case .customer(let key): succession.customers?.includes(key) ?? isAll
    case .offer(let key): succession.offers?.includes(key) ?? isAll
    case .agreement(let key, let customer):
      succession.agreements?.includes(key)
        ?? customer.flatMap { succession.customers?.includes($0) } ?? isAll
    case .itself: isAll
    }
  }
}

extension Catalogue {
  /// The main CSU of a CCG on a day, as recorded or by what became of the one recorded; nil where none
  /// is.
  package func mainCSU(of key: Key<Organisation>, on day: Day) -> Heir? {
    guard case .ccg(let ccg) = organisations[key].particulars, let use = ccg.csus.at(day) else {
      return nil
    }
    let heir = heir(of: use.value, for: .customer(key), since: use.from, on: day)
    let isToCome = heir.body.map { organisations[$0].life.validity(on: day) == .notYet } ?? false
    return isToCome ? nil : heir
  }

  /// Who has on a day what was recorded of a body.
  ///
  /// - Parameter since: when it began; what happened to a living body before that does not concern it.
  func heir(
    of body: Key<Organisation>, for inheritance: Inheritance, since: When? = nil, on day: Day
  ) -> Heir {
    var heir = Heir(fate: .body(body))
    var current = body
    var taken: Set<[Int]> = []
    while true {
      let organisation = organisations[current]
      let isGone = organisation.life.validity(on: day) == .ended
      if !isGone, organisation.successions.isEmpty { return heir }
      // What a body became before it ended is dated; what ended it may be dated by its end alone.
      let step = organisation.successions.indices.first { position in
        let succession = organisation.successions[position]
        if taken.contains([Int(current.number), position]) { return false }
        let hasHappened = succession.on.map { $0.hasHappened(by: day) } ?? isGone
        return hasHappened && (isGone || !succession.endsBody && !succession.precedes(since))
          && inheritance.isCarried(by: succession, of: organisation)
          && organisations[succession.into[0]].life.validity(on: day) != .notYet
          && !(isGone && isOver(succession.into[0], among: heir.predecessors, on: day))
      }
      guard let step else {
        if isGone { heir.fate = .lost(current) }
        return heir
      }
      taken.insert([Int(current.number), step])
      heir.predecessors.append(current)
      heir.since = organisation.successions[step].on
      current = organisation.successions[step].into[0]
      heir.fate = .body(current)
    }
  }

  /// Whether a body is over, and had it before.
  private func isOver(
    _ body: Key<Organisation>, among predecessors: [Key<Organisation>], on day: Day
  ) -> Bool {
    predecessors.contains(body) && organisations[body].life.validity(on: day) == .ended
  }

  /// Whether a body that may have ended has a successor in something, so that one of the two has it.
  func hasSuccessor(_ body: Key<Organisation>, for inheritance: Inheritance) -> Bool {
    let organisation = organisations[body]
    return organisation.successions.contains { inheritance.isCarried(by: $0, of: organisation) }
  }
}

extension Succession {
  fileprivate func precedes(_ other: When?) -> Bool {
    guard let on, let other else { return false }
    return on.certainlyPrecedes(other)
  }
}
