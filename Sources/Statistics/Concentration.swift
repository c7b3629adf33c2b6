/// How concentrated a market is: the Herfindahl–Hirschman index, the sum of the squares of the sellers'
/// shares in percent. It is 10,000 where one sells all, and 10,000 / n where n sell the same.
///
/// Source: Competition Commission and Office of Fair Trading, "Merger Assessment Guidelines" (CC2 Revised,
/// OFT1254), September 2010, section 5.3: a market above 1,000 may be regarded as concentrated, one above
/// 2,000 as highly concentrated.
package struct Concentration: Hashable, Sendable {
  package enum Level: Sendable, Hashable, CaseIterable { case low, concentrated, high }

  package static let concentrated = 1_000.0
  package static let high = 2_000.0
  package static let greatest = 10_000.0

  /// From 0, which is never reached, to 10,000.
  package let index: Double

  /// Nil if nothing is sold, or a part is negative or not finite.
  ///
  /// - Parameter parts: how much each sells, in any unit.
  package init?(of parts: [Double]) {
    guard parts.allSatisfy({ $0.isFinite && $0 >= 0 }) else { return nil }
    let total = parts.reduce(0, +)
    guard total > 0, total.isFinite else { return nil }
    index = parts.reduce(0) { sum, part in
      let share = part / total * 100
      return sum + share * share
    }
  }

  package var level: Level {
    index > Self.high ? .high : index > Self.concentrated ? .concentrated : .low
  }
}
