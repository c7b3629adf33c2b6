/// A part of a long list, which is one page of several.
package struct ListParts {
  /// Entries on the whole list.
  package var count: Int
  /// From 1.
  package var part: Int
  /// Entries on each part but the last.
  package var length: Int

  package init(count: Int, part: Int, length: Int) {
    self.count = count
    self.part = part
    self.length = length
  }

  package var total: Int { ListParts.total(of: count, length: length) }

  /// At least one: an empty list has a page too.
  package static func total(of count: Int, length: Int) -> Int {
    count <= length ? 1 : (count - 1) / length + 1
  }

  /// Where the entries of the part stand in the whole list.
  package var positions: Range<Int> {
    let first = first(of: part)
    return first..<(count - first > length ? first + length : count)
  }

  package func first(of part: Int) -> Int { min(count, (part - 1) * length) }

  /// How many parts a page leads to at most, beside its neighbours.
  private static let most = 20

  /// The parts that a page leads to: all of a few; of many the first, the last, those beside it and
  /// some between, so that what lists weigh grows with what they list.
  package var shown: [Int] {
    if total <= ListParts.most { return Array(1...total) }
    let steps = (0..<ListParts.most).map { 1 + $0 * (total - 1) / (ListParts.most - 1) }
    let beside = (part - 2...part + 2).filter { (1...total).contains($0) }
    return Set(steps + beside).sorted()
  }
}
