/// What the sums of the last edition still tell: the parts that it withheld come to what its totals
/// leave, as long as they have not changed.
struct EarlierSums {
  private struct Binding {
    var parts: [Int] = []
    var whole: Int?
  }

  private let cells: [Tabulation.Cell]
  private var bindings: [Binding] = []

  init(_ cells: [Tabulation.Cell], _ affiliations: Affiliations) {
    self.cells = cells
    var numbers: [OccasionSum: Int] = [:]
    for (number, cell) in cells.enumerated() where cell.earlier != nil {
      Sum.forEach(of: cell.parties, in: cell.occasion.period, affiliations) { sum, isTotal in
        let sum = OccasionSum(occasion: cell.occasion, sum: sum)
        let position = numbers[sum] ?? bindings.count
        if position == bindings.count {
          numbers[sum] = position
          bindings.append(Binding())
        }
        if isTotal {
          if bindings[position].whole == nil { bindings[position].whole = number }
        } else {
          bindings[position].parts.append(number)
        }
      }
    }
  }

  /// Figures of which it is known what they come to.
  var known: [[Int]] {
    bindings.compactMap { binding in
      guard let whole = binding.whole, let total = cells[whole].earlier?.addends,
        !total.isAllMissing
      else { return nil }
      let (hidden, shown) = binding.parts.partitioned { cells[$0].earlier?.isSuppressed ?? false }
      guard !hidden.isEmpty else { return nil }
      let rest = shown.reduce(total) { $0 - (cells[$1].earlier?.addends ?? SIMD3(repeating: .nan)) }
      let sum = hidden.reduce(SIMD3<Double>()) { $0 + cells[$1].addends }
      let isSame = (0..<3).allSatisfy {
        rest[$0].isNaN || sum[$0].isNaN || abs(rest[$0] - sum[$0]) <= 1e-9 * max(1, abs(sum[$0]))
      }
      return isSame && !(rest[0] + sum[0]).isNaN ? hidden : nil
    }
  }
}

/// The sum of a KPI in a period.
struct OccasionSum: Hashable {
  var occasion: Suppression.Occasion
  var sum: Sum
}

extension SIMD3<Double> {
  fileprivate var isAllMissing: Bool { all(self .!= self) }
}

extension [Int] {
  /// Those for which something holds, and the others.
  fileprivate func partitioned(_ holds: (Int) -> Bool) -> (held: [Int], others: [Int]) {
    (filter(holds), filter { !holds($0) })
  }
}
