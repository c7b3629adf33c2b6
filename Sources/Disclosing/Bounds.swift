/// Between what bounds unknown numbers lie, of which it is known what they add up to and that none
/// is below its least value: the least and the greatest value of each in all solutions.
///
/// It starts from one solution, and moves from corner to corner of the set of all others until a
/// number has been seen at values as far apart as is asked, or until no corner is further (the
/// simplex method: Dantzig, "Linear programming and extensions", 1963; with Bland's rule, "New
/// finite pivoting rules for the simplex method", 1977, once it does not get on). Values that were
/// seen on the way are kept for the numbers asked about later.
struct Bounds {
  typealias Equation = (added: [Int], subtracted: [Int])

  private let least: [Double]
  /// The equations solved for the unknowns of the basis, in how far each unknown is above its least
  /// value; the right-hand side comes last.
  private var rows: [[Double]] = []
  /// The unknown that each row is solved for; nil until there is one.
  private var basis: [Int?] = []
  /// Where an unknown is in the basis.
  private var rowOf: [Int?]
  private var lowest: [Double]
  private var highest: [Double]

  /// - Parameters:
  ///   - truth: a solution.
  ///   - least: of each unknown; none is above its true value.
  init(_ equations: [Equation], truth: [Double], least: [Double]) {
    self.least = least
    lowest = truth
    highest = truth
    rowOf = Array(repeating: nil, count: truth.count)
    for (added, subtracted) in equations {
      var row = [Double](repeating: 0, count: truth.count + 1)
      for unknown in added { row[unknown] += 1 }
      for unknown in subtracted { row[unknown] -= 1 }
      let total = zip(row, zip(truth, least)).reduce(0) { $0 + $1.0 * ($1.1.0 - $1.1.1) }
      row[truth.count] = total
      rows.append(total < 0 ? row.map { -$0 } : row)
      basis.append(nil)
    }
    findCorner()
  }

  /// Whether an unknown may lie anywhere in a range of some width.
  mutating func isWide(_ unknown: Int, _ width: Double) -> Bool {
    func isSeen() -> Bool { highest[unknown] - lowest[unknown] >= width - Bounds.tolerance }
    for sign in [1.0, -1.0] {
      while !isSeen(), move(unknown, sign) {}
      if isSeen() { return true }
      restrained = 0
    }
    return false
  }

  /// How many steps in a row did not change anything.
  private var restrained = 0

  /// Moves on to a corner where an unknown is greater, or less; false if there is none.
  private mutating func move(_ unknown: Int, _ sign: Double) -> Bool {
    let own = rowOf[unknown]
    if own == nil, sign < 0 { return false }
    var entering: Int?
    if let own {
      var steepest = Bounds.tolerance
      for column in least.indices where rowOf[column] == nil {
        let gain = -rows[own][column] * sign
        guard gain > steepest else { continue }
        entering = column
        if restrained > Bounds.patience { break }
        steepest = gain
      }
    } else {
      entering = unknown
    }
    guard let entering else { return false }
    guard let leaving = leavingRow(for: entering) else {
      // Nothing holds it back.
      if sign > 0 { highest[unknown] = .infinity }
      return false
    }
    restrained = rows[leaving][least.count] > Bounds.tolerance ? 0 : restrained + 1
    pivot(leaving, entering)
    see()
    return true
  }

  /// The row that holds an unknown back first as it grows.
  private func leavingRow(for column: Int) -> Int? {
    var best: (ratio: Double, name: Int, row: Int)?
    for (row, values) in rows.enumerated() where values[column] > Bounds.tolerance {
      let candidate = (max(0, values[least.count]) / values[column], basis[row] ?? -1, row)
      if best.map({ (candidate.0, candidate.1) < ($0.ratio, $0.name) }) ?? true {
        best = candidate
      }
    }
    return best?.row
  }

  private mutating func pivot(_ row: Int, _ column: Int) {
    let factor = 1 / rows[row][column]
    for index in rows[row].indices { rows[row][index] *= factor }
    let pivotRow = rows[row]
    let held = pivotRow.indices.filter { pivotRow[$0] != 0 }
    for other in rows.indices where other != row {
      let coefficient = rows[other][column]
      guard coefficient != 0 else { continue }
      for index in held { rows[other][index] -= coefficient * pivotRow[index] }
      rows[other][column] = 0
    }
    if let last = basis[row] {
      rowOf[last] = nil
      lowest[last] = min(lowest[last], least[last])
    }
    basis[row] = column
    rowOf[column] = row
  }

  /// Remembers the values of the present corner.
  private mutating func see() {
    for (row, unknown) in basis.enumerated() {
      guard let unknown else { continue }
      let value = least[unknown] + max(0, rows[row][least.count])
      lowest[unknown] = min(lowest[unknown], value)
      highest[unknown] = max(highest[unknown], value)
    }
  }

  /// Solves every row for an unknown, so that none is below its least value.
  private mutating func findCorner() {
    var steps = 0
    while let column = growing(steps), let row = leavingRow(for: column) {
      pivot(row, column)
      steps += 1
    }
    for row in rows.indices where basis[row] == nil {
      if let column = least.indices.first(where: { abs(rows[row][$0]) > Bounds.tolerance }) {
        pivot(row, column)
      }
    }
    for row in rows.indices.reversed() where basis[row] == nil {
      rows.remove(at: row)
      basis.remove(at: row)
    }
    for (row, unknown) in basis.enumerated() { unknown.map { rowOf[$0] = row } }
    for unknown in least.indices where rowOf[unknown] == nil {
      lowest[unknown] = min(lowest[unknown], least[unknown])
    }
    see()
  }

  /// An unknown that makes good what is missing in the rows that are not solved yet.
  private func growing(_ steps: Int) -> Int? {
    let open = rows.indices.filter { basis[$0] == nil }
    guard open.contains(where: { rows[$0][least.count] > Bounds.tolerance }) else { return nil }
    var best: (gain: Double, column: Int)?
    for column in least.indices where rowOf[column] == nil {
      let gain = open.reduce(0) { $0 + rows[$1][column] }
      guard gain > Bounds.tolerance, gain > best?.gain ?? 0 else { continue }
      best = (gain, column)
      if steps > Bounds.patience * rows.count { break }
    }
    return best?.column
  }

  private static let tolerance = 1e-7
  private static let patience = 50
}
