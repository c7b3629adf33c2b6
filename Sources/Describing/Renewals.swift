import Chronology
import Commissioning
import Measuring

/// Every agreement that can be shown, by the quarter in which it ends.
package struct Renewals: Sendable {
  package enum End: Hashable, Sendable {
    /// Before the quarters that have a line of their own.
    case earlier
    case quarter(Quarter)
    /// After them.
    case later
    /// What is recorded leaves several quarters.
    case several
    case open
    case notRecorded
  }

  package struct Line: Sendable {
    package var end: End
    package var agreements: [Key<Agreement>] = []
    /// How many others could be extended so that they end then.
    package var possible = 0
  }

  /// Quarters without a gap, and after them what has no quarter, if there is any.
  package let lines: [Line]

  /// How many quarters before and after that of the day have lines of their own.
  private static let reach = (before: 8, after: 16)

  package init(of agreements: [Key<Agreement>], in landscape: Landscape) {
    let now = Quarter(landscape.day.month)
    let reach = (now.number - Self.reach.before)...(now.number + Self.reach.after)
    func end(_ when: When?) -> End {
      guard let quarter = when?.quarterOfEnd else { return .several }
      if quarter.number < reach.lowerBound { return .earlier }
      return quarter.number > reach.upperBound ? .later : .quarter(quarter)
    }
    var byEnd: [End: Line] = [:]
    for key in agreements {
      let term = landscape.term(of: key)
      let own: End =
        switch term.end {
        case .open: .open
        case .notRecorded: .notRecorded
        case .at(let when): end(when)
        }
      byEnd[own, default: Line(end: own)].agreements.append(key)
      if let possible = term.possibleEnd {
        byEnd[end(possible), default: Line(end: end(possible))].possible += 1
      }
    }
    let quarters = byEnd.keys.compactMap { end -> Quarter? in
      if case .quarter(let quarter) = end { quarter } else { nil }
    }
    let span = quarters.min().flatMap { first in quarters.max().map { first...$0 } }
    let inOrder: [End] =
      [.earlier] + (span.map { $0.map(End.quarter) } ?? []) + [
        .later, .several, .open, .notRecorded,
      ]
    lines = inOrder.compactMap { end in
      if case .quarter = end { return byEnd[end] ?? Line(end: end) }
      return byEnd[end]
    }
  }
}
