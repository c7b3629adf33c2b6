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

  /// Whether it has enough values to tell change from chance.
  package var isJudged: Bool { valueCount >= ControlPhase.enough }

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
