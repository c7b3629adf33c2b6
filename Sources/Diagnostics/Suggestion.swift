/// The one candidate that was probably meant, when there is just one.
///
/// Nearness is the Damerau-Levenshtein distance in optimal string alignment (Boytsov 2011),
/// at most a third of the longer word's length. Nothing is meant by a word of more than 200 letters.
package func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(word.lowercased().unicodeScalars)
  guard wanted.count <= longestWord else { return nil }
  var nearest: [String] = []
  var least = Int.max
  for candidate in candidates {
    let letters = Array(candidate.lowercased().unicodeScalars)
    let bound = min(least, max(1, max(wanted.count, letters.count) / 3))
    guard abs(wanted.count - letters.count) <= bound,
      let distance = alignmentDistance(wanted, letters, atMost: bound)
    else { continue }
    if distance < least {
      least = distance
      nearest = []
    }
    if !nearest.contains(candidate) { nearest.append(candidate) }
  }
  return nearest.count == 1 ? nearest[0] : nil
}

/// "did you mean 'x'?" if one answer is likely.
package func didYouMean(_ word: String, among candidates: some Sequence<String>) -> String? {
  suggestion(for: word, among: candidates).map { "did you mean '\($0)'?" }
}

private let longestWord = 200

/// Nil if it is more than a bound.
private func alignmentDistance(
  _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost bound: Int
) -> Int? {
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  var beforeLast = Array(repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  var current = beforeLast
  var leastOfLast = 0
  for row in 1...left.count {
    current[0] = row
    var least = row
    for column in 1...right.count {
      let cost = left[row - 1] == right[column - 1] ? 0 : 1
      var distance = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
      if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1]
      {
        distance = min(distance, beforeLast[column - 2] + 1)
      }
      current[column] = distance
      least = min(least, distance)
    }
    if least > bound, leastOfLast > bound { return nil }
    leastOfLast = least
    (beforeLast, last, current) = (last, current, beforeLast)
  }
  return last[right.count] <= bound ? last[right.count] : nil
}
