import Statistics
import Testing

/// A series of NHSRplotthedots 0.2.2, its limits 77.999 and 122.834.
private let steady = ControlChart([
  108.2, 96.6, 102.2, 103.8, 102.4, 99.4, 109.1, 99.4, 112.1, 99.6, 107.8, 113.7, 91.7, 98.3, 99.2,
  103.8, 98.3, 84.1, 85.4, 107.9, 98.2, 89.3, 99.0, 107.3, 111.4, 97.4, 98.5, 89.4, 102.8, 96.2,
])

@Suite struct Icons {
  @Test(
    arguments: [
      (.increase, 200, .consistentFail), (.increase, 20, .consistentPass),
      (.increase, 100, .inconsistent), (.decrease, 200, .consistentPass),
      (.decrease, 20, .consistentFail), (.neutral, 200, nil), (.increase, nil, nil),
      (.increase, .nan, nil),
    ] as [(Improvement, Double?, Assurance?)])
  func assuranceSaysWhetherTheTargetCanBeMet(
    improvement: Improvement, target: Double?, expected: Assurance?
  ) {
    #expect(steady.assurance(target: target, improvement: improvement) == expected)
  }

  @Test func aTargetOnALimitIsHitAndMiss() {
    let limits = steady.phases.first?.limits
    for target in [limits?.upper, limits?.lower] {
      #expect(steady.assurance(target: target, improvement: .increase) == .inconsistent)
    }
    let unlimited = ControlChart([5])
    #expect(unlimited.assurance(target: 4, improvement: .increase) == .inconsistent)
  }

  @Test(
    arguments: [
      (.aboveLimits, .increase, .improvementHigh), (.rising, .decrease, .concernHigh),
      (.shiftAbove, .neutral, .neutralHigh), (.twoOfThreeBelow, .increase, .concernLow),
      (.falling, .decrease, .improvementLow), (.belowLimits, .neutral, .neutralLow),
      (nil, .increase, .commonCause),
    ] as [(SpecialCause?, Improvement, Variation)])
  func variationSaysWhatASignalMeans(
    signal: SpecialCause?, improvement: Improvement, expected: Variation
  ) {
    #expect(Variation(signal, improvement: improvement) == expected)
  }

  @Test func aMissingLastValueIsCommonCause() {
    let values: [Double?] = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 40]
    #expect(ControlChart(values).variation(improvement: .increase) == .improvementHigh)
    #expect(ControlChart(values + [nil]).variation(improvement: .increase) == .commonCause)
  }
}
