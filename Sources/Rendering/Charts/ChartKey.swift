import Commissioning
import Describing
import Measuring

/// Every chart of the site, by what it shows.
enum ChartKey: Hashable, Sendable {
  /// A series over time.
  case series(Int)
  /// The one figure of a series, beside its peers.
  case bullet(Int)
  /// A KPI's figures of all organisations, added up, over time.
  case nation(Key<KPI>)
  /// The same of each CSU, side by side.
  case multiples(Key<KPI>)
  /// Organisations side by side in one period.
  case ranking(Key<KPI>)
  case funnel(Key<KPI>)
  /// A series over the deciles of its peers.
  case deciles(Int)
  /// CSUs by KPIs.
  case heat
  /// How CCGs source their services.
  case sourcing
}

extension Report {
  /// The charts there is enough to draw of, in the order of their paths.
  var charts: [ChartKey] {
    var keys: [ChartKey] = disclosed.series.indices.filter { standings[$0].figures > 1 }
      .map { .series($0) }
    for kpi in overviews.keys {
      guard let overview = overviews[kpi] else { continue }
      if overview.nation.map({ $0.measure.figures.count > 1 }) ?? false {
        keys.append(.nation(kpi))
        if panels(of: overview).count > 1 { keys.append(.multiples(kpi)) }
      }
      if overview.cohort.map({ $0.told > 1 }) ?? false { keys.append(.ranking(kpi)) }
      if let period = overview.cohort?.period {
        keys += overview.series.filter {
          standings[$0].figures == 1 && standings[$0].latest?.period == period
        }.map { .bullet($0) }
      }
      if overview.funnel != nil { keys.append(.funnel(kpi)) }
      if let deciles = overview.deciles, deciles.periods.count > 1 {
        keys += overview.series.filter { standings[$0].figures > 1 }.map { .deciles($0) }
      }
    }
    if !comparedKPIs.isEmpty { keys.append(.heat) }
    if !catalogue.agreements.isEmpty { keys.append(.sourcing) }
    return keys
  }

  /// What the small multiples of a KPI are of: each CSU's own series, or the sum of its CCGs'.
  func panels(of overview: Overview) -> [Panel] {
    let panels: [Panel] =
      overview.kind == .ccg
      ? overview.csus.map { .sum($0.csu, $0.combination) } : overview.series.map { .series($0) }
    return panels.count > Report.mostPanels ? [] : panels
  }

  enum Panel {
    case series(Int)
    case sum(Key<Organisation>, Combination)
  }

  private static let mostPanels = 40

  /// KPIs about CSUs that can be compared in one table.
  var comparedKPIs: [Key<KPI>] {
    overviews.keys.filter {
      overviews[$0].map { $0.kind == .csu && ($0.cohort?.told ?? 0) > 1 } ?? false
    }
  }
}
