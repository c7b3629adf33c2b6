/// A value of a control chart, and its position relative to the mean and limits.
package struct ControlPoint: Sendable, Hashable {
  /// Nil if it is missing.
  package let value: Double?
  /// The position of its phase among those of the chart.
  package let phase: Int
  /// 1 above the mean, -1 below, 0 exactly on it; nil if the value or the mean is missing.
  package let side: Int?
  /// Strictly outside the limits; nil if the value is missing or there are no limits.
  package let isOutside: Bool?
  /// Within the limits, but strictly beyond two thirds of the way to them; nil as above.
  package let isClose: Bool?
  /// The first that applies, in the order of ``SpecialCause``; nil for common cause.
  package internal(set) var signal: SpecialCause?

  init(_ value: Double?, phase number: Int, of phase: ControlPhase) {
    let value = finite(value)
    self.value = value
    self.phase = number
    guard let value, let mean = phase.mean else {
      (side, isOutside, isClose, signal) = (nil, nil, nil, nil)
      return
    }
    side = value > mean ? 1 : value < mean ? -1 : 0
    guard let limits = phase.limits else {
      (isOutside, isClose, signal) = (nil, nil, nil)
      return
    }
    let isOutside = value > limits.upper || value < limits.lower
    self.isOutside = isOutside
    isClose = !isOutside && (value < limits.lowerNear || value > limits.upperNear)
    signal = nil
  }
}
