/// Hexagons of one size on a grid, standing on a corner.
struct HexGrid {
  /// Half hexagons from the left, rows from the top.
  struct Cell: Hashable {
    var column: Int
    var row: Int

    /// The neighbours in the order of ``HexGrid/edges``.
    var neighbours: [Cell] {
      [(2, 0), (1, 1), (-1, 1), (-2, 0), (-1, -1), (1, -1)].map {
        Cell(column: column + $0.0, row: row + $0.1)
      }
    }
  }

  let cells: [Cell]
  /// Where the unplaced begin, in rows; nil if all are placed.
  let unplacedRow: Int?
  private let columns: Int
  private let rows: Int

  /// - Parameter places: nil for what has no place: it stands below all others.
  init(_ places: [(column: Int, row: Int)?]) {
    let placed = places.compactMap(\.self)
    let left = placed.map(\.column).min() ?? 0
    let top = placed.map(\.row).min() ?? 0
    let width = max(placed.map { $0.column - left }.max() ?? 0, 8)
    let below = (placed.map { $0.row - top }.max() ?? -2) + 3
    var free = 0
    cells = places.map { place in
      if let place { return Cell(column: place.column - left, row: place.row - top) }
      defer { free += 1 }
      let perRow = width / 2
      // Rows of the unplaced have one parity each.
      return Cell(column: free % perRow * 2 + free / perRow % 2, row: below + free / perRow)
    }
    unplacedRow = free > 0 ? below : nil
    columns = (cells.map(\.column).max() ?? 0) + 2
    rows = (cells.map(\.row).max() ?? 0) + 1
  }

  // MARK: Sizes, for half a hexagon's width

  static func side(_ half: Double) -> Double { half * 2 / 3.0.squareRoot() }

  /// Half the width of a hexagon, for a drawing that is as wide or as high as there is room for.
  func half(width: Double, height: Double = .infinity) -> Double {
    let tall = (Double(rows - 1) * 1.5 + 2) * HexGrid.side(1)
    let half = min(width / Double(columns), height / tall)
    // To half a unit: columns are then written in few digits.
    return half > 2 ? (half * 2).rounded(.down) / 2 : half
  }

  func width(_ half: Double) -> Double { Double(columns) * half }

  func height(_ half: Double) -> Double {
    (Double(rows - 1) * 1.5 + 2) * HexGrid.side(half)
  }

  func centre(of cell: Cell, _ half: Double) -> Spot {
    let side = HexGrid.side(half)
    return Spot(
      Double(cell.column + 1) * half, (Double(cell.row) * 1.5 + 1) * side)
  }

  /// From the top right, clockwise.
  func corners(of cell: Cell, _ half: Double) -> [Spot] {
    let (spot, side) = (centre(of: cell, half), HexGrid.side(half))
    return [
      (half, -side / 2), (half, side / 2), (0, side), (-half, side / 2), (-half, -side / 2),
      (0, -side),
    ].map { Spot(spot.x + $0.0, spot.y + $0.1) }
  }

  // MARK: Groups

  /// The edges between hexagons of different groups, and around all of them.
  func outlines(_ groups: [Int?], _ half: Double) -> [(Spot, Spot)] {
    let positions = Dictionary(
      cells.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return cells.enumerated().flatMap { position, cell in
      let corners = corners(of: cell, half)
      return cell.neighbours.enumerated().compactMap { side, neighbour -> (Spot, Spot)? in
        let other = positions[neighbour]
        if let other, groups[other] == groups[position] || other < position { return nil }
        return (corners[side], corners[(side + 1) % 6])
      }
    }
  }

  /// The lines around all hexagons, each closed: around islands, and around what they enclose.
  func silhouette(_ half: Double) -> [[Spot]] {
    /// A corner, in half widths and half sides.
    struct Corner: Hashable {
      var x: Int
      var y: Int
    }
    let steps = [(1, -1), (1, 1), (0, 2), (-1, 1), (-1, -1), (0, -2)]
    let taken = Set(cells)
    // Three hexagons meet in a corner, so that one line at most goes on from it.
    var next: [Corner: Corner] = [:]
    var starts: [Corner] = []
    for cell in cells {
      let corners = steps.map { Corner(x: cell.column + 1 + $0.0, y: cell.row * 3 + 2 + $0.1) }
      for (side, neighbour) in cell.neighbours.enumerated() where !taken.contains(neighbour) {
        next[corners[side]] = corners[(side + 1) % 6]
        starts.append(corners[side])
      }
    }
    return starts.compactMap { start in
      var loop: [Spot] = []
      var corner = start
      while let following = next.removeValue(forKey: corner) {
        loop.append(Spot(Double(corner.x) * half, Double(corner.y) * HexGrid.side(half) / 2))
        corner = following
      }
      return loop.isEmpty ? nil : loop
    }
  }

  /// How many colours groups have.
  static let colourCount = 6

  /// A number for each group so that neighbours differ: those with most neighbours first.
  func colours(_ groups: [Int?], count: Int) -> [Int] {
    let positions = Dictionary(
      cells.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var beside = [Set<Int>](repeating: [], count: count)
    for (position, cell) in cells.enumerated() {
      guard let own = groups[position] else { continue }
      for neighbour in cell.neighbours {
        guard let other = positions[neighbour].flatMap({ groups[$0] }), other != own else {
          continue
        }
        beside[own].insert(other)
      }
    }
    var colours = [Int](repeating: -1, count: count)
    for _ in 0..<count {
      let open = colours.indices.filter { colours[$0] < 0 }
      guard
        let next = open.max(by: { left, right in
          let used = [left, right].map { group in Set(beside[group].map { colours[$0] }).count }
          return (used[0], beside[left].count, right) < (used[1], beside[right].count, left)
        })
      else { break }
      let taken = Set(beside[next].map { colours[$0] })
      // All are used, so that few groups look like those of another.
      colours[next] =
        (0..<Self.colourCount).filter { !taken.contains($0) }.min { left, right in
          let uses = [left, right].map { colour in colours.count { $0 == colour } }
          return (uses[0], left) < (uses[1], right)
        } ?? 0
    }
    return colours
  }

  /// The pieces of each group that touch no other of its own, the largest first: their hexagons.
  func pieces(_ groups: [Int?], count: Int) -> [[[Int]]] {
    let positions = Dictionary(
      cells.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<Int> = []
    var pieces = [[[Int]]](repeating: [], count: count)
    for start in cells.indices where !seen.contains(start) {
      guard let group = groups[start] else { continue }
      var piece = [start]
      seen.insert(start)
      var next = 0
      while next < piece.count {
        for neighbour in cells[piece[next]].neighbours {
          if let other = positions[neighbour], groups[other] == group,
            seen.insert(other).inserted
          {
            piece.append(other)
          }
        }
        next += 1
      }
      pieces[group].append(piece)
    }
    return pieces.map { group in
      group.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    }
  }
}

/// Where CCGs stand that have no place on a map; nothing if all have one.
func unplacedNote(_ number: Int) -> [String] {
  if number == 0 { return [] }
  let (are, have) = number == 1 ? ("is", "has") : ("are", "have")
  return ["\(counted(number, "CCG")) \(have) no recorded place on the map and \(are) below it."]
}
