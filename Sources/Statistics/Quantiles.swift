/// Puts values into a number of groups of nearly equal size; equal values are in the same group.
///
/// The result has a group for each value; nil for a missing value (nil or not finite), and for all
/// where there are fewer values than groups, or the count is not positive.
///
/// - Parameter highestFirst: whether group 1 has the highest values.
///
/// Source: the method of Public Health England, as PHEindicatormethods 2.1.0 has it: a value's rank
/// is the best rank of its ties.
package func quantiles(
  _ values: [Double?], into count: Int, highestFirst: Bool
) -> [Int?] {
  let sorted = values.compactMap { finite($0) }.sorted()
  guard count > 0, sorted.count >= count else { return values.map { _ in nil } }
  let size = Double(sorted.count) / Double(count)
  return values.map { value in
    guard let value = finite(value) else { return nil }
    let before =
      highestFirst
      ? sorted.count - sorted.bound { $0 <= value } : sorted.bound { $0 < value }
    let remaining = Double(sorted.count - before)
    return max(1, count + 1 - Int((remaining / size).rounded(.up)))
  }
}

func finite(_ value: Double?) -> Double? { value.flatMap { $0.isFinite ? $0 : nil } }

extension Array {
  /// How many elements at the start have a property that none of the later ones has.
  package func bound(_ isWithin: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isWithin(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
