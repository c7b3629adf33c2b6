/// An XmR chart: the values of a process in order of time, its limits, and what stands out.
///
/// The values split into phases where the process was rebased; nothing carries from one phase to the
/// next. Takes time and memory proportional to the number of values.
///
/// Source: NHS England, "Making data count", as NHSRplotthedots 0.2.2 computes it.
package struct ControlChart: Sendable {
  /// One for each value.
  package let points: [ControlPoint]
  /// In order of time; none if there are no values.
  package let phases: [ControlPhase]

  /// - Parameters:
  ///   - values: in order of time; nil, or a number that is not finite, is missing.
  ///   - rebases: the positions of the values that begin a new phase. The first value always begins
  ///     one; positions out of range are ignored.
  ///   - baseline: how many values of each phase, missing ones included, give its limits; all of
  ///     them where it is nil or not positive.
  ///   - isScreened: whether moving ranges that stand out are left out of the limits.
  package init(
    _ values: [Double?], rebases: [Int] = [], baseline: Int? = nil, isScreened: Bool = true
  ) {
    var phases: [ControlPhase] = []
    var points: [ControlPoint] = []
    points.reserveCapacity(values.count)
    let starts = rebases.isEmpty ? [] : Set(rebases).filter { $0 > 0 }.sorted()
    var start = 0
    for end in starts where end < values.count {
      phases.append(
        ControlPhase(values, rows: start..<end, baseline: baseline, isScreened: isScreened))
      start = end
    }
    if !values.isEmpty {
      phases.append(
        ControlPhase(
          values, rows: start..<values.count, baseline: baseline, isScreened: isScreened))
    }
    for (number, phase) in phases.enumerated() {
      for row in phase.rows { points.append(ControlPoint(values[row], phase: number, of: phase)) }
      findSpecialCauses(&points, in: phase.rows)
    }
    self.points = points
    self.phases = phases
  }

  /// What the last value says about the process.
  package func variation(improvement: Improvement) -> Variation {
    Variation(points.last?.signal, improvement: improvement)
  }

  /// Whether the process of the last phase can be expected to meet a target.
  package func assurance(target: Double?, improvement: Improvement) -> Assurance? {
    Assurance(target: target, limits: phases.last?.limits, improvement: improvement)
  }
}
