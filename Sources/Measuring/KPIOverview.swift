import Chronology
import Commissioning
import Disclosing
import Statistics

/// A KPI across organisations: side by side in one period, and added up over time for the nation,
/// each region and each CSU's CCGs.
package struct KPIOverview: Sendable {
  /// Of the organisations compared: the kind most of the KPI's undivided series are about.
  package var kind: Kind
  /// The series compared, which name no other party and no service, in order.
  package var series: [Key<Series>]
  /// Whether most organisations of the kind have a figure side by side, so that their average stands
  /// for the nation.
  package var isNational: Bool
  package var cohort: Cohort?
  package var nation: Combination?
  /// Of those that report throughout; nil if nobody joined or left, or if they are fewer than two.
  package var panel: Combination?
  package var regions: [(name: String, combination: Combination)]
  /// For KPIs about CCGs: each CSU's, by whose CCGs they were in each period.
  package var csus: [(csu: Key<Organisation>, combination: Combination)]
  package var deciles: DecileBands?
  package var funnel: FunnelMeasure?

  /// Nil if no series is about an organisation alone.
  ///
  /// - Parameter numbers: the KPI's series.
  package init?(
    of key: Key<KPI>, _ numbers: [Key<Series>], in disclosed: Disclosed, _ catalogue: Catalogue
  ) {
    let kpi = catalogue.kpis[key]
    let undivided = numbers.filter { disclosed.series[$0].isUndivided }
    let kinds = Dictionary(grouping: undivided) {
      catalogue.organisations[disclosed.series[$0].subject].entry.kind
    }
    guard
      let (kind, series) = kinds.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) })
    else { return nil }
    self.kind = kind
    self.series = series
    let measures = series.map { number in
      (series: number, measure: disclosed.measure(disclosed.series[number], in: catalogue))
    }
    guard let first = measures.first?.measure.subject else { return nil }
    let reporters = Reporters(measures, in: catalogue, isRecast: kpi.isRecast)
    let percentage = catalogue.site.reportedPercentage
    cohort = Cohort(measures, of: kpi, expected: reporters.nation, percentage: percentage)
    isNational = KPIOverview.isNational(cohort, kind, kpi, catalogue)
    let existing = Membership.existing(in: catalogue, isRecast: kpi.isRecast)
    nation = combine(
      measures, of: kpi, subject: first, membership: existing, expected: reporters.nation,
      percentage: percentage)
    let published = disclosed.national.filter { $0.kpi == key }
    for position in nation?.measure.figures.indices ?? 0..<0 {
      let period = nation?.measure.figures[position].period
      nation?.measure.figures[position].publishedNation =
        published.first { $0.period == period }?.value
    }
    panel = nation.flatMap { KPIOverview.panel(of: $0, measures, kpi) }
    deciles = DecileBands(measures.map(\.measure))
    funnel = cohort.flatMap { FunnelMeasure($0, of: kpi) }
    let byRegion = Dictionary(grouping: measures) {
      catalogue.organisations[$0.measure.subject].region ?? ""
    }
    regions = byRegion.filter { !$0.key.isEmpty }.sorted { $0.key < $1.key }.compactMap {
      region, members in
      combine(
        members, of: kpi, subject: first, membership: existing,
        expected: reporters.regions[region] ?? [:], percentage: percentage
      ).map { (region, $0) }
    }
    csus = kind == .ccg ? KPIOverview.csus(measures, kpi, catalogue, reporters) : []
  }

  private static func isNational(
    _ cohort: Cohort?, _ kind: Kind, _ kpi: KPI, _ catalogue: Catalogue
  ) -> Bool {
    guard let cohort else { return false }
    let peers = catalogue.organisations.count { peer in
      peer.entry.kind == kind
        && peer.life.mayHaveFigure(in: cohort.period, isRecast: kpi.isRecast)
    }
    return cohort.valueCount * 2 > peers
  }

  /// Whether a series is among those compared.
  package func compares(_ number: Key<Series>) -> Bool {
    let position = series.bound { $0 < number }
    return position < series.count && series[position] == number
  }

  /// The sum of those with a figure in each period that the nation's sum can be judged in.
  private static func panel(
    of nation: Combination, _ measures: [(series: Key<Series>, measure: Measure)], _ kpi: KPI
  ) -> Combination? {
    guard let latest = nation.measure.latestPosition,
      nation.measure.breaks.keys.contains(where: { $0 <= latest })
    else { return nil }
    let periods = Set(nation.measure.figures.filter { $0.judged != nil }.map(\.period))
    let members = measures.compactMap { series, measure in
      let figures = measure.figures.filter { $0.known != nil && periods.contains($0.period) }
      guard figures.count == periods.count else { return nil as (Key<Series>, Measure)? }
      var part = measure
      part.figures = figures
      return (series, part)
    }
    guard members.count > 1, let first = members.first?.1.subject else { return nil }
    return combine(members.map { (series: $0.0, measure: $0.1) }, of: kpi, subject: first)
  }

  private static func csus(
    _ measures: [(series: Key<Series>, measure: Measure)], _ kpi: KPI, _ catalogue: Catalogue,
    _ reporters: Reporters
  ) -> [(csu: Key<Organisation>, combination: Combination)] {
    var parts: [Key<Organisation>: [(series: Key<Series>, measure: Measure)]] = [:]
    for (series, measure) in measures {
      let figures = Dictionary(grouping: measure.figures) { figure in
        catalogue.mainCSU(of: measure.subject, on: figure.period.last)?.body
      }
      for case (let csu?, let figures) in figures {
        var part = measure
        part.figures = figures
        parts[csu, default: []].append((series, part))
      }
    }
    return parts.sorted { $0.key < $1.key }.compactMap { csu, members in
      combine(
        members.sorted { $0.series < $1.series }, of: kpi, subject: csu,
        membership: .users(of: csu, in: catalogue), expected: reporters.csus[csu] ?? [:],
        percentage: catalogue.site.reportedPercentage
      ).map { (csu, $0) }
    }
  }
}
