/// A part of a long list: one of its pages.
package struct ListPart {
  /// The first is 1.
  package var number: Int
  /// Entries on the whole list.
  package var count: Int
  /// Entries on each part but the last.
  package var length: Int

  package init(number: Int, count: Int, length: Int) {
    self.number = number
    self.count = count
    self.length = length
  }

  package var total: Int { ListPart.total(of: count, length: length) }

  /// At least one: an empty list has a page too.
  package static func total(of count: Int, length: Int) -> Int {
    count <= length ? 1 : (count - 1) / length + 1
  }

  /// The positions of the part's entries in the whole list.
  package var positions: Range<Int> {
    let first = first(of: number)
    return first..<(count - first > length ? first + length : count)
  }

  package func first(of part: Int) -> Int { min(count, (part - 1) * length) }

  /// How many parts a page links to at most, besides its neighbours.
  private static let linkLimit = 20

  /// The parts that a page links to: all if they are few; otherwise the first, the last, its
  /// neighbours and some in between, so that the total size of the pages stays proportional to the list.
  package var linked: [Int] {
    if total <= ListPart.linkLimit { return Array(1...total) }
    let steps = (0..<ListPart.linkLimit).map { 1 + $0 * (total - 1) / (ListPart.linkLimit - 1) }
    let beside = (number - 2...number + 2).filter { (1...total).contains($0) }
    return Set(steps + beside).sorted()
  }
}
