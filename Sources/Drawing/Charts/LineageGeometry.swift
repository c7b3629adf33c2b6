import Chronology
import Commissioning

/// Where the lines of bodies are, and how thick.
struct LineageGeometry {
  /// A part of a line's thickness, from the top.
  struct Portion {
    var top: Double
    var bottom: Double

    var middle: Double { (top + bottom) / 2 }
  }

  /// What leaves a line or joins it on a day: a move, or what goes on.
  private struct Item {
    var move: Int?
    var line: Double
    var height: Double
  }

  let rows: [LineagePlot.Row]
  let moves: [Lineage.Move]
  let scale: DayScale
  let rowHeight: Double
  private let top: Double
  private let lines: [Double]
  private let positions: [Key<Organisation>: Int]
  /// Units for each customer.
  private let unit: Double

  static let thin = 2.0

  init(
    _ rows: [LineagePlot.Row], _ moves: [Lineage.Move], _ scale: DayScale, rowHeight: Double,
    top: Double
  ) {
    self.rows = rows
    self.scale = scale
    self.rowHeight = rowHeight
    self.top = top
    let positions = Dictionary(
      uniqueKeysWithValues: rows.enumerated().map { ($0.element.body.key, $0.offset) })
    self.positions = positions
    self.moves = moves.filter { move in
      positions[move.from] != nil && (move.to.map { positions[$0] != nil } ?? true)
    }
    lines = LineageOrder(rows, self.moves).lines
    let most = rows.flatMap(\.body.customers).compactMap(\.number).max() ?? 1
    unit = rowHeight * 0.9 / Double(max(most, 8))
  }

  var bottom: Double { top + ((lines.max() ?? 0) + 1) * rowHeight }

  func y(_ row: Int) -> Double { top + (lines[row] + 0.5) * rowHeight }

  func row(of key: Key<Organisation>?) -> Int? { key.flatMap { positions[$0] } }

  func thickness(_ customers: Int?) -> Double {
    guard let customers, customers > 0 else { return Self.thin }
    return max(Self.thin + 1, Double(customers) * unit)
  }

  /// The first day of a line, as ``Day/number``; that of the drawing where none is recorded.
  func start(_ row: Int) -> Int32 { rows[row].body.start?.number ?? scale.first.number }

  /// The first day after a line.
  func end(_ row: Int) -> Int32 { rows[row].body.end?.number ?? scale.last.number + 1 }

  /// The days on which a line changes, its beginning and its end included.
  func changes(_ row: Int) -> [Int32] {
    let (first, last) = (start(row), end(row))
    guard first < last else { return [first] }
    let key = rows[row].body.key
    let days =
      moves.filter { $0.from == key || $0.to == key }.map(\.day.number)
      + rows[row].body.customers.map(\.day.number)
    return [first] + Set(days).filter { $0 > first && $0 < last }.sorted() + [last]
  }

  /// The moves that leave a line for others on a day.
  func leaving(_ row: Int, on day: Int32) -> [Int] {
    moves.indices.filter {
      moves[$0].from == rows[row].body.key && moves[$0].day.number == day && moves[$0].to != nil
    }
  }

  /// How far before a day a line begins to bend towards where it goes.
  func bend(_ row: Int, from: Int32, on day: Int32) -> Double {
    let room = (scale.x(day) - scale.x(from)) * 0.8
    let furthest = leaving(row, on: day).compactMap { self.row(of: moves[$0].to) }
      .map { abs(y($0) - y(row)) }.max()
    return min(room, furthest.map { min(max($0 * 0.5, 14), 64) } ?? 10)
  }

  /// Where a move leaves its line; what goes on, where there is no move.
  func departure(_ row: Int, on day: Int32, of move: Int?) -> Portion {
    let before = rows[row].body.customers(on: day - 1)
    let leaving = leaving(row, on: day)
    var items = leaving.map { index in
      Item(
        move: index, line: self.row(of: moves[index].to).map { y($0) } ?? 0,
        height: thickness(count(of: index)))
    }
    if rows[row].body.goesOn(from: day) {
      let gone = leaving.reduce(0) { $0 + moves[$1].customers.count }
      items.append(
        Item(move: nil, line: y(row), height: thickness(before.map { max(0, $0 - gone) })))
    }
    return portion(of: move, among: items, around: y(row), thickness(before))
  }

  /// Where a move joins a line; where what was there goes on, for none.
  func arrival(_ row: Int, on day: Int32, of move: Int?) -> Portion {
    let key = rows[row].body.key
    let after = rows[row].body.customers(on: day)
    let joining = moves.indices.filter { moves[$0].to == key && moves[$0].day.number == day }
    var items = joining.map { index in
      Item(
        move: index, line: self.row(of: moves[index].from).map { y($0) } ?? 0,
        height: thickness(count(of: index)))
    }
    if rows[row].body.began(before: day) {
      let come = joining.reduce(0) { $0 + moves[$1].customers.count }
      items.append(
        Item(move: nil, line: y(row), height: thickness(after.map { max(0, $0 - come) })))
    }
    return portion(of: move, among: items, around: y(row), thickness(after))
  }

  private func count(of move: Int) -> Int? {
    moves[move].customers.isEmpty ? nil : moves[move].customers.count
  }

  private func portion(
    of move: Int?, among items: [Item], around middle: Double, _ thickness: Double
  ) -> Portion {
    let total = items.reduce(0) { $0 + $1.height }
    let factor = total > thickness ? thickness / total : 1
    var top = middle - total * factor / 2
    for item in items.sorted(by: { ($0.line, $0.move ?? -1) < ($1.line, $1.move ?? -1) }) {
      let bottom = top + item.height * factor
      if item.move == move { return Portion(top: top, bottom: bottom) }
      top = bottom
    }
    return Portion(top: middle - thickness / 2, bottom: middle + thickness / 2)
  }
}
