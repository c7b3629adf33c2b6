/// Withholds more figures of a table, as long as there are any, until no withheld figure is known to
/// within less than the limit, in one way to read the table.
///
/// Whoever reads the table knows all that is shown, what its sums are, and that a withheld figure is
/// at least 1, unless it is 0. First each sum by itself: if its withheld parts come to R and are n,
/// each may be anything from 1 to R - n + 1, so R - n must be the limit at least. Then all sums
/// together: if a withheld figure still follows from them, or its ``Bounds`` are too near, a figure
/// near it is withheld as well.
///
/// Which figure is withheld for the sake of another is drawn by lot among those that are enough, so
/// that its size says nothing to those who know how it is chosen.
///
/// Source: Hundepool et al., "Statistical Disclosure Control" (2012), chapter 4, primary and
/// secondary cell suppression, and the auditing of protection intervals.
struct Protection {
  let table: Tabulation
  let reading: TabulationReading
  private(set) var isWithheld: [Bool]
  /// By figure, the sums it is in.
  private(set) var memberships: [[Int]]
  private var tallies: [Tally]
  /// Sums in which a figure was withheld since they were last looked at.
  private var open: [Int] = []

  /// What a sum hides.
  private struct Tally {
    var count = 0
    var isWholeHidden = false
    /// How far its hidden parts are above 1, added up.
    var slack = SIMD3<Double>()
    /// Which of the three addends are above 0 in any hidden part.
    var isPositive = SIMDMask<SIMD3<Double.SIMDMaskScalar>>()
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
    } while withholdWhatFollows() || withholdWhatIsNarrow()
  }

  /// Whether nobody knows it: it is withheld, and was not published before.
  func isHidden(_ cell: Int) -> Bool { isWithheld[cell] && !table.cells[cell].isKnown }

  private mutating func withhold(_ cell: Int) {
    isWithheld[cell] = true
    count(cell)
  }

  private mutating func count(_ cell: Int) {
    guard isHidden(cell) else { return }
    let addends = table.cells[cell].addends
    let isPositive = addends .> 0
    for sum in memberships[cell] {
      tallies[sum].count += 1
      if reading.sums[sum].whole == cell {
        tallies[sum].isWholeHidden = true
      } else {
        let above = addends - 1
        tallies[sum].slack += SIMD3<Double>().replacing(with: above, where: above .> 0)
        tallies[sum].isPositive .|= isPositive
        if table.cells[cell].isUnclear { tallies[sum].isPositive[reading.measure] = true }
      }
      open.append(sum)
    }
  }

  /// The next figure that a sum has to withhold; nil if it withholds enough, or has no other.
  private func partner(in number: Int) -> Int? {
    let (sum, tally) = (reading.sums[number], tallies[number])
    guard sum.isGuarded, tally.count > 0 else { return nil }
    if !tally.isWholeHidden {
      for measure in 0..<3 where tally.isPositive[measure] && tally.slack[measure] < table.limit {
        return next(in: sum, measure, above: table.limit - tally.slack[measure])
          ?? (tally.count == 1 ? zero(in: sum) : nil)
      }
    }
    return tally.count == 1 ? next(in: sum, reading.measure, above: 0) ?? zero(in: sum) : nil
  }

  /// Of the parts that are shown, the first by lot of those that are above 1 by so much; the first of
  /// all above 1 if none is enough; the total, if that is shown, if there is none.
  private func next(in sum: TabulationReading.Sum, _ measure: Int, above least: Double) -> Int? {
    var best: (rank: (Int, UInt64), cell: Int)?
    for cell in sum.parts where !isWithheld[cell] && !table.cells[cell].isKnown {
      let above = table.cells[cell].addends[measure] - 1
      guard above > 0 else { continue }
      let rank = (above >= least ? 0 : 1, table.cells[cell].lot)
      if best.map({ rank < $0.rank }) ?? true { best = (rank, cell) }
    }
    return best?.cell
      ?? sum.whole.flatMap { isWithheld[$0] || table.cells[$0].isKnown ? nil : $0 }
  }

  /// For a sum whose shown parts are all 0.
  private func zero(in sum: TabulationReading.Sum) -> Int? {
    sum.parts.first { !isWithheld[$0] && !table.cells[$0].isKnown }
  }

  /// Withholds a figure near each whose bounds are too near; false if it withheld none.
  private mutating func withholdWhatIsNarrow() -> Bool { withhold(near: narrow) }

  /// Withholds a figure near each that follows from all sums together; false if it withheld none.
  private mutating func withholdWhatFollows() -> Bool { withhold(near: following) }

  private mutating func withhold(near exposed: [Int]) -> Bool {
    var isTouched = [Bool](repeating: false, count: reading.sums.count)
    var didWithhold = false
    for cell in exposed where !memberships[cell].contains(where: { isTouched[$0] }) {
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
    for cell in isWithheld.indices where isHidden(cell) && !memberships[cell].isEmpty {
      numbers[cell] = unknowns
      unknowns += 1
    }
    guard unknowns > reading.unknownTotals else { return [] }
    var equations: [(added: [Int], subtracted: [Int])] = []
    for sum in reading.sums where sum.isExact {
      let added = sum.parts.compactMap { isHidden($0) ? numbers[$0] : nil }
      var subtracted: [Int] = []
      if let total = sum.unknownTotal { subtracted = [total] }
      if let whole = sum.whole, isHidden(whole) { subtracted = [numbers[whole]] }
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
        if let next = next(in: reading.sums[sum], reading.measure, above: 0) {
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
