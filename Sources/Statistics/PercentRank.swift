/// The share of the other values strictly below each: 0 for the lowest, 1 for a highest
/// without ties. Nil for a missing value (nil or not finite), and if there is only one.
///
/// Source: PERCENT_RANK of SQL:2003, by which OpenPrescribing ranks organisations.
package func percentRanks(_ values: [Double?]) -> [Double?] {
  let sorted = values.compactMap { finite($0) }.sorted()
  return values.map { value in
    guard let value = finite(value), sorted.count > 1 else { return nil }
    return Double(sorted.bound { $0 < value }) / Double(sorted.count - 1)
  }
}
