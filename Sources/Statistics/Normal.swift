import POSIX

/// The standard normal distribution.
package enum Normal {
  /// The quantile at a probability; nil unless 0 < probability < 1.
  ///
  /// A start from Hastings (Abramowitz & Stegun 1964, 26.2.23), then Halley's steps on the error
  /// function: relative error below 1e-14.
  package static func quantile(_ probability: Double) -> Double? {
    probability < 0.5
      ? quantile(upperTail: probability).map { -$0 } : quantile(upperTail: 1 - probability)
  }

  /// The value with a given upper tail probability; nil unless 0 < tail < 1.
  package static func quantile(upperTail tail: Double) -> Double? {
    guard tail > 0, tail < 1 else { return nil }
    if tail == 0.5 { return 0 }
    if tail > 0.5 { return quantile(upperTail: 1 - tail).map { -$0 } }
    let root = (-2 * log(tail)).squareRoot()
    let top = 2.515517 + root * (0.802853 + root * 0.010328)
    let bottom = 1 + root * (1.432788 + root * (0.189269 + root * 0.001308))
    var value = root - top / bottom
    for _ in 0..<3 {
      let step = excess(value, over: tail) / density(value)
      let next = value + step / (1 - step * value / 2)
      guard next.isFinite else { break }
      value = next
    }
    return value
  }

  package static func density(_ value: Double) -> Double {
    exp(-value * value / 2) / (2 * Double.pi).squareRoot()
  }

  /// The probability above a value.
  package static func upperTail(_ value: Double) -> Double { erfc(value / 2.0.squareRoot()) / 2 }

  /// The upper tail of a value less another, without cancellation near the middle.
  private static func excess(_ value: Double, over tail: Double) -> Double {
    tail > 0.25 ? (0.5 - tail) - erf(value / 2.0.squareRoot()) / 2 : upperTail(value) - tail
  }
}
