import Commissioning
import Diagnostics
import Statistics

/// The points of some series as XmR charts, or a row for each series.
///
/// - Parameter series: their arguments; without it no way is better, and all of a series is its
///   baseline.
func controlCharts(
  _ table: inout StatsTable, series: inout StatsTable?, isSummary: Bool
) -> ResultTable? {
  let arguments = series?.seriesArguments()
  guard series?.findings.isEmpty != false,
    let charts = table.chartedSeries(arguments)
  else { return nil }
  return isSummary ? summary(charts) : points(charts)
}

/// A series in order of time, with its chart.
private struct ChartedSeries {
  var arguments: SeriesArguments
  /// As they are written.
  var dates: [String]
  var chart: ControlChart
}

extension StatsTable {
  /// In the order of the arguments; without them, in the order of first rows. Series without points
  /// are left out.
  fileprivate mutating func chartedSeries(_ arguments: [SeriesArguments]?) -> [ChartedSeries]? {
    let only = arguments?.count == 1 ? arguments?.first?.id : nil
    let isSingle = !has("series_id") && (arguments == nil || only != nil)
    let ids =
      isSingle
      ? optionalTexts("series_id").map { $0.map { _ in only ?? "" } } : texts("series_id")
    let dates = texts("date")
    let periods = dates.map { period($0) }
    let values = numbers("value")
    guard findings.isEmpty else { return nil }
    let times = periods.compactMap(\.self)
    var rows = Dictionary(grouping: ids.indices) { ids[$0].value }
    for id in rows.keys { rows[id] = inTime(rows[id] ?? [], times, dates) }
    var order = arguments ?? []
    if arguments == nil {
      var seen: Set<String> = []
      order = ids.filter { seen.insert($0.value).inserted }.map { SeriesArguments(id: $0.value) }
    } else {
      let known = Set(order.map(\.id))
      for (id, rows) in rows where !known.contains(id) {
        report(
          .unknownReference, "the table of series has no row '\(id)'",
          at: ids[rows.min() ?? 0].place,
          help: didYouMean(id, among: known) ?? "add its row, or delete its points")
      }
    }
    guard findings.isEmpty else { return nil }
    return order.compactMap { series in
      guard let rows = rows[series.id] else { return nil }
      let chart = ControlChart(
        rows.map { values[$0].value },
        rebases: rows.indices.filter { series.rebases.contains(times[rows[$0]].first) },
        baseline: series.baseline, isScreened: series.isScreened)
      return ChartedSeries(arguments: series, dates: rows.map { dates[$0].value }, chart: chart)
    }
  }

  /// The rows of a series by date, no two of which share a day.
  private mutating func inTime(
    _ rows: [Int], _ times: [Period], _ dates: [Located<String>]
  ) -> [Int] {
    let sorted = rows.sorted { (times[$0].first, $0) < (times[$1].first, $1) }
    for (earlier, later) in zip(sorted, sorted.dropFirst()) {
      if times[earlier].first == times[later].first {
        report(
          .duplicateObservation, "two rows of the series have the date '\(dates[later].value)'",
          at: dates[later].place, help: "keep one")
      } else if times[earlier].overlaps(times[later]) {
        report(
          .overlappingPeriods,
          "'\(dates[later].value)' shares days with '\(dates[earlier].value)', of the same series",
          at: dates[later].place, help: "chart periods that do not overlap: \(Self.reason)")
      }
    }
    return sorted
  }

  private static let reason =
    "what two figures have in common would show as a change, or hide one"
}

private func points(_ charts: [ChartedSeries]) -> ResultTable {
  var result = ResultTable(
    columns: [
      "series_id", "row", "date", "value", "rebase_group", "mean", "lpl", "upl", "target",
      "outside_limits", "relative_to_mean", "close_to_limits", "special_cause_type",
      "special_cause_flag", "point_type", "short_group_warning",
    ])
  for series in charts {
    let arguments = series.arguments
    // A rebase at the first row begins group 1, where without it there is a group 0.
    let first = series.startsRebased ? 1 : 0
    for (row, point) in series.chart.points.enumerated() {
      let phase = series.chart.phases[point.phase]
      let variation = Variation(point.signal, improvement: arguments.improvement)
      result.add([
        .text(arguments.id), .whole(row + 1), .text(series.dates[row]), .number(point.value),
        .whole(point.phase + first), .number(phase.mean), .number(phase.limits?.lower),
        .number(phase.limits?.upper), .number(arguments.target), .flag(point.isOutside),
        .whole(point.side), .flag(point.isClose), .text(point.signal.label),
        .flag(point.signal != nil), .text(variation.pointType), .flag(phase.isShort),
      ])
    }
  }
  return result
}

extension ChartedSeries {
  fileprivate var startsRebased: Bool {
    dates.first.flatMap { Period($0) }.map { arguments.rebases.contains($0.first) } ?? false
  }
}

private func summary(_ charts: [ChartedSeries]) -> ResultTable {
  var result = ResultTable(
    columns: [
      "series_id", "source", "n", "first_date", "last_date", "improvement_direction", "target",
      "rebase_dates", "fix_after_n_points", "screen_outliers", "n_missing", "variation",
      "variation_icon", "assurance", "assurance_icon", "last_special_cause_type", "note",
      "not_judged",
    ])
  for series in charts {
    let arguments = series.arguments
    let variation = series.chart.variation(improvement: arguments.improvement)
    let assurance = series.chart.assurance(
      target: arguments.target, improvement: arguments.improvement)
    result.add([
      .text(arguments.id), .text(arguments.source), .whole(series.chart.points.count),
      .text(series.dates.first ?? ""), .text(series.dates.last ?? ""),
      .text(arguments.improvement.word), .number(arguments.target), .text(arguments.rebaseText),
      .whole(arguments.baseline), .flag(arguments.isScreened),
      .whole(series.chart.points.count { $0.value == nil }), .text(variation.pointType),
      .text(variation.icon), .text(assurance?.word ?? ""), .text(assurance?.icon ?? ""),
      .text((series.chart.points.last?.signal).label), .text(arguments.note),
      .text((series.chart.phases.last?.obstacle).label),
    ])
  }
  return result
}
