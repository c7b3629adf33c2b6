import Commissioning
import Joining

/// The figures of a KPI in a period, or of all KPIs that share a population, and the sums that bind
/// them.
struct Tabulation {
  struct Cell {
    /// Its observation in the ledger; nil for a row that is not published.
    var row: Int?
    var occasion: Suppression.Occasion
    var parties: Parties
    /// As ``Counts/addends(of:)``.
    var addends: SIMD3<Double>
    var isSmall: Bool
    /// Whether it has numbers that are not known.
    var isUnclear = false
    /// Its place in the order in which figures are withheld for the sake of others.
    var lot: UInt64
    /// What the last edition disclosed of it; nil if it was not there.
    var earlier: Earlier?

    struct Earlier {
      /// NaN if they were not shown.
      var addends: SIMD3<Double>
      var isSuppressed: Bool
      /// Whether it was shown as it is now, so that withholding it hides nothing.
      var isKnown: Bool
    }

    var isKnown: Bool { earlier?.isKnown ?? false }
  }

  let cells: [Cell]
  /// Counts from 1 to below it are small.
  let limit: Double
  private let bindings: [Binding]

  /// A sum with those of its parts that are there.
  private struct Binding {
    /// Nil for a link between KPIs, or between periods.
    var sum: OccasionSum?
    var parts: [Int] = []
    var whole: Int?
    /// Whether its total is known from the last edition.
    var isEarlier = false
  }

  /// - Parameter isLinked: whether KPIs are linked, or periods.
  init(_ cells: [Cell], limit: Double, isLinked: Bool, _ affiliations: Affiliations) {
    self.cells = cells
    self.limit = limit
    var numbers: [OccasionSum: Int] = [:]
    var bindings: [Binding] = []
    for (number, cell) in cells.enumerated() {
      Sum.forEach(of: cell.parties, in: cell.occasion.period, affiliations) { sum, isTotal in
        let sum = OccasionSum(occasion: cell.occasion, sum: sum)
        let position: Int
        if let known = numbers[sum] {
          position = known
        } else {
          position = bindings.count
          numbers[sum] = position
          bindings.append(Binding(sum: sum))
        }
        if isTotal {
          // A published row counts as the total before one that is not.
          if bindings[position].whole == nil { bindings[position].whole = number }
        } else {
          bindings[position].parts.append(number)
        }
      }
    }
    let same = Dictionary(grouping: cells.indices) { number in
      affiliations.whole(cells[number].parties, in: cells[number].occasion.period).map {
        OccasionSum(occasion: cells[number].occasion, sum: Sum(of: $0))
      }
    }
    for (sum, same) in same.compactMap({ key, same in key.map { ($0, same) } })
      .sorted(by: { $0.1[0] < $1.1[0] })
    {
      for other in same.dropFirst() {
        bindings.append(Binding(sum: sum, parts: [other], whole: same[0]))
      }
    }
    bindings += EarlierSums(cells, affiliations).known.map { Binding(parts: $0, isEarlier: true) }
    if isLinked {
      bindings += Linkage(cells).links.map { Binding(parts: $0.parts, whole: $0.whole) }
    }
    self.bindings = bindings.filter { !$0.parts.isEmpty }
  }

  /// Whether any total is published beside its parts, or two breakdowns of one are.
  var hasTotals: Bool {
    let named = bindings.compactMap(\.sum).filter { $0.sum.basis == .named }
    let wholes = named.map { OccasionSum(occasion: $0.occasion, sum: Sum(of: $0.sum.whole)) }
    return bindings.contains { $0.whole != nil } || Set(wholes).count < named.count
  }

  /// The ways to read it: by numerators, by denominators and by what numerators leave of these, as not
  /// each row may have all; and
  /// with and without the rows that are not published, as it is not known whether totals count
  /// them.
  var readings: [TabulationReading] {
    let hasUnpublished = cells.contains { $0.row == nil }
    var readings: [TabulationReading] = []
    for measure in 0...2
    where cells.contains(where: { !$0.isUnclear && !$0.addends[measure].isNaN }) {
      for withUnpublished in hasUnpublished ? [true, false] : [true] {
        let reading = reading(measure, withUnpublished: withUnpublished)
        if !readings.contains(where: { $0.sums == reading.sums }) { readings.append(reading) }
      }
    }
    return readings
  }

  private func reading(_ measure: Int, withUnpublished: Bool) -> TabulationReading {
    let isRead = cells.map { cell in
      (withUnpublished || cell.row != nil) && (cell.isUnclear || !cell.addends[measure].isNaN)
    }
    var unknownTotals: [UnknownTotal: Int] = [:]
    var sums: [TabulationReading.Sum] = []
    for binding in bindings {
      let parts = binding.parts.filter { isRead[$0] }
      guard !parts.isEmpty else { continue }
      let isClear = parts.allSatisfy { !cells[$0].isUnclear }
      let total = parts.reduce(0) { $0 + (cells[$1].isUnclear ? 0 : cells[$1].addends[measure]) }
      var sum = TabulationReading.Sum(
        parts: parts, whole: binding.whole.flatMap { isRead[$0] ? $0 : nil })
      if let whole = sum.whole {
        let stated = cells[whole].addends[measure]
        sum.isExact =
          !isClear || cells[whole].isUnclear || abs(total - stated) <= 1e-9 * max(1, abs(stated))
        sum.isGuarded = true
      } else {
        guard let named = binding.sum else {
          sum.isGuarded = binding.isEarlier
          if binding.isEarlier, isClear { sums.append(sum) }
          continue
        }
        let key = UnknownTotal(
          occasion: named.occasion, whole: named.sum.whole, total: isClear ? total : .infinity)
        let number = unknownTotals[key] ?? unknownTotals.count
        unknownTotals[key] = number
        sum.unknownTotal = number
        sum.isGuarded = parts.count > 1 && named.sum.basis != .agreed
      }
      sums.append(sum)
    }
    return TabulationReading(measure: measure, sums: sums, unknownTotals: unknownTotals.count)
  }

  /// A total that no row states. Two breakdowns have the same total if they add up to the same.
  private struct UnknownTotal: Hashable {
    var occasion: Suppression.Occasion
    var whole: Parties
    var total: Double
  }
}

/// One way to read a table: which of its figures are added up to which.
struct TabulationReading {
  struct Sum: Equatable {
    var parts: [Int]
    /// Nil if no row states the total.
    var whole: Int?
    /// What numbers the total where no row states it.
    var unknownTotal: Int?
    /// Whether its parts add up to what its total says, so that one can be worked out from the rest.
    var isExact = true
    /// Whether someone may know the total, be it from here or elsewhere.
    var isGuarded = false
  }

  /// Which of the addends are added up.
  var measure: Int
  var sums: [Sum]
  var unknownTotals: Int
}
