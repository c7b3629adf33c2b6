import Commissioning
import Statistics

/// The first and the last half of some figures, each added up from its counts.
package struct Halves: Sendable {
  /// Positions of figures; one in the middle is in neither.
  package let first: Range<Int>
  package let last: Range<Int>
  /// In the KPI's unit.
  package let before: Double
  package let after: Double
  /// Whether chance does not explain the difference.
  package let isBeyondChance: Bool

  /// Nil unless all of at least six figures that follow each other are proportions with counts.
  ///
  /// - Parameter rows: the positions of the figures.
  package init?(_ figures: [Figure], in rows: Range<Int>, of kpi: KPI) {
    let counted = figures[rows].compactMap { figure -> Proportion? in
      guard figure.judged != nil, let numerator = figure.numerator,
        let denominator = figure.denominator, numerator.isFinite, denominator.isFinite
      else { return nil }
      return Proportion(count: numerator, total: denominator)
    }
    let half = rows.count / 2
    guard kpi.unit.isProportion, counted.count == rows.count,
      let difference = GroupDifference(
        Array(counted.prefix(half)), Array(counted.suffix(half)))
    else { return nil }
    first = rows.prefix(half)
    last = rows.suffix(half)
    before = difference.first.value * kpi.unit.multiplier
    after = difference.second.value * kpi.unit.multiplier
    isBeyondChance = difference.isBeyondChance
  }

  /// The proportion of the half that a figure is in.
  package func value(at position: Int) -> Double? {
    first.contains(position) ? before : last.contains(position) ? after : nil
  }
}
