/// Withholds more figures of a table, as long as there are any, until no withheld figure can be
/// worked out from the rest, in one way to read the table.
///
/// First each sum by itself. If it withholds one figure, it withholds a second. If it withholds a
/// small part but not its total, the parts it withholds come to at least the limit together:
/// whoever knows the total can work out what they come to. Then all sums together: if a withheld
/// figure still follows from them, a figure near it is withheld as well.
///
/// Source: Hundepool et al., "Statistical Disclosure Control" (2012), chapter 4, primary and
/// secondary cell suppression.
struct Protection {
  private let table: Tabulation
  private let reading: TabulationReading
  private(set) var isWithheld: [Bool]
  /// By figure, the sums it is in.
  private var memberships: [[Int]]
  private var tallies: [Tally]
  /// Sums in which a figure was withheld since they were last looked at.
  private var open: [Int] = []

  /// What a sum withholds.
  private struct Tally {
    var count = 0
    var isWholeWithheld = false
    /// Those of its withheld parts, added up.
    var addends = SIMD3<Double>()
    /// Which of the three addends are small in any withheld part.
    var isSmall = SIMDMask<SIMD3<Double.SIMDMaskScalar>>()
  }

  init(_ table: Tabulation, _ reading: TabulationReading, isWithheld: [Bool]) {
    self.table = table
    self.reading = reading
    self.isWithheld = isWithheld
    memberships = Array(repeating: [], count: table.cells.count)
    tallies = Array(repeating: Tally(), count: reading.sums.count)
    for (number, sum) in reading.sums.enumerated() {
      for cell in sum.parts { memberships[cell].append(number) }
      if let whole = sum.whole { memberships[whole].append(number) }
    }
    for cell in isWithheld.indices where isWithheld[cell] { count(cell) }
  }

  mutating func settle() {
    repeat {
      while let sum = open.popLast() {
        if let partner = partner(in: sum) { withhold(partner) }
      }
    } while withholdWhatFollows()
  }

  private mutating func withhold(_ cell: Int) {
    isWithheld[cell] = true
    count(cell)
  }

  private mutating func count(_ cell: Int) {
    let addends = table.cells[cell].addends
    let isNumber = addends .== addends
    for sum in memberships[cell] {
      tallies[sum].count += 1
      if reading.sums[sum].whole == cell {
        tallies[sum].isWholeWithheld = true
      } else {
        tallies[sum].addends += SIMD3<Double>().replacing(with: addends, where: isNumber)
        tallies[sum].isSmall .|= (addends .> 0) .& (addends .< table.limit)
        if table.cells[cell].isUnclear { tallies[sum].isSmall[reading.measure] = true }
      }
      open.append(sum)
    }
  }

  /// The next figure that a sum has to withhold; nil if it withholds enough, or has no other.
  private func partner(in number: Int) -> Int? {
    let (sum, tally) = (reading.sums[number], tallies[number])
    guard sum.isGuarded, tally.count > 0 else { return nil }
    if !tally.isWholeWithheld {
      for measure in 0..<3
      where tally.isSmall[measure] && tally.addends[measure] < table.limit {
        return next(in: sum, measure, atLeast: table.limit - tally.addends[measure])
          ?? (tally.count == 1 ? zero(in: sum) : nil)
      }
    }
    return tally.count == 1 ? next(in: sum, reading.measure, atLeast: 0) ?? zero(in: sum) : nil
  }

  /// Of the parts that are shown, the smallest of at least a size; the largest if all are smaller;
  /// the total, if that is shown, if no part is above 0.
  private func next(in sum: TabulationReading.Sum, _ measure: Int, atLeast least: Double) -> Int? {
    var best: (rank: (Int, Double), cell: Int)?
    for cell in sum.parts where !isWithheld[cell] {
      let size = table.cells[cell].addends[measure]
      guard size > 0 else { continue }
      let rank = size >= least ? (0, size) : (1, -size)
      if best.map({ rank < $0.rank }) ?? true { best = (rank, cell) }
    }
    return best?.cell ?? sum.whole.flatMap { isWithheld[$0] ? nil : $0 }
  }

  /// For a sum whose shown parts are all 0.
  private func zero(in sum: TabulationReading.Sum) -> Int? { sum.parts.first { !isWithheld[$0] } }

  /// Withholds a figure near each that follows from all sums together; false if it withheld none.
  private mutating func withholdWhatFollows() -> Bool {
    let following = following
    var isTouched = [Bool](repeating: false, count: reading.sums.count)
    var didWithhold = false
    for cell in following where !memberships[cell].contains(where: { isTouched[$0] }) {
      guard let (next, sum) = nearest(to: cell) else { continue }
      isTouched[sum] = true
      withhold(next)
      didWithhold = true
    }
    return didWithhold
  }

  /// The withheld figures that follow from all sums together, except zeros: 0 is not a small count.
  private var following: [Int] {
    var numbers = [Int](repeating: -1, count: table.cells.count)
    var unknowns = reading.unknownTotals
    for cell in isWithheld.indices where isWithheld[cell] && !memberships[cell].isEmpty {
      numbers[cell] = unknowns
      unknowns += 1
    }
    guard unknowns > reading.unknownTotals else { return [] }
    var equations: [(added: [Int], subtracted: [Int])] = []
    for sum in reading.sums where sum.isExact {
      let added = sum.parts.compactMap { isWithheld[$0] ? numbers[$0] : nil }
      var subtracted: [Int] = []
      if let total = sum.unknownTotal { subtracted = [total] }
      if let whole = sum.whole, isWithheld[whole] { subtracted = [numbers[whole]] }
      equations.append((added, subtracted))
    }
    var system = SumSystem(equations, unknowns: unknowns)
    let follows = system.solved()
    return numbers.indices.filter {
      numbers[$0] >= 0 && follows[numbers[$0]] && table.cells[$0].addends[reading.measure] != 0
    }
  }

  /// The figure to withhold for the sake of a withheld one, and the sum it is in: a shown figure of
  /// the sums of that one; if they show none, of the sums that share a withheld figure with these;
  /// and so on.
  private func nearest(to cell: Int) -> (cell: Int, sum: Int)? {
    var isMet = [Bool](repeating: false, count: reading.sums.count)
    var ring = memberships[cell]
    while !ring.isEmpty {
      for sum in ring { isMet[sum] = true }
      for sum in ring.sorted(by: { (tallies[$0].count, $0) < (tallies[$1].count, $1) }) {
        if let next = next(in: reading.sums[sum], reading.measure, atLeast: 0) {
          return (next, sum)
        }
      }
      // Its numbers are not known, so it is not known either whether further sums tell them.
      if table.cells[cell].isUnclear { return nil }
      var outer: Set<Int> = []
      for sum in ring {
        for cell in reading.sums[sum].parts where isWithheld[cell] {
          outer.formUnion(memberships[cell].filter { !isMet[$0] })
        }
        if let whole = reading.sums[sum].whole, isWithheld[whole] {
          outer.formUnion(memberships[whole].filter { !isMet[$0] })
        }
      }
      ring = outer.sorted()
    }
    return nil
  }
}
