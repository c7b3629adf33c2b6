import POSIX

/// Euler's gamma function of positive numbers.
enum GammaFunction {
  /// Above this Stirling's series is accurate to the last digits.
  private static let large = 12.0

  static func logarithm(_ number: Double) -> Double {
    var product = 1.0
    var shifted = number
    while shifted < large {
      product *= shifted
      shifted += 1
    }
    return (shifted - 0.5) * log(shifted) - shifted + log(2 * Double.pi) / 2
      + stirlingRemainder(shifted) - log(product)
  }

  /// log(Γ(number + 1/2) / Γ(number)), without the cancellation of two large logarithms.
  static func logarithmOfHalfStep(_ number: Double) -> Double {
    guard number >= large else { return logarithm(number + 0.5) - logarithm(number) }
    return number * log1p(0.5 / number) + log(number) / 2 - 0.5
      + stirlingRemainder(number + 0.5) - stirlingRemainder(number)
  }

  /// number^shape e^-number / Γ(shape + 1): the Poisson probability of `shape` events.
  static func poissonTerm(_ shape: Double, at number: Double) -> Double {
    guard shape >= large else {
      return exp(shape * log(number) - number - logarithm(shape + 1))
    }
    let excess = (number - shape) / shape
    return exp(-shape * (excess - log1p(excess)) - stirlingRemainder(shape))
      / (2 * Double.pi * shape).squareRoot()
  }

  /// log Γ less the leading terms of Stirling's series (Abramowitz & Stegun 1964, 6.1.41).
  private static func stirlingRemainder(_ number: Double) -> Double {
    let inverse = 1 / number
    let square = inverse * inverse
    let coefficients = (
      1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360_360, 1.0 / 156
    )
    var sum = coefficients.6
    sum = sum * square + coefficients.5
    sum = sum * square + coefficients.4
    sum = sum * square + coefficients.3
    sum = sum * square + coefficients.2
    sum = sum * square + coefficients.1
    sum = sum * square + coefficients.0
    return sum * inverse
  }
}
