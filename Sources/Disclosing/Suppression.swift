import Commissioning
import Joining

/// Which observations may not be told: those with a small count, and, where just one of a group is
/// withheld whose total may be known elsewhere, the next smallest of the group, from which and the
/// total it could be worked out.
///
/// Source: Hundepool et al., "Statistical Disclosure Control" (2012), chapter 4, primary and
/// secondary cell suppression.
struct Suppression {
  private(set) var rows: Set<Int> = []
  private let ledger: Ledger

  init(_ ledger: Ledger, _ catalogue: Catalogue) {
    self.ledger = ledger
    guard catalogue.kpis.contains(where: { $0.suppressBelow != nil }) else { return }
    var groups: [Group: [Int]] = [:]
    for series in ledger.series {
      let kpi = catalogue.kpis[series.kpi]
      guard kpi.suppressBelow != nil else { continue }
      let sums = Sum.all(of: Parties(series, in: catalogue), in: catalogue)
      for row in series.rows {
        let counts = Counts(
          numerator: ledger.numerators[row], denominator: ledger.denominators[row],
          value: ledger.values[row])
        if counts.isSmall(for: kpi) { rows.insert(row) }
        for sum in sums {
          groups[Group(kpi: series.kpi, period: ledger.periods[row], sum: sum), default: []]
            .append(row)
        }
      }
    }
    protect(groups.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map(\.value))
  }

  /// Observations of a KPI in a period of which all but one add up to, or leave, the last.
  private struct Group: Hashable, Comparable {
    var kpi: Key<KPI>
    var period: Period
    var sum: Sum

    static func < (left: Group, right: Group) -> Bool {
      (left.kpi, left.period, left.sum) < (right.kpi, right.period, right.sum)
    }
  }

  /// Withholds more until no group has just one observation withheld. Ends, since each round
  /// withholds at least one more.
  private mutating func protect(_ groups: [[Int]]) {
    var isSettled = false
    while !isSettled {
      isSettled = true
      for group in groups where group.count(where: { rows.contains($0) }) == 1 {
        let told = group.filter { !rows.contains($0) && !size(of: $0).isNaN }
        guard let next = told.min(by: { rank($0) < rank($1) }) else { continue }
        rows.insert(next)
        isSettled = false
      }
    }
  }

  /// The smallest first; a zero hides nothing, so it comes last.
  private func rank(_ row: Int) -> (Int, Double, Int) {
    (size(of: row) == 0 ? 1 : 0, size(of: row), row)
  }

  private func size(of row: Int) -> Double {
    ledger.numerators[row].isNaN ? ledger.values[row] : ledger.numerators[row]
  }
}
