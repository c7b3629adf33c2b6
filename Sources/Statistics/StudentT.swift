import POSIX

/// Student's t distribution.
///
/// Source: Student, "The probable error of a mean", Biometrika 6 (1908).
package struct StudentT {
  /// Positive and finite, whole or not.
  package let degreesOfFreedom: Double

  package init?(degreesOfFreedom: Double) {
    guard degreesOfFreedom > 0, degreesOfFreedom.isFinite else { return nil }
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The value with a given upper tail probability; nil unless 0 < tail < 1. Relative error
  /// below 1e-12.
  package func quantile(upperTail tail: Double) -> Double? {
    guard tail > 0, tail < 1, let normal = Normal.quantile(upperTail: tail) else { return nil }
    if normal == 0 { return 0 }
    if tail > 0.5 { return quantile(upperTail: 1 - tail).map { -$0 } }
    if degreesOfFreedom >= 1e4, normal < 8 { return expansion(normal) }
    var value = normal
    var bracket = 0.0..<Double.infinity
    for _ in 0..<200 {
      let reached = upperTail(value)
      guard reached.isFinite else { return nil }
      if reached > tail {
        bracket = value..<max(bracket.upperBound, value)
      } else {
        bracket = min(bracket.lowerBound, value)..<value
      }
      let step = log(reached / tail) * reached / (value * density(value))
      var next = value * exp(step)
      if !(next > bracket.lowerBound && next < bracket.upperBound) {
        if abs(step) < 1e-15 { return value }
        next =
          bracket.upperBound == .infinity
          ? value * 2 : (bracket.lowerBound + bracket.upperBound) / 2
      }
      if abs(next - value) <= value * 2e-16 { return next }
      value = next
    }
    return value
  }

  /// Abramowitz & Stegun 1964, 26.7.5: exact to the last digits for many degrees of freedom.
  private func expansion(_ z: Double) -> Double {
    let square = z * z
    let terms = (
      z * (square + 1) / 4,
      z * ((5 * square + 16) * square + 3) / 96,
      z * (((3 * square + 19) * square + 17) * square - 15) / 384,
      z * ((((79 * square + 776) * square + 1482) * square - 1920) * square - 945) / 92_160
    )
    let inverse = 1 / degreesOfFreedom
    return z + inverse * (terms.0 + inverse * (terms.1 + inverse * (terms.2 + inverse * terms.3)))
  }

  func density(_ value: Double) -> Double {
    exp(
      GammaFunction.logarithmOfHalfStep(degreesOfFreedom / 2)
        - (degreesOfFreedom + 1) / 2 * log1p(value * value / degreesOfFreedom))
      / (degreesOfFreedom * .pi).squareRoot()
  }

  /// The probability above a positive value, by the incomplete beta function
  /// (Abramowitz & Stegun 1964, 26.7.1).
  func upperTail(_ value: Double) -> Double {
    let square = value * value
    let half = degreesOfFreedom / 2
    let inner = square / (degreesOfFreedom + square)
    let outer = degreesOfFreedom / (degreesOfFreedom + square)
    let factor = density(value) * value
    if inner < 1.5 / (half + 2.5) {
      return 0.5 - factor * fraction(0.5, half, at: inner)
    }
    return factor / degreesOfFreedom * fraction(half, 0.5, at: outer)
  }

  /// The continued fraction of the incomplete beta function (Abramowitz & Stegun 1964, 26.5.8), by
  /// Lentz's method.
  private func fraction(_ a: Double, _ b: Double, at x: Double) -> Double {
    func away(_ number: Double) -> Double { abs(number) < 1e-300 ? 1e-300 : number }
    var c = 1.0
    var d = 1 / away(1 - (a + b) * x / (a + 1))
    var fraction = d
    for index in 1..<100_000 {
      let m = Double(index)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / away(1 + even * d)
      c = away(1 + even / c)
      fraction *= c * d
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / away(1 + odd * d)
      c = away(1 + odd / c)
      fraction *= c * d
      if abs(c * d - 1) < 3e-16 { return fraction }
    }
    return .nan
  }
}
