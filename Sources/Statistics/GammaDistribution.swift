import POSIX

/// The gamma distribution of a shape, with scale 1.
struct GammaDistribution {
  /// Positive and finite.
  let shape: Double

  enum Tail { case lower, upper }

  /// The value with a given lower, or upper, tail probability; nil unless 0 < part < 1.
  ///
  /// A start from Wilson & Hilferty (PNAS 17, 1931), then Newton's steps between the logarithms of
  /// the tail and of the value, kept within a bracket.
  func quantile(_ part: Double, _ tail: Tail) -> Double? {
    guard part > 0, part < 1, shape > 0, shape.isFinite, var value = start(part, tail)
    else { return nil }
    var bracket = 0.0..<Double.infinity
    for _ in 0..<200 {
      let reached = self.part(tail, at: value)
      let slope = GammaFunction.poissonTerm(shape, at: value) * shape / reached
      let isBelow = tail == .lower ? reached < part : reached > part
      if isBelow {
        bracket = value..<max(bracket.upperBound, value)
      } else {
        bracket = min(bracket.lowerBound, value)..<value
      }
      let step = log(part / reached) / (tail == .lower ? slope : -slope)
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

  private func start(_ part: Double, _ tail: Tail) -> Double? {
    let normal = tail == .lower ? Normal.quantile(part) : Normal.quantile(upperTail: part)
    guard let normal else { return nil }
    let root = 1 - 1 / (9 * shape) + normal / (3 * shape.squareRoot())
    if root > 0.2 { return shape * root * root * root }
    let lower = tail == .lower ? part : 1 - part
    let value = exp((log(lower) + GammaFunction.logarithm(shape + 1)) / shape)
    return max(value, .leastNormalMagnitude)
  }

  /// The probability on one side of a positive value.
  func part(_ tail: Tail, at value: Double) -> Double {
    let excess = (value - shape) / shape
    let distance = (2 * (excess - log1p(excess))).squareRoot() * (excess < 0 ? -1 : 1)
    if shape >= 1e4, abs(distance) < 0.1 {
      return uniformPart(tail, distance)
    }
    if value < shape + 1 {
      let lower = series(value)
      return tail == .lower ? lower : 1 - lower
    }
    let upper = continuedFraction(value)
    return tail == .upper ? upper : 1 - upper
  }

  /// Abramowitz & Stegun 1964, 6.5.29.
  private func series(_ value: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    var denominator = shape
    for _ in 0..<100_000 {
      denominator += 1
      term *= value / denominator
      sum += term
      if term <= sum * 1e-17 { break }
    }
    return sum * GammaFunction.poissonTerm(shape, at: value)
  }

  /// Abramowitz & Stegun 1964, 6.5.31, evaluated by Lentz's method (Applied Optics 15, 1976).
  private func continuedFraction(_ value: Double) -> Double {
    var denominator = value + 1 - shape
    var c = 1 / 1e-300
    var d = 1 / denominator
    var fraction = d
    for index in 1..<100_000 {
      let number = Double(index)
      let numerator = -number * (number - shape)
      denominator += 2
      d = 1 / away(numerator * d + denominator)
      c = away(denominator + numerator / c)
      let factor = d * c
      fraction *= factor
      if abs(factor - 1) < 3e-16 { break }
    }
    return fraction * GammaFunction.poissonTerm(shape, at: value) * shape
  }

  private func away(_ number: Double) -> Double { abs(number) < 1e-300 ? 1e-300 : number }

  /// Temme, "The asymptotic expansion of the incomplete gamma functions", SIAM J. Math. Anal. 10
  /// (1979), for a large shape and a value near it.
  private func uniformPart(_ tail: Tail, _ distance: Double) -> Double {
    let first =
      -1.0 / 3 + distance
      * (1.0 / 12 + distance
        * (-2.0 / 135 + distance
          * (1.0 / 864 + distance * (1.0 / 2835 - distance * 139 / 777_600))))
    let second = -1.0 / 540 - distance / 288
    let correction =
      exp(-shape * distance * distance / 2) / (2 * Double.pi * shape).squareRoot()
      * (first + second / shape)
    let normal = distance * shape.squareRoot()
    return tail == .upper
      ? Normal.upperTail(normal) + correction : Normal.upperTail(-normal) - correction
  }
}
