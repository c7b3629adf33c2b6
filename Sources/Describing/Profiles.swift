import Commissioning
import Measuring

/// A KPI of an organisation, or of the customers of one, in the profile that sets it beside others.
package struct ProfileLine: Sendable {
  package var kpi: Key<KPI>
  /// Its own; nil of sums, and if it has none.
  package var series: Key<Series>?
  package var benchmarked: BenchmarkedFigure
  /// What the average of all is called.
  fileprivate var nationName: String

  /// What the figure is called that it is compared with.
  package var benchmarkName: String {
    benchmarked.isPublished ? "England, as published" : nationName
  }
}

extension Report {
  /// Whether an organisation has a figure, or the reason why it has none, in a period in which its peers
  /// are compared.
  package func hasProfile(_ key: Key<Organisation>) -> Bool {
    overviews.values.contains { $0?.cohort?.member(key) != nil }
  }

  /// Whether the figures of a CSU's CCGs are added up for any KPI.
  package func hasCustomerProfile(_ csu: Key<Organisation>) -> Bool {
    overviews.values.contains { $0?.csus.contains { $0.csu == csu } ?? false }
  }

  /// What an organisation's figures are, beside those of its peers: every KPI by which its kind is
  /// compared, in the latest period for which most have a figure. What it could have a figure of and
  /// has not is a line too. What is worse than the average of all comes first.
  package func profile(of key: Key<Organisation>) -> [ProfileLine] {
    ordered(catalogue.kpis.keys) { kpi in
      guard let overview = overviews[kpi], let cohort = overview.cohort,
        overview.kind == catalogue.organisations[key].entry.kind
      else { return nil }
      let record = catalogue.kpis[kpi]
      let member = cohort.member(key)
      guard member != nil || isExpected(key, overview, record) else { return nil }
      let series = member?.series
      return ProfileLine(
        kpi: kpi, series: series,
        benchmarked: BenchmarkedFigure(
          member?.figure ?? Figure(period: cohort.period, value: .absent(.notRecorded)),
          of: record, in: series.map { measure($0) },
          // One figure is not compared with itself.
          average: cohort.valueCount > 1 ? cohort.average : nil,
          isNational: overview.isNational, published: overview.published(in: cohort.period),
          spread: cohort.spread,
          percentRank: member?.percentRank,
          groups: zip(peers.of(key), peers.numbers[key]).map { group, number in
            BenchmarkedFigure.Group(name: group.name, average: average(ofPeers: number, kpi))
          }),
        nationName: overview.nationName)
    }
  }

  private func ordered(
    _ kpis: some Sequence<Key<KPI>>, _ line: (Key<KPI>) -> ProfileLine?
  ) -> [ProfileLine] {
    kpis.compactMap(line).sorted {
      ($0.benchmarked.order, $0.kpi) < ($1.benchmarked.order, $1.kpi)
    }
  }

  /// Whether an organisation without a figure could have one that most others have.
  private func isExpected(
    _ key: Key<Organisation>, _ overview: KPIOverview, _ kpi: KPI
  ) -> Bool {
    guard overview.isNational, let period = overview.cohort?.period else { return false }
    return catalogue.organisations[key].life.mayHaveFigure(in: period, isRecast: kpi.isRecast)
  }

  /// The figures of the CCGs that mainly used a CSU, as they did in each period, added up, beside the
  /// sums of the other CSUs' CCGs and those of all; what is worse than those first.
  package func customerProfile(of csu: Key<Organisation>) -> [ProfileLine] {
    let users = landscape.users[csu]
    let similar = similar(to: users)
    return ordered(catalogue.kpis.keys) { kpi in
      guard let overview = overviews[kpi], let cohort = overview.cohort,
        let own = overview.csus.first(where: { $0.csu == csu })?.combination,
        let figure = own.measure.figures.last(where: {
          $0.judged != nil && $0.period <= cohort.period
        }) ?? own.measure.figures.last(where: { $0.known != nil })
      else { return nil }
      let record = catalogue.kpis[kpi]
      func figures(_ combination: Combination?) -> Double? {
        combination?.measure.figures.last { $0.period == figure.period }?.judged
      }
      let nation = overview.nation?.measure.figures.last { $0.period == figure.period }
      // If no others report it, they are not compared with themselves.
      let isAll = nation?.coverage?.reported == figure.coverage?.reported
      func group(_ name: String, _ members: [Key<Organisation>]) -> BenchmarkedFigure.Group {
        BenchmarkedFigure.Group(
          name: name,
          average: figure.period == cohort.period
            ? cohort.average(of: members, kpi: record) : nil)
      }
      return ProfileLine(
        kpi: kpi,
        benchmarked: BenchmarkedFigure(
          figure, of: record, in: own.measure, average: isAll ? nil : nation?.judged,
          isNational: overview.isNational, published: overview.published(in: figure.period),
          spread: Cohort.Spread(
            overview.csus.compactMap { figures($0.combination) }),
          groups: users.isEmpty
            ? [] : [group("Its CCGs now", users), group("CCGs of similar size", similar)]),
        nationName: overview.nationName)
    }
  }
}

extension KPIOverview {
  /// The figure published for the nation.
  fileprivate func published(in period: Period) -> Double? {
    nation?.measure.figures.last { $0.period == period }?.publishedNation
  }
}
