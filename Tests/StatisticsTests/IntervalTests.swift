import Statistics
import TestNumbers
import Testing

/// Expected values, but for the exact and symmetric ones: PHEindicatormethods 2.1.0.
@Suite struct Intervals {
  @Test(
    arguments: [
      (0, 1, 0, 0.79345068562276253, 0, 0.90520909849867948),
      (0, 10, 0, 0.27753279986288916, 0, 0.48847890045346219),
      (1, 1, 0.2065493143772375, 1, 0.094790901501320501, 1),
      (5, 10, 0.23659309051256404, 0.763406909487436, 0.15054367209425784, 0.84945632790574209),
      (99, 100, 0.94551380382129466, 0.99823256793585941, 0.89544554716294343, 0.99912693430269996),
      (
        7, 12345, 0.00027470128939623913, 0.0011700867808198612, 0.00018686695454674645,
        0.0017192758504193389
      ),
    ] as [(Double, Double, Double, Double, Double, Double)])
  func wilson(
    count: Double, total: Double, lower: Double, upper: Double, lowest: Double, highest: Double
  ) throws {
    let usual = try #require(ConfidenceInterval.wilson(count, of: total))
    let wide = try #require(
      ConfidenceInterval.wilson(count, of: total, confidence: .ninetyNinePointEight))
    #expect(isNear(usual.lower, lower) && isNear(usual.upper, upper))
    #expect(isNear(wide.lower, lowest) && isNear(wide.upper, highest))
  }

  /// Exact below 10 events, Byar's from 10 on.
  @Test(
    arguments: [
      (0, 0, 3.6888794541139354, 0, 6.907755278982136),
      (1, 0.0253178079842899, 5.571643390938899, 0.0010005003335835344, 9.233413476451585),
      (9, 4.115373097378333, 17.08480345141917, 2.452424404363775, 22.65737330906293),
      (10, 4.787449913967564, 18.391458605756473, 2.916318374695686, 24.19372492788055),
      (11, 5.483690198449974, 19.683237116146394, 3.4483702384008814, 25.646520516557427),
      (1000, 938.9724987154902, 1063.952581271486, 905.1149545959672, 1101.632945122775),
    ] as [(Double, Double, Double, Double, Double)])
  func byars(
    events: Double, lower: Double, upper: Double, lowest: Double, highest: Double
  ) throws {
    let usual = try #require(ConfidenceInterval.byars(events))
    let wide = try #require(
      ConfidenceInterval.byars(events, confidence: .ninetyNinePointEight))
    #expect(isNear(usual.lower, lower) && isNear(usual.upper, upper))
    #expect(isNear(wide.lower, lowest) && isNear(wide.upper, highest))
  }

  /// Lengths of stay at a trust in NHSRdatasets (CC0).
  @Test func meanWithStudentsT() throws {
    let stays: [Double] = [
      1, 3, 7, 2, 2, 1, 2, 6, 8, 1, 3, 3, 2, 5, 11, 3, 2, 18, 6, 1, 6, 4, 2, 3, 7, 4, 4, 3, 4, 3,
    ]
    let estimate = try #require(MeanEstimate(stays))
    #expect(estimate.sum == 127 && estimate.count == 30)
    #expect(isNear(estimate.standardDeviation, 3.5104114439403147))
    let usual = try #require(estimate.interval())
    let wide = try #require(estimate.interval(confidence: .ninetyNinePointEight))
    #expect(isNear(usual.lower, 2.922524157620157) && isNear(usual.upper, 5.5441425090465097))
    #expect(isNear(wide.lower, 2.0566472335452262) && isNear(wide.upper, 6.4100194331214411))
  }

  @Test func oneValueHasAMeanButNoInterval() {
    let estimate = MeanEstimate([4])
    #expect(estimate?.mean == 4)
    #expect(estimate?.standardDeviation == nil && estimate?.interval() == nil)
    #expect(MeanEstimate([]) == nil)
    #expect(MeanEstimate([1, .nan]) == nil)
  }

  @Test(
    arguments: [(1, 0), (-1, 5), (6, 5), (.nan, 5), (1, .nan), (1, .infinity), (0, -1)]
      as [(Double, Double)])
  func whatIsNoProportionHasNoInterval(count: Double, total: Double) {
    #expect(ConfidenceInterval.wilson(count, of: total) == nil)
  }

  @Test func whatIsNoCountHasNoInterval() {
    for events in [-1, .nan, .infinity, -.infinity] as [Double] {
      #expect(ConfidenceInterval.byars(events) == nil)
      #expect(ConfidenceInterval.exactPoisson(events) == nil)
    }
  }

  @Test func intervalsHoldWhatTheyEstimateAndWidenWithConfidence() throws {
    var random = SeededNumbers(11)
    for _ in 0..<500 {
      let total = Double(1 + random.next() % 1_000_000_000_000)
      let count = (Double(random.next() % 1001) / 1000 * total).rounded(.down)
      let usual = try #require(ConfidenceInterval.wilson(count, of: total))
      let wide = try #require(
        ConfidenceInterval.wilson(count, of: total, confidence: .ninetyNinePointEight))
      #expect(usual.lower <= count / total && count / total <= usual.upper)
      #expect(wide.lower <= usual.lower && usual.upper <= wide.upper)
      #expect(wide.lower >= 0 && wide.upper <= 1)
      let other = try #require(ConfidenceInterval.wilson(total - count, of: total))
      #expect(isNear(1 - other.lower, usual.upper, within: 1e-9))
      let events = Double(random.next() % 30)
      let poisson = try #require(ConfidenceInterval.byars(events))
      #expect(poisson.lower <= events && events < poisson.upper)
    }
  }
}
