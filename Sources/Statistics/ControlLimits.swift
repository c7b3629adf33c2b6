/// The limits of an XmR chart, in the unit of its values. They are not kept within 0 or 100%.
///
/// Sources: Wheeler & Chambers, "Understanding statistical process control" (1992), for 2.66 mean
/// moving ranges; NHS England, "Making data count", for leaving out moving ranges from 3.267 mean
/// moving ranges on, once.
package struct ControlLimits: Hashable, Sendable, BitwiseCopyable {
  package let centre: Double
  package let lower: Double
  package let upper: Double
  /// Two thirds of the way from the centre.
  package let lowerNear: Double
  package let upperNear: Double

  /// Nil if a limit is not finite.
  init?(centre: Double, meanMovingRange: Double) {
    let width = 2.66 * meanMovingRange
    let near = 2 * (2.66 / 3) * meanMovingRange
    self.centre = centre
    lower = centre - width
    upper = centre + width
    lowerNear = centre - near
    upperNear = centre + near
    guard lower.isFinite, upper.isFinite else { return nil }
  }

  static let screen = 3.267
}
