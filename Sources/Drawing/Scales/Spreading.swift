/// Moves positions on a line apart until none is nearer to the next than its size, as little as
/// possible, within bounds. Keeps their order.
func spread(_ wanted: [Double], size: Double, within bounds: ClosedRange<Double>) -> [Double] {
  let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
  var blocks: [(sum: Double, count: Int)] = []
  func start(_ block: (sum: Double, count: Int)) -> Double {
    let length = Double(block.count - 1) * size
    let middle = block.sum / Double(block.count)
    let most = max(bounds.lowerBound, bounds.upperBound - length)
    return min(max(middle - length / 2, bounds.lowerBound), most)
  }
  for index in order {
    var block = (sum: wanted[index], count: 1)
    while let last = blocks.last, start(last) + Double(last.count) * size > start(block) {
      blocks.removeLast()
      block = (last.sum + block.sum, last.count + block.count)
    }
    blocks.append(block)
  }
  var placed = wanted
  var position = 0
  for block in blocks {
    for offset in 0..<block.count {
      placed[order[position]] = start(block) + Double(offset) * size
      position += 1
    }
  }
  return placed
}
