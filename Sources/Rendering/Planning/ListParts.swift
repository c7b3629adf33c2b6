/// A part of a long list, which is one page of several.
struct ListParts {
  /// Entries on the whole list.
  var count: Int
  /// From 1.
  var part: Int
  /// Entries on each part but the last.
  var length: Int

  var total: Int { ListParts.total(of: count, length: length) }

  /// At least one: an empty list has a page too.
  static func total(of count: Int, length: Int) -> Int {
    count <= length ? 1 : (count - 1) / length + 1
  }

  /// Where the entries of the part stand in the whole list.
  var positions: Range<Int> {
    let first = first(of: part)
    return first..<(count - first > length ? first + length : count)
  }

  func first(of part: Int) -> Int { min(count, (part - 1) * length) }

  /// How many parts a page leads to at most, beside its neighbours.
  private static let most = 20

  /// The parts that a page leads to: all of a few; of many the first, the last, those beside it and
  /// some between, so that what lists weigh grows with what they list.
  var shown: [Int] {
    if total <= ListParts.most { return Array(1...total) }
    let steps = (0..<ListParts.most).map { 1 + $0 * (total - 1) / (ListParts.most - 1) }
    let beside = (part - 2...part + 2).filter { (1...total).contains($0) }
    return Set(steps + beside).sorted()
  }
}
