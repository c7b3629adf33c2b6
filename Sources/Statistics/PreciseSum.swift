/// A running sum that compensates for rounding errors, so that the order of the terms and their
/// sizes do not affect the result.
///
/// Source: Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen",
/// ZAMM 54 (1974).
package struct PreciseSum: Sendable {
  private var leading = 0.0
  private var trailing = 0.0
  /// How many terms were added.
  package private(set) var count = 0

  package init() {}

  package init(_ terms: some Sequence<Double>) {
    for term in terms { add(term) }
  }

  @inline(__always)
  package mutating func add(_ term: Double) {
    let sum = leading + term
    let taken = sum - leading
    trailing += (leading - (sum - taken)) + (term - taken)
    leading = sum
    count += 1
  }

  /// NaN if a term or the sum is not finite.
  package var value: Double {
    let sum = leading + trailing
    return sum.isFinite ? sum : .nan
  }

  /// The mean, correctly rounded but for rare ties, so that a value that equals the mean is found
  /// to be on it; nil if there are no terms or one is not finite.
  package var mean: Double? {
    let number = Double(count)
    let quotient = (leading + trailing) / number
    let remainder = leading.addingProduct(-quotient, number) + trailing
    let mean = quotient + remainder / number
    return mean.isFinite ? mean : nil
  }
}
