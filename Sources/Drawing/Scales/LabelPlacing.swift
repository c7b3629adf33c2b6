/// Finds places for labels beside their points that cover neither each other nor a point.
struct LabelPlacing {
  private let least: Spot
  private let greatest: Spot
  private let obstacles: [Spot]
  private var taken: [(from: Spot, to: Spot)] = []

  init(area: (least: Spot, greatest: Spot), obstacles: [Spot]) {
    least = area.least
    greatest = area.greatest
    self.obstacles = obstacles
  }

  /// Keeps a box free of labels.
  mutating func reserve(_ from: Spot, _ to: Spot) { taken.append((from, to)) }

  /// The top left corner of some lines of text.
  ///
  /// - Parameter must: whether a place is given even if it covers points, though never if it
  ///   covers another label.
  /// - Returns: nil if there is no place.
  mutating func place(_ lines: [String], beside spot: Spot, isBold: Bool, must: Bool) -> Spot? {
    let width = lines.map { textWidth($0, isBold: isBold) }.max() ?? 0
    let height = Double(lines.count) * (Layout.lineHeight - 2)
    let gap = isBold ? 11.0 : 7
    var candidates: [Spot] = []
    for distance in [gap, gap + 12, gap + 26] {
      candidates += [
        Spot(spot.x + distance, spot.y - height / 2),
        Spot(spot.x - distance - width, spot.y - height / 2),
        Spot(spot.x - width / 2, spot.y - distance - height),
        Spot(spot.x - width / 2, spot.y + distance),
        Spot(spot.x + distance * 0.7, spot.y - distance * 0.7 - height),
        Spot(spot.x + distance * 0.7, spot.y + distance * 0.7),
        Spot(spot.x - distance * 0.7 - width, spot.y - distance * 0.7 - height),
        Spot(spot.x - distance * 0.7 - width, spot.y + distance * 0.7),
      ]
    }
    let free = candidates.filter { isFree($0, width, height) }
    let clear = free.first { covered($0, width, height) == 0 }
    guard
      let best = clear
        ?? (must ? free.min { covered($0, width, height) < covered($1, width, height) } : nil)
    else { return nil }
    taken.append((best, Spot(best.x + width, best.y + height)))
    return best
  }

  private func isFree(_ spot: Spot, _ width: Double, _ height: Double) -> Bool {
    let (right, bottom) = (spot.x + width, spot.y + height)
    guard spot.x >= least.x, spot.y >= least.y, right <= greatest.x, bottom <= greatest.y else {
      return false
    }
    return !taken.contains { box in
      spot.x < box.to.x + 4 && right > box.from.x - 4 && spot.y < box.to.y && bottom > box.from.y
    }
  }

  private func covered(_ spot: Spot, _ width: Double, _ height: Double) -> Int {
    obstacles.count { point in
      point.x > spot.x - 4 && point.x < spot.x + width + 4 && point.y > spot.y - 3
        && point.y < spot.y + height + 3
    }
  }
}
