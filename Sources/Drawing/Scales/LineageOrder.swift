import Chronology
import Commissioning

/// Bodies one above the other so that what merges is near and lines hardly cross: each group that became
/// one body together, in the order of the regions where nothing else decides.
struct LineageOrder {
  private let rows: [LineagePlot.Row]
  /// The position of the body that took most of it over; nil for one that goes on.
  private let heirs: [Int?]
  /// Pairs of positions between which something went.
  private let links: [(from: Int, to: Int)]
  /// What became each body, in order; at the last position, what nothing else became of.
  private var children: [[Int]]

  init(_ rows: [LineagePlot.Row], _ moves: [Lineage.Move]) {
    self.rows = rows
    let positions = Dictionary(
      uniqueKeysWithValues: rows.enumerated().map { ($0.element.body.key, $0.offset) })
    links = moves.compactMap { move in
      guard let from = positions[move.from], let to = move.to.flatMap({ positions[$0] }) else {
        return nil
      }
      return (from, to)
    }
    heirs = LineageOrder.heirs(rows, moves, positions)
    let root = rows.count
    children = Array(repeating: [], count: root + 1)
    for position in rows.indices { children[heirs[position] ?? root].append(position) }
    for parent in children.indices {
      children[parent].sort {
        (rows[$0].order, rows[$0].label, $0) < (rows[$1].order, rows[$1].label, $1)
      }
      // A body that was there before what joined it has a line of its own among them.
      if parent < root, hasOwnLine(parent) { children[parent].append(parent) }
    }
    bringTogether()
  }

  private static func heirs(
    _ rows: [LineagePlot.Row], _ moves: [Lineage.Move], _ positions: [Key<Organisation>: Int]
  ) -> [Int?] {
    var heirs = rows.map { row -> Int? in
      guard row.body.end != nil else { return nil }
      let targets = moves.filter { $0.from == row.body.key && $0.to != nil && $0.to != $0.from }
      let most = targets.max {
        ($0.customers.count, $0.day.number) < ($1.customers.count, $1.day.number)
      }
      return most?.to.flatMap { positions[$0] }
    }
    // Bodies that lead back to each other have no last one: the circle is cut.
    for position in rows.indices {
      var (seen, current): (Set<Int>, Int) = ([position], position)
      while let next = heirs[current] {
        if !seen.insert(next).inserted {
          heirs[current] = nil
          break
        }
        current = next
      }
    }
    return heirs
  }

  private func hasOwnLine(_ position: Int) -> Bool {
    let joining = children[position].filter { $0 != position }
    guard !joining.isEmpty, let start = rows[position].body.start else { return true }
    return joining.contains { rows[$0].body.end.map { $0.number > start.number + 1 } ?? false }
  }

  /// The line of each body, from 0 at the top; between those it came from if it has none of its own.
  var lines: [Double] {
    var lines = [Double](repeating: 0, count: rows.count)
    var next = 0.0
    func place(_ position: Int) {
      var own: Double?
      for child in children[position] {
        if child == position {
          own = next
          next += 1
        } else {
          place(child)
        }
      }
      if children[position].isEmpty {
        own = next
        next += 1
      }
      let from = children[position].filter { $0 != position }.map { lines[$0] }
      lines[position] = own ?? from.reduce(0, +) / Double(max(1, from.count))
    }
    for child in children[rows.count] { place(child) }
    return lines
  }

  private var cost: Double {
    let lines = lines
    return links.reduce(0) { $0 + abs(lines[$1.from] - lines[$1.to]) }
  }

  /// Exchanges neighbours for as long as the links between lines become shorter.
  private mutating func bringTogether() {
    var least = cost
    for _ in 0..<40 {
      let before = least
      for parent in children.indices where children[parent].count > 1 {
        for position in 0..<children[parent].count - 1 {
          children[parent].swapAt(position, position + 1)
          let now = cost
          if now < least - 1e-9 {
            least = now
          } else {
            children[parent].swapAt(position, position + 1)
          }
        }
      }
      if least >= before { return }
    }
  }
}
