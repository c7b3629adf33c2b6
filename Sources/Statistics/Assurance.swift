/// Whether a process as it is can be expected to meet its target.
///
/// Source: NHS England, "Making data count": assurance icons.
package enum Assurance: Sendable, Hashable, CaseIterable {
  /// The target is outside the limits, on the side that the process always meets, or never.
  case consistentPass, consistentFail
  /// The target is within the limits or on one: hit and miss. Also if there are no limits.
  case inconsistent

  /// Nil if there is no target, or it is not finite, or neither direction is better.
  package init?(target: Double?, limits: ControlLimits?, improvement: Improvement) {
    guard let target, target.isFinite, improvement != .neutral else { return nil }
    guard let limits, !(limits.lower...limits.upper).contains(target) else {
      self = .inconsistent
      return
    }
    let isAbove = target > limits.upper
    self = isAbove == (improvement == .increase) ? .consistentFail : .consistentPass
  }
}
