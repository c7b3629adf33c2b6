/// The one candidate that was probably meant, when there is just one.
///
/// Nearness is the Damerau-Levenshtein distance in optimal string alignment (Boytsov 2011),
/// at most a third of the longer word's length.
package func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(word.lowercased().unicodeScalars)
  var nearest: [String] = []
  var least = Int.max
  for candidate in candidates {
    let letters = Array(candidate.lowercased().unicodeScalars)
    let bound = max(1, max(wanted.count, letters.count) / 3)
    guard abs(wanted.count - letters.count) <= bound else { continue }
    let distance = alignmentDistance(wanted, letters)
    guard distance <= bound, distance <= least else { continue }
    if distance < least {
      least = distance
      nearest = []
    }
    if !nearest.contains(candidate) { nearest.append(candidate) }
  }
  return nearest.count == 1 ? nearest[0] : nil
}

/// "did you mean 'x'?" where one answer is likely.
package func didYouMean(_ word: String, among candidates: some Sequence<String>) -> String? {
  suggestion(for: word, among: candidates).map { "did you mean '\($0)'?" }
}

private func alignmentDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in 1...left.count {
    var current = [row] + Array(repeating: 0, count: right.count)
    for column in 1...right.count {
      let cost = left[row - 1] == right[column - 1] ? 0 : 1
      current[column] = min(
        last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
      if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1]
      {
        current[column] = min(current[column], beforeLast[column - 2] + 1)
      }
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
