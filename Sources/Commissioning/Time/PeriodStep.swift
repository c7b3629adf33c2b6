extension Period {
  /// As many periods as no gap between two figures has: one of them is a typo.
  package static let implausibleGap: Int = 400

  /// How far apart the periods of a series are that follow one another, in ordinals: 1, unless they
  /// may overlap. A rolling year may be published each month, quarter or year: the step is the largest
  /// that all of them fit. Nil if there is only one such period.
  ///
  /// - Parameter periods: of one length, in time.
  package static func step(of periods: some Sequence<Period>) -> Int32? {
    var step: Int32 = 0
    var last: Period?
    for period in periods {
      guard period.length.mayOverlap else { return 1 }
      if let last {
        var next = period.ordinal - last.ordinal
        while next != 0 { (step, next) = (next, step % next) }
      }
      last = period
    }
    return last == nil ? 1 : step == 0 ? nil : abs(step)
  }

  /// The periods between it and a later one of its length. None if there are more than in any
  /// plausible gap: that is a mistyped date, not a thousand gaps.
  ///
  /// - Parameter step: how far apart periods of the series are, in ordinals.
  package func gap(before next: Period, step: Int32) -> [Period] {
    guard length == next.length, ordinal < next.ordinal,
      (next.ordinal - ordinal) / step <= Int32(Period.implausibleGap)
    else { return [] }
    return stride(from: ordinal + step, to: next.ordinal, by: Int(step)).map {
      Period(length, ordinal: $0)
    }
  }

  /// The next of a series whose periods are some ordinals apart.
  package func advanced(by step: Int32) -> Period { Period(length, ordinal: ordinal + step) }
}

extension Sequence<Period> {
  /// Whether one shares days with the next, so that their figures are partly of the same data.
  package var isOverlapping: Bool {
    var last: Period?
    for period in self {
      guard period.length.mayOverlap else { return false }
      if let last, last.overlaps(period) { return true }
      last = period
    }
    return false
  }
}
