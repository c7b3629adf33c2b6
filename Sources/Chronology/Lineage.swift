import Commissioning

/// What became of the bodies of a kind as far as a day knows: when each began and ended, how many CCGs
/// mainly used it from when on, and which of them went where.
package struct Lineage: Sendable {
  package struct Body: Sendable {
    package var key: Key<Organisation>
    package var from: When?
    /// The first day on which it is known to have existed; nil where no beginning is recorded.
    package var start: Day?
    package var until: When?
    /// The first day on which it is known to have ended; nil where no end can be shown.
    package var end: Day?
    /// Whether its beginning and its end are after the day.
    package var isPlanned: Bool
    package var isEndPlanned: Bool
    /// Its later names, each from the first day on which it is known to have been used.
    package var renamings: [(day: Day, when: When, name: String)]
    /// From which day on how many CCGs mainly used it; nil for as long as that is recorded of none.
    package var customers: [(day: Day, number: Int?)]
  }

  /// From one body to another on a day.
  package struct Move: Sendable {
    /// The first day of what followed.
    package var day: Day
    package var from: Key<Organisation>
    /// Nil where no body followed.
    package var to: Key<Organisation>?
    package var customers: [Key<Organisation>]
    /// How it is dated by what became of the body or by the CCGs' own records; nil where neither is.
    package var when: When?
    package var event: Succession.Event?
    package var isPlanned: Bool
    package var isInferred: Bool
  }

  package let day: Day
  /// In the order of their keys.
  package let bodies: [Body]
  /// In the order of their days.
  package let moves: [Move]

  /// - Parameter kind: of the bodies.
  package init(of kind: Kind, in landscape: Landscape) {
    let catalogue = landscape.catalogue
    day = landscape.day
    let keys = Array(
      catalogue.organisations.keys.filter {
        catalogue.organisations[$0].entry.kind == kind && landscape.isShown(.organisation($0))
      })
    var reader = LineageReader(keys, in: landscape)
    reader.read()
    moves = reader.moves
    bodies = keys.map { reader.body($0) }
  }

  /// Whether any body began, ended or changed.
  package var isEmpty: Bool { bodies.isEmpty }
}

extension Lineage.Body {
  /// How many customers it had on a day, as ``Day/number``.
  package func customers(on day: Int32) -> Int? {
    customers.last { $0.day.number <= day }?.number ?? nil
  }

  /// How many customers it had on a day or, if it had ended, at last.
  package func customers(by day: Day) -> Int? {
    customers.last { $0.day <= day && $0.number != nil }?.number ?? nil
  }

  /// Whether it was there before a day, as ``Day/number``, and is there from it on.
  package func began(before day: Int32) -> Bool { start.map { $0.number < day } ?? true }
  package func goesOn(from day: Int32) -> Bool { end.map { $0.number > day } ?? true }
}

extension Lineage {
  /// A body with those it came from and those that came from it, and what else went into the latter.
  package func relatives(of key: Key<Organisation>) -> Set<Key<Organisation>> {
    func closure(_ next: (Key<Organisation>) -> [Key<Organisation>]) -> Set<Key<Organisation>> {
      var (found, queue): (Set<Key<Organisation>>, [Key<Organisation>]) = ([key], [key])
      while let body = queue.popLast() {
        for other in next(body) where found.insert(other).inserted { queue.append(other) }
      }
      return found
    }
    let heirs = closure { body in moves.filter { $0.from == body }.compactMap(\.to) }
    let ancestors = closure { body in moves.filter { $0.to == body }.map(\.from) }
    let joined = moves.filter { move in move.to.map { heirs.contains($0) && $0 != key } ?? false }
    return heirs.union(ancestors).union(joined.map(\.from))
  }
}
