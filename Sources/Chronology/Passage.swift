import Commissioning

/// What became of the bodies of a lineage from an earlier day to its own: those there were on the first, those
/// there are on the last, and which of the last have the work or the customers of which of the first.
package struct Passage: Sendable {
  package enum Manner: Hashable, Sendable {
    /// The same body, under the same name or a new one.
    case asBefore, renamed
    /// A body that ended, and one that took over from it.
    case merged, split, takenOver
    /// Customers or work went from a body to another, and neither took the place of the other.
    case moved
    /// Customers left a body, and what followed is not recorded.
    case left
    /// A body ended, and what followed is not recorded.
    case ended
    /// A body is new, and none before it is recorded.
    case begun
    /// Customers came of which no body was recorded.
    case came
  }

  package struct Step: Sendable {
    /// Nil where none is recorded.
    package var from: Key<Organisation>?
    package var to: Key<Organisation>?
    package var manner: Manner
    /// How many CCGs mainly used the one on the first day and the other on the last; nil where of none it
    /// is recorded.
    package var customers: Int?
    /// In their order; empty where it is not recorded or nothing happened.
    package var when: [When]
  }

  /// The earlier day.
  package let first: Day
  /// In the order of their keys.
  package let before: [Key<Organisation>]
  package let after: [Key<Organisation>]
  package let steps: [Step]

  package init(of lineage: Lineage, since first: Day, in landscape: Landscape) {
    self.first = first
    let organisations = landscape.catalogue.organisations
    before = lineage.bodies.map(\.key).filter {
      organisations[$0].life.validity(on: first).mayBeCurrent
    }
    after = lineage.bodies.map(\.key).filter { landscape.lives[$0].mayBeCurrent }
    let reader = PassageReader(lineage, landscape, since: first, before, after)
    steps = reader.steps
  }
}

/// Works out the steps of a passage.
private struct PassageReader {
  private struct Pair: Hashable {
    var from: Key<Organisation>?
    var to: Key<Organisation>?
  }

  private let lineage: Lineage
  private let landscape: Landscape
  private let first: Day
  private let before: [Key<Organisation>]
  private let after: Set<Key<Organisation>>
  /// What became of the CCGs there were on both days, by the bodies that they used.
  private let moves: [Pair: [CustomerMove]]

  init(
    _ lineage: Lineage, _ landscape: Landscape, since first: Day, _ before: [Key<Organisation>],
    _ after: [Key<Organisation>]
  ) {
    self.lineage = lineage
    self.landscape = landscape
    self.first = first
    self.before = before
    let (then, now) = (Set(before), Set(after))
    self.after = now
    moves = Dictionary(grouping: landscape.moves(since: first, until: lineage.day)) { move in
      Pair(
        from: move.from.flatMap { then.contains($0) ? $0 : nil },
        to: move.to.flatMap { now.contains($0) ? $0 : nil })
    }
  }

  var steps: [Passage.Step] {
    var paths: [Pair: [Lineage.Move]] = [:]
    for body in before {
      if after.contains(body) { paths[Pair(from: body, to: body)] = [] }
      for (heir, path) in heirs(of: body) { paths[Pair(from: body, to: heir)] = path }
    }
    for pair in moves.keys where pair.from != nil || pair.to != nil {
      paths[pair, default: []] += []
    }
    let (sources, targets) = (
      Set(paths.keys.compactMap { $0.to == nil ? nil : $0.from }),
      Set(paths.keys.compactMap { $0.from == nil ? nil : $0.to })
    )
    for body in before where !sources.contains(body) {
      paths[Pair(from: body, to: nil), default: []] += []
    }
    for body in after where !targets.contains(body) {
      paths[Pair(from: nil, to: body), default: []] += []
    }
    return paths.sorted { order($0.key) < order($1.key) }.map { pair, path in
      let manner = manner(
        of: pair, path, isLast: pair.from.map { !sources.contains($0) } ?? false,
        isFirst: pair.to.map { !targets.contains($0) } ?? false)
      return Passage.Step(
        from: pair.from, to: pair.to, manner: manner, customers: customers(of: pair),
        when: when(pair, manner, path))
    }
  }

  private func order(_ pair: Pair) -> (Int32, Int32) {
    (pair.from?.number ?? .max, pair.to?.number ?? .max)
  }

  /// The bodies of the last day that took over from one between the days, each with how it came to that.
  private func heirs(of body: Key<Organisation>) -> [(Key<Organisation>, [Lineage.Move])] {
    var found: [(Key<Organisation>, [Lineage.Move])] = []
    var queue: [(body: Key<Organisation>, path: [Lineage.Move])] = [(body, [])]
    var seen: Set<Key<Organisation>> = [body]
    while !queue.isEmpty {
      let (current, path) = queue.removeFirst()
      for move in lineage.moves where move.from == current && move.event != nil {
        guard let next = move.to, isBetween(move.day),
          path.last.map({ $0.day <= move.day }) ?? true, seen.insert(next).inserted
        else { continue }
        if after.contains(next) {
          found.append((next, path + [move]))
        } else {
          queue.append((next, path + [move]))
        }
      }
    }
    return found
  }

  private func isBetween(_ day: Day) -> Bool { first < day && day <= lineage.day }

  /// - Parameters:
  ///   - isLast: whether nothing of the first body went on.
  ///   - isFirst: whether nothing of the second body was there before.
  private func manner(of pair: Pair, _ path: [Lineage.Move], isLast: Bool, isFirst: Bool)
    -> Passage.Manner
  {
    guard let from = pair.from else { return isFirst ? .begun : .came }
    guard let to = pair.to else { return isLast && !after.contains(from) ? .ended : .left }
    if from == to { return isRenamed(from) ? .renamed : .asBefore }
    let events = path.compactMap(\.event)
    if events.contains(.split) { return .split }
    if events.contains(.merged) { return .merged }
    return events.contains(.closed) ? .takenOver : .moved
  }

  private func customers(of pair: Pair) -> Int? {
    let number = moves[pair]?.count ?? 0
    let isRecorded =
      pair.from.map { body in moves.contains { $0.key.from == body && !$0.value.isEmpty } }
      ?? (number > 0)
    return isRecorded ? number : nil
  }

  private func isRenamed(_ body: Key<Organisation>) -> Bool {
    let organisation = landscape.catalogue.organisations[body]
    return organisation.name(on: first)?.value != organisation.name(on: lineage.day)?.value
  }

  private func when(_ pair: Pair, _ manner: Passage.Manner, _ path: [Lineage.Move]) -> [When] {
    let organisations = landscape.catalogue.organisations
    let own: [When?] =
      switch manner {
      case .asBefore, .came: []
      case .renamed: [pair.from.flatMap { organisations[$0].name(on: lineage.day)?.from }]
      case .begun: [pair.to.flatMap { organisations[$0].established }]
      case .ended: [pair.from.flatMap { organisations[$0].closed?.value }]
      case .moved, .left: path.map(\.when) + (moves[pair] ?? []).map(\.when)
      default: path.map(\.when)
      }
    var seen: Set<When> = []
    return own.compactMap(\.self).filter { seen.insert($0).inserted }
      .sorted { $0.firstDay < $1.firstDay }
  }
}
