extension ConfidenceInterval {
  /// The interval of the difference of two independent proportions, the second minus the first: a
  /// number between -1 and 1, from counts out of totals.
  ///
  /// Nil unless each 0 <= count <= total and 0 < total, all finite.
  ///
  /// Source: Newcombe, "Interval estimation for the difference between independent proportions:
  /// comparison of eleven methods", Statistics in Medicine 17 (1998), method 10, from Wilson's
  /// intervals.
  package static func difference(
    from first: Proportion, to second: Proportion, confidence: Confidence = .ninetyFive
  ) -> ConfidenceInterval? {
    guard
      let before = wilson(first.count, of: first.total, confidence: confidence),
      let after = wilson(second.count, of: second.total, confidence: confidence)
    else { return nil }
    let difference = second.value - first.value
    let below = distance(second.value - after.lower, before.upper - first.value)
    let above = distance(after.upper - second.value, first.value - before.lower)
    return ConfidenceInterval(finite: difference - below, difference + above)
  }

  private static func distance(_ one: Double, _ other: Double) -> Double {
    (one * one + other * other).squareRoot()
  }
}

/// A count out of a total: how many of how many.
package struct Proportion: Hashable, Sendable {
  package var count: Double
  package var total: Double

  package init(count: Double, total: Double) {
    self.count = count
    self.total = total
  }

  /// Between 0 and 1.
  package var value: Double { count / total }

  /// The proportion of all together.
  package static func pooled(_ parts: some Sequence<Proportion>) -> Proportion {
    parts.reduce(into: Proportion(count: 0, total: 0)) { sum, part in
      sum.count += part.count
      sum.total += part.total
    }
  }

  /// The same from less evidence: a design effect divides count and total.
  ///
  /// Source: Rao and Scott, "A simple method for the analysis of clustered binary data", Biometrics 48
  /// (1992).
  func weakened(by effect: Double) -> Proportion {
    Proportion(count: count / effect, total: total / effect)
  }
}

/// Two groups of proportions that follow each other, such as the months of two half-years, compared
/// by their counts.
///
/// Cases are seldom independent, and the proportions in a group then differ more than counts of
/// their size would. How much more, Pearson's chi-squared divided by its degrees of freedom, is
/// the design effect that counts are divided by if it is above 1; as it is itself an estimate, it
/// is multiplied by the square of the ratio of Student's to the normal quantile. Neither seasons nor
/// what one month hands on to the next are taken out.
///
/// Source of the dispersion: McCullagh and Nelder, "Generalized Linear Models" (1989), 4.5.
package struct GroupDifference: Sendable {
  package let first: Proportion
  package let second: Proportion
  /// How many times the variance in the groups is that of independent cases.
  package let dispersion: Double
  /// Of the second minus the first.
  package let interval: ConfidenceInterval

  /// Nil if a group has fewer than three proportions, or one is none.
  package init?(
    _ before: [Proportion], _ after: [Proportion],
    confidence: Confidence = .ninetyNinePointEight
  ) {
    let groups = [before, after]
    guard groups.allSatisfy({ $0.count >= 3 && $0.allSatisfy(\.isPossible) }) else { return nil }
    first = .pooled(before)
    second = .pooled(after)
    let freedom = Double(before.count + after.count - 2)
    dispersion = groups.map { $0.pearson(around: Proportion.pooled($0)) }.reduce(0, +) / freedom
    var effect = 1.0
    if dispersion > 1 {
      guard
        let student = StudentT(degreesOfFreedom: freedom)?.quantile(upperTail: confidence.tail)
      else { return nil }
      let ratio = student / confidence.z
      effect = dispersion * ratio * ratio
    }
    guard
      let interval = ConfidenceInterval.difference(
        from: first.weakened(by: effect), to: second.weakened(by: effect), confidence: confidence)
    else { return nil }
    self.interval = interval
  }

  /// Whether chance, at the confidence level, does not explain the difference.
  package var isBeyondChance: Bool { interval.lower > 0 || interval.upper < 0 }
}

extension Proportion {
  fileprivate var isPossible: Bool { total > 0 && total.isFinite && 0...total ~= count }
}

extension [Proportion] {
  /// Pearson's chi-squared around a common proportion.
  fileprivate func pearson(around common: Proportion) -> Double {
    let variance = common.value * (1 - common.value)
    if variance == 0 { return 0 }
    return map { part in
      let distance = part.count - part.total * common.value
      return distance * distance / (part.total * variance)
    }.reduce(0, +)
  }
}
