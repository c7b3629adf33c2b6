import Commissioning
import Drawing
import Measuring

/// Charts of organisations side by side.
extension PageBuilding {
  /// Organisations in the order of their figures in one period.
  func rankingChart(
    _ key: Key<KPI>, highlighting own: Set<Key<Organisation>>, id: String
  ) -> Chart {
    let kpi = report.catalogue.kpis[key]
    guard let overview = overview(key), let cohort = overview.cohort else {
      return BarRanking(
        kpi: kpi, period: ChartPeriod("", short: ""), peers: "", bars: [], order: .highestFirst
      ).chart(id: id)
    }
    let bars = cohort.members.map { member in
      BarRanking.Bar(
        report.catalogue.organisations[member.subject].entry.name, ChartValue(member.figure.value),
        lower: member.interval?.lower, upper: member.interval?.upper,
        numerator: member.figure.numerator, denominator: member.figure.denominator,
        comparison: member.comparison,
        isHighlighted: own.contains(member.subject),
        source: address(ofFigure: member.figure, series: member.series))
    }
    return BarRanking(
      kpi: kpi, period: ChartPeriod(cohort.period), peers: overview.kind.plural, bars: bars,
      benchmarks: cohort.average.map { [BarRanking.Benchmark("England", $0)] } ?? [],
      order: kpi.better == .lower ? .lowestFirst : .highestFirst,
      intervals: intervals(of: kpi)
    ).chart(id: id)
  }

  private func intervals(of kpi: KPI) -> String {
    let method =
      switch kpi.unit {
      case .percent: "Wilson"
      default: "Byar"
      }
    return "\(kpi.confidence.rawValue)% confidence intervals (\(method))"
  }

  func funnelChart(_ key: Key<KPI>, id: String) -> Chart {
    let kpi = report.catalogue.kpis[key]
    let overview = overview(key)
    guard let overview, let cohort = overview.cohort, let funnel = overview.funnel else {
      return FunnelPlot(
        kpi: kpi, period: ChartPeriod("", short: ""), peers: "", size: "", points: [],
        average: .nan,
        limits: []
      ).chart(id: id)
    }
    let points = funnel.members.map { point in
      let member = cohort.members[point.position]
      let standing: FunnelPlot.Standing =
        switch point.significance {
        case .low998: .veryLow
        case .low95: .low
        case .notSignificant: .inside
        case .high95: .high
        case .high998: .veryHigh
        }
      return FunnelPlot.Point(
        report.catalogue.organisations[member.subject].entry.name, value: point.value,
        denominator: point.size, numerator: member.figure.numerator, standing: standing,
        source: address(ofFigure: member.figure, series: member.series))
    }
    return FunnelPlot(
      kpi: kpi, period: ChartPeriod(cohort.period), peers: overview.kind.plural,
      size: (kpi.denominator ?? "Denominator").capitalizedFirst, points: points,
      average: funnel.average,
      limits: funnel.curve.map {
        FunnelPlot.Limits(
          denominator: $0.size, lower95: $0.lower95, upper95: $0.upper95, lower998: $0.lower998,
          upper998: $0.upper998)
      }
    ).chart(id: id)
  }

  /// CSUs by the KPIs about CSUs, each figure beside the average.
  var heatTable: HeatTable {
    let kpis = report.comparedKPIs
    var table = HeatTable(
      benchmark: "the average of all CSUs",
      columns: kpis.map {
        HeatTable.Column(
          report.catalogue.kpis[$0], period: overview($0)?.cohort?.period,
          address: address(of: .kpi($0)))
      })
    var members: [Key<Organisation>: [Int: Cohort.Member]] = [:]
    for (column, kpi) in kpis.enumerated() {
      for member in overview(kpi)?.cohort?.members ?? [] {
        members[member.subject, default: [:]][column] = member
      }
    }
    for (organisation, own) in members.sorted(by: {
      (report.sortingName(of: $0.key), $0.key) < (report.sortingName(of: $1.key), $1.key)
    }) {
      table.add(
        report.catalogue.organisations[organisation].entry.name,
        address: address(of: .organisation(organisation)),
        figures: kpis.enumerated().map { column, kpi in
          guard let member = own[column] else {
            return (ChartValue.absent(Absence.notRecorded.text), nil, nil)
          }
          return (
            ChartValue(member.figure.value),
            member.comparison,
            address(ofFigure: member.figure, series: member.series)
          )
        })
    }
    return table
  }

  func sourcingChart(id: String) -> Chart {
    let agreements = report.catalogue.agreements.indices.filter {
      report.catalogue.agreements[$0].holds(on: report.day)
    }
    return sourcingBar(
      agreements.map { Key($0) }, subject: "Services of all CCGs, \(report.day.text)"
    ).chart(id: id)
  }

  /// Lines of service by how they are got.
  func sourcingBar(_ agreements: [Key<Agreement>], subject: String) -> SourcingBar {
    var numbers: [SourcingBar.Option: Double] = [:]
    for key in agreements {
      let agreement = report.catalogue.agreements[key]
      guard let sourcing = agreement.sourcing else { continue }
      let option: SourcingBar.Option =
        switch sourcing {
        case .inHouse: .inHouse
        case .shared: .shared
        case .csu: .supportUnit
        case .external: .external
        }
      numbers[option, default: 0] += Double(agreement.services.count)
    }
    return SourcingBar(subject: subject, numbers: numbers)
  }
}
