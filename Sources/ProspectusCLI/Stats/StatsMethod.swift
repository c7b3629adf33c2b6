import ArgumentParser
import Diagnostics
import Reading

/// What `stats` computes.
package enum StatsMethod: String, CaseIterable, Sendable, ExpressibleByArgument {
  case spc
  case wilson, byars, mean
  case funnelProportion = "funnel-proportion"
  case funnelRate = "funnel-rate"
  case funnelRatio = "funnel-ratio"
  case quantiles, rank, deciles
  case meanRank = "mean-rank"
  case compare, concentration

  var isFunnel: Bool { self == .funnelProportion || self == .funnelRate || self == .funnelRatio }
}

/// What `stats` is asked for: a method, and what of it.
package struct StatsRequest: Sendable {
  package var method: StatsMethod
  /// Of `spc`: a row for each series instead of each point.
  package var isSummary: Bool
  /// Of funnels: the curves instead of the organisations.
  package var isLimits: Bool

  package init(_ method: StatsMethod, isSummary: Bool = false, isLimits: Bool = false) {
    self.method = method
    self.isSummary = isSummary
    self.isLimits = isLimits
  }
}

/// The results for a CSV table, as CSV; nil if something is wrong with the table.
///
/// - Parameters:
///   - file: the CSV; source 0 of the findings.
///   - series: CSV of what `spc` should know about each series; source 1 of the findings.
package func statistics(
  _ request: StatsRequest, of file: [UInt8], series: [UInt8]? = nil
) -> Checked<String?> {
  let read = statsTable(file, source: SourceID(0))
  guard var table = read.value else { return Checked(nil, read.diagnostics) }
  var findings = read.diagnostics
  var result: ResultTable?
  if request.method == .spc {
    var arguments: StatsTable?
    if let series {
      let read = statsTable(series, source: SourceID(1))
      findings += read.diagnostics
      guard let value = read.value else { return Checked(nil, findings) }
      arguments = value
    }
    result = controlCharts(&table, series: &arguments, isSummary: request.isSummary)
    findings += arguments?.findings ?? []
  } else {
    result = request.compute(&table)
  }
  findings += table.findings
  return Checked(findings.isEmpty ? result?.text : nil, findings.sorted())
}

private func statsTable(_ bytes: [UInt8], source: SourceID) -> Checked<StatsTable?> {
  let text = checkedText(bytes, source: source)
  guard let range = text.value else { return Checked(nil, text.diagnostics) }
  return bytes.withUnsafeBufferPointer { whole in
    readTable(
      UnsafeBufferPointer(rebasing: whole[range]), source: source, at: range.lowerBound
    ).map { $0.map { StatsTable($0) } }
  }
}

extension StatsRequest {
  fileprivate func compute(_ table: inout StatsTable) -> ResultTable? {
    switch method {
    case .spc: nil
    case .wilson: wilsonIntervals(&table)
    case .byars: byarsIntervals(&table)
    case .mean: meanIntervals(&table)
    case .funnelProportion:
      isLimits ? proportionFunnelLimits(&table) : proportionFunnelSignificance(&table)
    case .funnelRate: isLimits ? rateFunnelLimits(&table) : rateFunnelSignificance(&table)
    case .funnelRatio: isLimits ? ratioFunnelLimits(&table) : ratioFunnelSignificance(&table)
    case .quantiles: quantileGroups(&table)
    case .rank: ranks(&table)
    case .deciles: decilesByPeriod(&table)
    case .meanRank: meanRanks(&table)
    case .compare: benchmarkComparisons(&table)
    case .concentration: concentrations(&table)
    }
  }
}
