import Commissioning
import Diagnostics
import Statistics

/// Groups of nearly equal size, of each dataset, direction and number of groups.
func quantileGroups(_ table: inout StatsTable) -> ResultTable? {
  let datasets = table.texts("dataset")
  let inversions = table.flags("invert")
  let sizes = table.groupCounts("nquantiles")
  let areas = table.texts("area")
  let values = table.numbers("value")
  guard table.findings.isEmpty else { return nil }
  struct Group: Hashable {
    var dataset: String
    var isInverted: Bool
    var count: Int
  }
  let rows = Dictionary(grouping: 0..<table.rowCount) { row in
    Group(dataset: datasets[row].value, isInverted: inversions[row], count: sizes[row])
  }
  var groups = [Int?](repeating: nil, count: table.rowCount)
  for (group, rows) in rows {
    let quantiles = quantiles(
      rows.map { values[$0].value }, into: group.count, highestFirst: group.isInverted)
    for (row, quantile) in zip(rows, quantiles) { groups[row] = quantile }
  }
  var result = ResultTable(
    columns: ["dataset", "invert", "nquantiles", "area", "value", "quantile"])
  for row in 0..<table.rowCount {
    result.add([
      .text(datasets[row].value), .flag(inversions[row]), .whole(sizes[row]),
      .text(areas[row].value), .number(values[row].value), .whole(groups[row]),
    ])
  }
  return result
}

/// Organisations' values of each period with their percent ranks, in the order of the rows.
struct RankedTable {
  var periods: [Located<String>]
  /// In time.
  var times: [Period]
  var organisations: [String]
  var numerators: [Double?]
  var denominators: [Double?]
  var values: [Double?]
  var ranks: [Double?]

  init?(_ table: inout StatsTable) {
    periods = table.texts("period")
    organisations = table.texts("org_code").map(\.value)
    numerators = table.numbers("numerator").map(\.value)
    denominators = table.numbers("denominator").map(\.value)
    times = periods.compactMap { table.period($0) }
    guard table.findings.isEmpty else { return nil }
    values = zip(numerators, denominators).map { quotient($0, $1) }
    ranks = values
    for rows in Dictionary(grouping: times.indices, by: { [times] in times[$0] }).values {
      for (row, rank) in zip(rows, percentRanks(rows.map { values[$0] })) { ranks[row] = rank }
    }
  }
}

func ranks(_ table: inout StatsTable) -> ResultTable? {
  guard let ranked = RankedTable(&table) else { return nil }
  var result = ResultTable(
    columns: ["period", "org_code", "numerator", "denominator", "value", "percentile"])
  for row in ranked.periods.indices {
    result.add([
      .text(ranked.periods[row].value), .text(ranked.organisations[row]),
      .number(ranked.numerators[row]), .number(ranked.denominators[row]),
      .number(ranked.values[row]), .number(ranked.ranks[row]),
    ])
  }
  return result
}

/// The deciles of organisations' values, a row for each period, in time.
func decilesByPeriod(_ table: inout StatsTable) -> ResultTable? {
  guard let ranked = RankedTable(&table) else { return nil }
  let rows = Dictionary(grouping: ranked.times.indices) { ranked.times[$0] }
  var result = ResultTable(columns: ["period", "n"] + (1...9).map { "p\($0)0" })
  for (_, rows) in rows.sorted(by: { $0.key < $1.key }) {
    let deciles = Deciles(rows.map { ranked.values[$0] })
    let percentiles = deciles.percentiles.map { ResultTable.Cell.number($0) }
    let empty = [ResultTable.Cell](repeating: .number(nil), count: 9)
    result.add(
      [.text(ranked.periods[rows[0]].value), .whole(deciles.count)]
        + (percentiles.isEmpty ? empty : percentiles))
  }
  return result
}

/// The mean percent rank of each organisation over the latest six periods of the table, of those in
/// which it has one.
func meanRanks(_ table: inout StatsTable) -> ResultTable? {
  guard let ranked = RankedTable(&table) else { return nil }
  let latest = Set(ranked.times).sorted().suffix(6)
  if latest.isOverlapping, let last = latest.last, let row = ranked.times.firstIndex(of: last) {
    table.report(
      .overlappingPeriods, "'\(ranked.periods[row].value)' shares days with the period before it",
      at: ranked.periods[row].place, help: "take the mean over periods that do not overlap")
    return nil
  }
  var ranks: [String: [Double]] = [:]
  for row in ranked.times.indices where latest.contains(ranked.times[row]) {
    if let rank = ranked.ranks[row] { ranks[ranked.organisations[row], default: []].append(rank) }
  }
  var result = ResultTable(columns: ["org_code", "mean_percentile_last6", "months"])
  for (organisation, ranks) in ranks.sorted(by: {
    $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
  }) {
    result.add([
      .text(organisation), .number(PreciseSum(ranks).mean), .whole(ranks.count),
    ])
  }
  return result
}
