/// Gives the points of a phase their signals. The rules are applied from weakest to strongest, so
/// that the strongest signal remains.
func findSpecialCauses(_ points: inout [ControlPoint], in rows: Range<Int>) {
  markShifts(&points, rows)
  markTwoOfThree(&points, rows)
  markTrends(&points, rows)
  for row in rows where points[row].isOutside == true {
    points[row].signal = points[row].side == 1 ? .aboveLimits : .belowLimits
  }
}

/// How many points in a row make a shift, or a trend.
private let runLength = 7

private func markShifts(_ points: inout [ControlPoint], _ rows: Range<Int>) {
  var start = rows.lowerBound
  while start < rows.upperBound {
    let side = points[start].side
    var end = start + 1
    while end < rows.upperBound, points[end].side == side { end += 1 }
    if let side, side != 0, end - start >= runLength {
      for row in start..<end { points[row].signal = side == 1 ? .shiftAbove : .shiftBelow }
    }
    start = end
  }
}

private func markTwoOfThree(_ points: inout [ControlPoint], _ rows: Range<Int>) {
  for last in rows.dropFirst(2) {
    let window = last - 2...last
    guard let side = points[last].side, side != 0,
      window.allSatisfy({ points[$0].side == side }),
      window.count(where: { points[$0].isClose == true }) >= 2
    else { continue }
    for row in window where points[row].isClose == true {
      points[row].signal = side == 1 ? .twoOfThreeAbove : .twoOfThreeBelow
    }
  }
}

/// Where two trends meet or follow each other, the next step decides the direction of a point.
private func markTrends(_ points: inout [ControlPoint], _ rows: Range<Int>) {
  /// 1 if the value rises to that of a row, -1 if it falls; 0 if neither or unknown.
  func step(to row: Int) -> Int {
    guard let last = points[row - 1].value, let value = points[row].value else { return 0 }
    return value > last ? 1 : value < last ? -1 : 0
  }
  var start = rows.lowerBound
  while start + 1 < rows.upperBound {
    let direction = step(to: start + 1)
    var last = start + 1
    while last + 1 < rows.upperBound, step(to: last + 1) == direction { last += 1 }
    if direction != 0, last - start + 1 >= runLength {
      for row in start...last { points[row].signal = direction == 1 ? .rising : .falling }
    }
    start = last
  }
  for row in rows.dropLast() where isTrend(points[row].signal) && isTrend(points[row + 1].signal) {
    let next = step(to: row + 1)
    if next != 0 { points[row].signal = next == 1 ? .rising : .falling }
  }
}

private func isTrend(_ signal: SpecialCause?) -> Bool { signal == .rising || signal == .falling }
