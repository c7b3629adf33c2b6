import Statistics
import TestNumbers
import Testing

/// Expected values are of 50 digits' arithmetic, rounded.
@Suite struct Distributions {
  @Test(
    arguments: [
      (0.975, 1.959963984540054), (0.999, 3.090232306167813), (1e-20, -9.262340089798408),
      (0.500001, 2.5066282747057052e-06),
    ] as [(Double, Double)])
  func normalQuantiles(probability: Double, expected: Double) {
    #expect(isNear(Normal.quantile(probability), expected))
  }

  @Test func normalQuantilesMirror() {
    for probability in [1e-9, 0.001, 0.2, 0.4999] {
      #expect(Normal.quantile(probability) == Normal.quantile(upperTail: probability).map { -$0 })
    }
    #expect(Normal.quantile(0.5) == 0)
  }

  /// Two degrees of freedom have the closed form -2 log(tail).
  @Test func chiSquaredOfTwoDegrees() {
    for tail in [1e-12, 0.001, 0.025, 0.5, 0.975] {
      let expected = -2 * logarithm(tail)
      #expect(isNear(ChiSquared.quantile(upperTail: tail, degreesOfFreedom: 2), expected))
    }
  }

  @Test(
    arguments: [
      (0.025, 20, 9.590777392264867), (0.975, 22, 36.780712084035554),
      (0.998, 1, 9.5495357060832417), (0.001, 20001, 19388.633320791938),
      (1e-30, 2e17, 1.99999992749514253e17),
    ] as [(Double, Double, Double)])
  func chiSquaredQuantiles(probability: Double, degrees: Double, expected: Double) {
    #expect(isNear(ChiSquared.quantile(probability, degreesOfFreedom: degrees), expected))
  }

  /// Of many degrees the distribution is nearly normal (Fisher 1922): no method may jump there.
  @Test func chiSquaredGrowsEvenlyWhereMethodsMeet() throws {
    for tail in [0.001, 0.025, 0.6] {
      let quantiles = try [19_998, 19_999, 20_000, 20_001, 20_002].map { degrees in
        try #require(
          ChiSquared.quantile(upperTail: tail, degreesOfFreedom: Double(degrees)))
      }
      let steps = zip(quantiles, quantiles.dropFirst()).map { $1 - $0 }
      let bends = zip(steps, steps.dropFirst()).map { $1 - $0 }
      #expect(bends.allSatisfy { abs($0 - bends[0]) < 2e-8 })
    }
  }

  /// One and two degrees of freedom have closed forms.
  @Test(
    arguments: [
      (0.001, 1, 318.30883898555050), (0.001, 2, 22.327124770119873),
      (0.025, 29, 2.0452296421327034), (0.001, 29, 3.396240288356803),
      (0.025, 1e12, 1.9599639845424265),
    ] as [(Double, Double, Double)])
  func studentQuantiles(tail: Double, degrees: Double, expected: Double) {
    #expect(isNear(StudentT(degreesOfFreedom: degrees)?.quantile(upperTail: tail), expected))
  }

  @Test func whatIsNoProbabilityHasNoQuantile() {
    for probability in [0, 1, -0.1, 1.1, .nan, .infinity] as [Double] {
      #expect(Normal.quantile(probability) == nil)
      #expect(ChiSquared.quantile(probability, degreesOfFreedom: 3) == nil)
      #expect(StudentT(degreesOfFreedom: 3)?.quantile(upperTail: probability) == nil)
    }
    for degrees in [-1, .nan, .infinity] as [Double] {
      #expect(ChiSquared.quantile(0.5, degreesOfFreedom: degrees) == nil)
      #expect(StudentT(degreesOfFreedom: degrees) == nil)
    }
    #expect(ChiSquared.quantile(0.5, degreesOfFreedom: 0) == 0)
    #expect(Confidence(level: 1) == nil && Confidence(level: 0) == nil)
  }

  @Test func aConfidenceOfALevelHasItsNormalValue() {
    #expect(isNear(Confidence(level: 0.95)?.z, Confidence.ninetyFive.z))
    #expect(isNear(Confidence(level: 0.998)?.z, Confidence.ninetyNinePointEight.z))
  }
}

@Suite struct Sums {
  @Test func smallTermsAreNotLostBesideLargeOnes() {
    #expect(PreciseSum([1e16, 1, -1e16]).value == 1)
    #expect(PreciseSum([0.1, 0.2, 0.3]).mean == 0.2)
    #expect(PreciseSum([]).mean == nil)
    #expect(PreciseSum([1, .nan]).mean == nil)
  }

  @Test func theMeanOfEqualValuesIsTheirs() {
    var random = SeededNumbers(3)
    for count in 1..<200 {
      let value = Double(random.next() % 1_000_000) / 997
      #expect(PreciseSum([Double](repeating: value, count: count)).mean == value)
    }
  }
}

private func logarithm(_ number: Double) -> Double {
  // The series of artanh, as the tests use no mathematics library.
  var (mantissa, exponent) = (number, 0.0)
  while mantissa < 0.7 { (mantissa, exponent) = (mantissa * 2, exponent - 1) }
  let ratio = (mantissa - 1) / (mantissa + 1)
  let series = (0..<60).reversed().reduce(0.0) { $0 * ratio * ratio + 1 / Double(2 * $1 + 1) }
  return 2 * ratio * series + exponent * 0.6931471805599453
}
