extension RandomAccessCollection {
  /// The first position whose element belongs to the second part, or the end, where all elements of
  /// a first part come before all of a second: a binary search.
  package func partitioningIndex(where isInSecondPart: (Element) -> Bool) -> Index {
    var (start, length) = (startIndex, count)
    while length > 0 {
      let half = length / 2
      let middle = index(start, offsetBy: half)
      if isInSecondPart(self[middle]) {
        length = half
      } else {
        start = index(after: middle)
        length -= half + 1
      }
    }
    return start
  }
}
