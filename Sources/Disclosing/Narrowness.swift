extension Protection {
  /// The hidden figures above 0 that all sums together leave less room than the limit.
  var narrow: [Int] {
    components.flatMap { cells, sums in
      var unknowns: [Int: Int] = [:]
      var truth: [Double] = []
      var least: [Double] = []
      func unknown(_ cell: Int) -> Int {
        if let known = unknowns[cell] { return known }
        let value = table.cells[cell].addends[reading.measure]
        unknowns[cell] = truth.count
        truth.append(value)
        least.append(min(1, value))
        return truth.count - 1
      }
      let equations = sums.map { number -> Bounds.Equation in
        let sum = reading.sums[number]
        return (
          sum.parts.filter(isHidden).map(unknown),
          sum.whole.map { isHidden($0) ? [unknown($0)] : [] } ?? []
        )
      }
      var bounds = Bounds(equations, truth: truth, least: least)
      return cells.filter { cell in
        guard let unknown = unknowns[cell], truth[unknown] > 0 else { return false }
        return !bounds.isWide(unknown, table.limit)
      }
    }
  }

  /// The hidden figures that sums bind to one another, with these sums, where there is more than one:
  /// a sum by itself is looked at without. Totals that nobody states are taken to be known from
  /// elsewhere.
  private var components: [(cells: [Int], sums: [Int])] {
    let binding = reading.sums.indices.filter { number in
      let sum = reading.sums[number]
      let isBinding = sum.isExact && (sum.whole != nil || sum.isGuarded)
      return isBinding && sum.parts.contains(where: isHidden)
        && !sum.parts.contains { table.cells[$0].isUnclear && isHidden($0) }
        && !(sum.whole.map { table.cells[$0].isUnclear && isHidden($0) } ?? false)
    }
    let isBinding = Set(binding)
    var isMet = Set<Int>()
    var components: [(cells: [Int], sums: [Int])] = []
    for first in binding where isMet.insert(first).inserted {
      var sums = [first]
      var cells: [Int] = []
      var isFound = Set<Int>()
      var position = 0
      while position < sums.count {
        let sum = reading.sums[sums[position]]
        position += 1
        for cell in sum.parts + (sum.whole.map { [$0] } ?? []) where isHidden(cell) {
          guard isFound.insert(cell).inserted else { continue }
          cells.append(cell)
          for other in memberships[cell] where isBinding.contains(other) {
            if isMet.insert(other).inserted { sums.append(other) }
          }
        }
      }
      if sums.count > 1 { components.append((cells, sums)) }
    }
    return components
  }
}
