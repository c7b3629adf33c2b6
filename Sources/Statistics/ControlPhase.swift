/// A stretch of a control chart with its own limits.
package struct ControlPhase: Sendable {
  /// Positions of its values.
  package let rows: Range<Int>
  /// Of its baseline; nil if that has no values.
  package let mean: Double?
  /// Nil if its baseline has no moving range, or screening leaves none.
  package let limits: ControlLimits?
  /// How many of its values are not missing.
  package let valueCount: Int
  /// Why change cannot be told from chance in it; nil if it can.
  package let obstacle: Obstacle?

  package enum Obstacle: Sendable, Hashable {
    /// There are fewer than ``ControlPhase/enough``.
    case tooFewValues
    /// The baseline has no two neighbouring values, or its limits are not finite.
    case noLimits
    /// Limits have no width, or at least half of the baseline's moving ranges are zero. With so
    /// little variation, chance alone leaves the limits: of 4,000 series of 24 stable counts
    /// (Poisson) of 0.1 a period, limits could be drawn for 13%, and 18% of those last points were
    /// signals; where most ranges are not zero it is 5% at most, for every mean.
    case tooLittleVariation
  }

  package var isJudged: Bool { obstacle == nil }

  /// Whether its limits are provisional: based on fewer than 13 values, missing ones included.
  package var isShort: Bool { rows.count < ControlPhase.enough }

  package static let enough = 13

  init(_ values: [Double?], rows: Range<Int>, baseline: Int?, isScreened: Bool) {
    self.rows = rows
    valueCount = rows.count { finite(values[$0]) != nil }
    let length = baseline.map { $0 > 0 ? min($0, rows.count) : rows.count } ?? rows.count
    let used = rows.lowerBound..<rows.lowerBound + length
    var sum = PreciseSum()
    for row in used {
      if let value = finite(values[row]) { sum.add(value) }
    }
    mean = sum.mean
    let all = ControlPhase.meanMovingRange(values, rows: used)
    let range =
      isScreened
      ? all.flatMap {
        ControlPhase.meanMovingRange(values, rows: used, below: ControlLimits.screen * $0)
      } : all
    if let mean, let range {
      limits = ControlLimits(centre: mean, meanMovingRange: range)
    } else {
      limits = nil
    }
    obstacle =
      if valueCount < ControlPhase.enough {
        .tooFewValues
      } else if all != nil, range ?? 0 == 0 || !ControlPhase.isVaried(values, rows: used) {
        .tooLittleVariation
      } else if limits == nil {
        .noLimits
      } else {
        nil
      }
  }

  /// Whether most neighbouring values differ.
  private static func isVaried(_ values: [Double?], rows: Range<Int>) -> Bool {
    var (equal, different) = (0, 0)
    for (value, next) in zip(values[rows], values[rows].dropFirst()) {
      guard let value = finite(value), let next = finite(next) else { continue }
      if value == next { equal += 1 } else { different += 1 }
    }
    return different > equal
  }

  /// The mean of the differences between neighbouring values, neither missing, that are below a
  /// limit if there is one; nil if there are none, or one overflows.
  private static func meanMovingRange(
    _ values: [Double?], rows: Range<Int>, below limit: Double? = nil
  ) -> Double? {
    var sum = PreciseSum()
    var last: Double?
    for row in rows {
      let value = finite(values[row])
      if let value, let last {
        let range = abs(value - last)
        if limit.map({ range < $0 }) ?? true { sum.add(range) }
      }
      last = value
    }
    return sum.mean
  }
}
