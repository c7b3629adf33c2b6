/// A pattern in a control chart that would rarely occur by chance alone.
///
/// Source: NHS England, "Making data count": the rules of its XmR charts.
package enum SpecialCause: UInt8, Sendable, Hashable, CaseIterable, BitwiseCopyable {
  /// A point outside the process limits.
  case aboveLimits, belowLimits
  /// One of at least seven points in a row that rise, or fall.
  case rising, falling
  /// One of at least two, of three points in a row on one side of the mean, that are beyond two
  /// thirds of the way to the limit.
  case twoOfThreeAbove, twoOfThreeBelow
  /// One of at least seven points in a row on one side of the mean.
  case shiftAbove, shiftBelow

  /// Whether it is about high or rising values.
  package var isHigh: Bool {
    switch self {
    case .aboveLimits, .rising, .twoOfThreeAbove, .shiftAbove: true
    case .belowLimits, .falling, .twoOfThreeBelow, .shiftBelow: false
    }
  }
}
