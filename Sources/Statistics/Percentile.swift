/// The percentile at a fraction, interpolated linearly between two neighbouring values.
///
/// Nil if there are no values or the fraction is not within 0 to 1. The values are finite and in
/// ascending order.
///
/// Source: Hyndman & Fan, "Sample quantiles in statistical packages", The American Statistician 50
/// (1996), type 7.
package func percentile(_ part: Double, ofSorted values: [Double]) -> Double? {
  guard !values.isEmpty, part >= 0, part <= 1 else { return nil }
  let position = Double(values.count - 1) * part
  let below = Int(position)
  let fraction = position - Double(below)
  guard fraction > 0, below + 1 < values.count else { return values[below] }
  return (1 - fraction) * values[below] + fraction * values[below + 1]
}

/// The nine values that split organisations into tenths, as OpenPrescribing draws them.
package struct Deciles: Hashable, Sendable {
  /// How many values there are.
  package let count: Int
  /// The 10th, 20th ... 90th percentile; empty if there are no values.
  package let percentiles: [Double]

  /// Missing values, nil or not finite, are left out.
  package init(_ values: [Double?]) {
    let sorted = values.compactMap { finite($0) }.sorted()
    count = sorted.count
    percentiles = (1...9).compactMap { percentile(Double($0) / 10, ofSorted: sorted) }
  }
}
