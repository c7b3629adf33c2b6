import Commissioning
import Describing
import Drawing
import Measuring

/// Turns what was measured into drawings, with the way to the source of each figure.
extension Links {
  /// A chart of the plan.
  func chart(_ key: ChartKey) -> Chart {
    let id = key.id
    switch key {
    case .series(let number): return seriesChart(number, id: id)
    case .bullet(let number): return bulletChart(number, id: id)
    case .nation(let kpi): return nationChart(kpi, id: id)
    case .multiples(let kpi): return multiplesChart(kpi, id: id)
    case .ranking(let kpi): return rankingChart(kpi, highlighting: [], id: id)
    case .funnel(let kpi): return funnelChart(kpi, id: id)
    case .deciles(let number): return decilesChart(number, id: id)
    case .heat: return heatTable.chart
    case .sourcing: return sourcingChart(id: id)
    }
  }

  private func seriesChart(_ number: Int, id: String) -> Chart {
    let series = report.disclosed.series[number]
    let kpi = report.catalogue.kpis[series.kpi]
    return timeChart(
      report.measure(number), of: kpi, about: report.subject(of: series),
      target: chartTarget(of: number), id: id
    ) {
      address(ofFigure: $0, series: number).text
    }
  }

  private func nationChart(_ key: Key<KPI>, id: String) -> Chart {
    let kpi = report.catalogue.kpis[key]
    guard let overview = report.overviews[key], let nation = overview.nation else {
      return RunChart(kpi: kpi, subject: "England", points: [], median: nil).chart(id: id)
    }
    var chart = timeChart(
      nation.measure, of: kpi,
      about:
        "all \(overview.kind.plural) \(nation.method == .meanOfValues ? "on average" : "together")",
      target: kpi.target.map { ChartTarget($0.value, setBy: "the KPI itself") }, id: id
    ) {
      address(ofFigure: $0, group: "nation", of: key).text
    }
    let counts = nation.counts.filter { $0 > 0 }
    if let least = counts.min(), let most = counts.max(), least < most {
      chart.notes.append(
        "Not every figure is of the same organisations: there are between \(least) and \(most) of them in each."
      )
    }
    return chart
  }

  /// A control chart or, where the KPI asks for it, a run chart.
  private func timeChart(
    _ measure: Measure, of kpi: KPI, about subject: String, target: ChartTarget?, id: String,
    source: (Figure) -> String?
  ) -> Chart {
    switch kpi.chart {
    case .control:
      return controlChart(measure, of: kpi, about: subject, target: target, source: source)
        .chart(id: id)
    case .run:
      let values = measure.figures.compactMap(\.value.value).sorted()
      return RunChart(
        kpi: kpi, subject: subject,
        points: measure.figures.map { ChartPoint($0, source: source($0)) }, median: values.median,
        target: target
      ).chart(id: id)
    }
  }

  private func multiplesChart(_ key: Key<KPI>, id: String) -> Chart {
    let kpi = report.catalogue.kpis[key]
    let panels = report.overviews[key].map { report.panels(of: $0) } ?? []
    let members = panels.map { panel -> SmallMultiples.Member in
      switch panel {
      case .series(let number):
        let subject = report.disclosed.series[number].subject
        return member(
          report.measure(number), of: kpi, name: report.catalogue.organisations[subject].entry.name,
          address: address(ofSeries: number).text
        ) { address(ofFigure: $0, series: number).text }
      case .sum(let csu, let combination):
        return member(
          combination.measure, of: kpi,
          name: "CCGs of \(report.catalogue.organisations[csu].entry.name)",
          address: address(of: .organisation(csu)).text
        ) { address(ofFigure: $0, group: report.groupID(csu), of: key).text }
      }
    }
    return SmallMultiples(
      kpi: kpi, members: members,
      target: kpi.target.map { ChartTarget($0.value, setBy: "the KPI itself") }
    ).chart(id: id)
  }

  private func member(
    _ measure: Measure, of kpi: KPI, name: String, address: String, source: (Figure) -> String?
  ) -> SmallMultiples.Member {
    let chart = controlChart(measure, of: kpi, about: name, target: nil, source: source)
    return SmallMultiples.Member(
      name, address: address, points: chart.points, stretches: chart.stretches)
  }

  private func decilesChart(_ number: Int, id: String) -> Chart {
    let series = report.disclosed.series[number]
    let kpi = report.catalogue.kpis[series.kpi]
    let overview = report.overviews[series.kpi]
    let bands = overview?.deciles
    let positions = Dictionary(
      uniqueKeysWithValues: (bands?.periods ?? []).enumerated().map { ($1, $0) })
    let points = report.measure(number).figures.map { figure in
      DecilesFan.Point(
        ChartPeriod(figure.period), ChartValue(figure.value),
        deciles: positions[figure.period].flatMap { bands?.percentiles[$0] },
        source: address(ofFigure: figure, series: number).text)
    }
    // As many as are compared in the last period that it has a figure for.
    let peers = report.measure(number).figures.last {
      $0.value.value != nil && positions[$0.period] != nil
    }.flatMap { positions[$0.period] }.flatMap { bands?.counts[$0] }
    return DecilesFan(
      kpi: kpi, subject: report.subject(of: series),
      peers: count(peers ?? overview?.series.count ?? 0, overview?.kind.noun ?? ""), points: points
    ).chart(id: id)
  }

  private func bulletChart(_ number: Int, id: String) -> Chart {
    let series = report.disclosed.series[number]
    let overview = report.overviews[series.kpi]
    let figure = report.measure(number).latest
    let peers = overview?.cohort?.middleHalf.flatMap {
      Bullet.Peers(
        "the middle half of \(count(overview?.series.count ?? 0, overview?.kind.noun ?? ""))",
        from: $0.lowerBound, to: $0.upperBound)
    }
    return Bullet(
      kpi: report.catalogue.kpis[series.kpi], subject: report.subject(of: series),
      period: figure.map { ChartPeriod($0.period) } ?? ChartPeriod("", short: ""),
      value: figure.map { ChartValue($0.value) } ?? .absent(Absence.notRecorded.text),
      target: chartTarget(of: number), peers: peers,
      source: figure.map { address(ofFigure: $0, series: number).text }
    ).chart(id: id)
  }
}

extension ChartKey {
  /// What it is, for the name of its CSV.
  var name: String {
    switch self {
    case .series: "series"
    case .bullet: "bullet"
    case .nation: "nation"
    case .multiples: "multiples"
    case .ranking: "ranking"
    case .funnel: "funnel"
    case .deciles: "deciles"
    case .heat: "heat"
    case .sourcing: "sourcing"
    }
  }

  /// Unique in the site.
  var id: String {
    switch self {
    case .series(let number), .bullet(let number), .deciles(let number): "\(name)-\(number)"
    case .nation(let kpi), .multiples(let kpi), .ranking(let kpi), .funnel(let kpi):
      "\(name)-\(kpi.number)"
    case .heat, .sourcing: name
    }
  }
}

extension [Double] {
  /// Of values that rise.
  fileprivate var median: Double? {
    guard !isEmpty else { return nil }
    let middle = count / 2
    return count.isMultiple(of: 2) ? (self[middle - 1] + self[middle]) / 2 : self[middle]
  }
}
