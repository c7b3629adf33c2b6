/// Sums as linear equations over unknown numbers, to tell which of these can be worked out.
///
/// A number can be worked out if it is the same in all solutions of the equations. Solutions differ
/// by solutions of the equations with 0 for every known number, so it can be worked out if it is 0
/// in all of those; what the known numbers are does not matter. One such solution is made, in which
/// the unknowns that are free get numbers that look random. A number that cannot be worked out is 0
/// in it with a chance of about 1 in 2^61, and is then treated as if it could be.
///
/// The arithmetic is modulo the prime 2^61 - 1, so nothing is rounded. Fractions would give another
/// answer only if a determinant of the equations were a multiple of that prime.
///
/// Unknowns that make no equation longer are eliminated first, then the one in the fewest equations
/// (Markowitz, "The elimination form of the inverse and its application to linear programming",
/// 1957).
struct SumSystem {
  struct Term {
    var unknown: Int
    var coefficient: Residue
  }

  private var equations: [[Term]]
  /// The equations each unknown is or was in.
  private var occurrences: [[Int]]
  /// In how many equations that are left each unknown is.
  private var degrees: [Int]
  private var isLeft: [Bool]
  /// Unknowns that came to be in one equation alone.
  private var rare: [Int] = []
  /// Equations that came to have two terms or fewer.
  private var short: [Int] = []
  private var pivots: [(equation: Int, unknown: Int)] = []

  /// - Parameter equations: for each, the unknowns that are added up and those subtracted, each
  ///   once.
  init(_ equations: [(added: [Int], subtracted: [Int])], unknowns: Int) {
    self.equations = equations.map { added, subtracted in
      (added.map { Term(unknown: $0, coefficient: Residue(1)) }
        + subtracted.map { Term(unknown: $0, coefficient: Residue(0) - Residue(1)) })
        .sorted { $0.unknown < $1.unknown }
    }
    isLeft = self.equations.map { !$0.isEmpty }
    occurrences = Array(repeating: [], count: unknowns)
    degrees = Array(repeating: 0, count: unknowns)
    for (number, equation) in self.equations.enumerated() {
      for term in equation {
        occurrences[term.unknown].append(number)
        degrees[term.unknown] += 1
      }
    }
  }

  /// For each unknown, whether it can be worked out.
  mutating func solved() -> [Bool] {
    rare = degrees.indices.filter { degrees[$0] == 1 }
    short = equations.indices.filter { equations[$0].count < 3 }
    while true {
      if let next = rare.popLast() {
        if degrees[next] == 1 { eliminate(next) }
      } else if let next = short.popLast() {
        if isLeft[next], let unknown = rarest(equations[next].map(\.unknown)) {
          eliminate(unknown)
        }
      } else if let next = rarest(degrees.indices) {
        eliminate(next)
      } else {
        return solution().map { $0.isZero }
      }
    }
  }

  /// The first of the unknowns that are in the fewest equations, of those that are in any.
  private func rarest(_ unknowns: some Sequence<Int>) -> Int? {
    var rarest: Int?
    for unknown in unknowns where degrees[unknown] > 0 {
      if rarest.map({ degrees[unknown] < degrees[$0] }) ?? true { rarest = unknown }
    }
    return rarest
  }

  /// Takes an unknown out of every equation but the shortest that has it, and takes that equation
  /// out of the system.
  private mutating func eliminate(_ unknown: Int) {
    let holding = Set(occurrences[unknown]).sorted().filter {
      isLeft[$0] && coefficient(of: unknown, in: $0) != nil
    }
    guard let pivot = holding.min(by: { (equations[$0].count, $0) < (equations[$1].count, $1) }),
      let own = coefficient(of: unknown, in: pivot)
    else {
      degrees[unknown] = 0
      return
    }
    pivots.append((pivot, unknown))
    isLeft[pivot] = false
    for term in equations[pivot] { lower(term.unknown) }
    for other in holding where other != pivot {
      guard let coefficient = coefficient(of: unknown, in: other) else { continue }
      subtract(pivot, times: coefficient, from: other, times: own)
    }
  }

  /// Counts one equation less for an unknown.
  private mutating func lower(_ unknown: Int) {
    degrees[unknown] -= 1
    if degrees[unknown] == 1 { rare.append(unknown) }
  }

  private func coefficient(of unknown: Int, in equation: Int) -> Residue? {
    let terms = equations[equation]
    var (low, high) = (0, terms.count)
    while low < high {
      let middle = (low + high) / 2
      if terms[middle].unknown < unknown { low = middle + 1 } else { high = middle }
    }
    return low < terms.count && terms[low].unknown == unknown ? terms[low].coefficient : nil
  }

  /// Multiplies an equation by a number, and subtracts a multiple of the pivot from it.
  private mutating func subtract(
    _ pivot: Int, times factor: Residue, from other: Int, times own: Residue
  ) {
    let (left, right) = (equations[other], equations[pivot])
    var merged: [Term] = []
    merged.reserveCapacity(left.count + right.count)
    var (first, second) = (0, 0)
    while first < left.count || second < right.count {
      let isLeftNext =
        second == right.count
        || first < left.count && left[first].unknown < right[second].unknown
      if isLeftNext {
        merged.append(
          Term(unknown: left[first].unknown, coefficient: own * left[first].coefficient))
        first += 1
      } else if first == left.count || right[second].unknown < left[first].unknown {
        let unknown = right[second].unknown
        merged.append(
          Term(unknown: unknown, coefficient: Residue(0) - factor * right[second].coefficient))
        occurrences[unknown].append(other)
        degrees[unknown] += 1
        second += 1
      } else {
        let unknown = left[first].unknown
        let rest = own * left[first].coefficient - factor * right[second].coefficient
        if rest.isZero {
          lower(unknown)
        } else {
          merged.append(Term(unknown: unknown, coefficient: rest))
        }
        first += 1
        second += 1
      }
    }
    equations[other] = merged
    if merged.isEmpty { isLeft[other] = false }
    if merged.count < 3 { short.append(other) }
  }

  /// A solution of the equations with 0 for every known number.
  private func solution() -> [Residue] {
    var values = degrees.indices.map { Residue.scattered($0) }
    for (equation, unknown) in pivots.reversed() {
      var rest = Residue(0)
      var own = Residue(1)
      for term in equations[equation] {
        if term.unknown == unknown {
          own = term.coefficient
        } else {
          rest = rest - term.coefficient * values[term.unknown]
        }
      }
      values[unknown] = rest * own.inverse
    }
    return values
  }
}
