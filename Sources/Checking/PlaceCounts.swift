/// Which of many places are taken, and how many before one, in a number of steps that grows with the
/// number of their digits (Fenwick, "A new data structure for cumulative frequency tables", 1994).
struct PlaceCounts {
  /// Number i counts the i & -i places that end at i.
  private var counts: [Int]

  init(count: Int) { counts = Array(repeating: 0, count: count + 1) }

  mutating func add(_ place: Int) { change(place, by: 1) }

  mutating func take(_ place: Int) { change(place, by: -1) }

  private mutating func change(_ place: Int, by change: Int) {
    var index = place + 1
    while index < counts.count {
      counts[index] += change
      index += index & -index
    }
  }

  func count(before place: Int) -> Int {
    var index = place
    var count = 0
    while index > 0 {
      count += counts[index]
      index &= index - 1
    }
    return count
  }

  /// The first place that is taken; the number of places where none is.
  var first: Int {
    var index = 0
    var step = 1 << (Int.bitWidth - 1 - counts.count.leadingZeroBitCount)
    while step > 0 {
      if index + step < counts.count, counts[index + step] == 0 { index += step }
      step >>= 1
    }
    return index
  }
}
