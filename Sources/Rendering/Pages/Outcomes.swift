import Commissioning
import Drawing
import Measuring

/// A CCG's own figures beside those of its peers.
extension PageBuilding {
  /// Nothing where no KPI compares organisations of its kind.
  func outcomesSection(_ key: Key<Organisation>) -> [Section] {
    let own = report.seriesBySubject[Int(key.number)].filter { number in
      overview(ofSeries: number)?.compares(number) ?? false
    }
    let rows = own.compactMap { outcomeRow($0, key) }
    guard !rows.isEmpty else { return [] }
    let groups = report.peers.of(key)
    var section = Section(id: "outcomes", heading: "How it compares")
    section.introduction =
      "Its figures beside the averages of its peers in the last period that most have a figure for, with intervals at the level of confidence that each KPI asks for. The averages are each the sum of their numerators over the sum of their denominators, or the mean of their figures where there are none. 'Percentile' is the part of the others that lie below it."
    section.tables = [
      TableView(
        caption:
          "Latest figures of \(report.catalogue.organisations[key].entry.name) and its peers",
        columns: [
          TableView.Column(name: "KPI"), TableView.Column(name: "Its figure", isNumber: true),
          TableView.Column(name: "Period"),
          TableView.Column(name: "England", isNumber: true),
          TableView.Column(name: "Beside England"),
          TableView.Column(name: "Percentile", isNumber: true),
        ] + groups.map { TableView.Column(name: $0.name, isNumber: true) },
        rows: rows, isStacked: true)
    ]
    section.charts = own.compactMap { chartView(.deciles($0)) }
    return [section]
  }

  /// A CCG's figures that are compared with nobody's, or have more than one period.
  func ownSeriesSection(_ key: Key<Organisation>) -> [Section] {
    let index = Int(key.number)
    let numbers = Set(report.seriesBySubject[index] + report.seriesByCustomer[index]).filter {
      report.standings[$0].figures > 1 || overview(ofSeries: $0)?.compares($0) != true
    }
    guard !numbers.isEmpty else { return [] }
    return [
      Section(
        id: "kpis", heading: "How it is doing over time", introduction: Standing.rule,
        tables: [
          scorecard(
            numbers, caption: "Latest figure of each KPI", head: "KPI",
            name: { kpiName($0, about: key) },
            target: { report.targets.target(of: report.disclosed.series[$0]) })
        ])
    ]
  }

  /// How many members of a group are named.
  private static let mostNames = 250

  /// Who is in the groups it is compared with.
  func peersSection(_ key: Key<Organisation>) -> [Section] {
    let peers = report.peers.of(key)
    guard !peers.isEmpty, report.seriesBySubject[Int(key.number)].count > 0 else { return [] }
    return [
      Section(
        id: "peers", heading: "Who its peers are",
        tables: [
          TableView(
            caption: "Groups it is compared with, itself among them",
            columns: columns("Group", "How many", "Members"),
            rows: peers.map { peers in
              let names = peers.members.prefix(Self.mostNames).map {
                report.catalogue.organisations[$0].entry.name
              }
              let others = peers.members.count - names.count
              return TableView.Row(
                head: Cell(text: peers.name),
                cells: [
                  Cell(text: String(peers.members.count), isNumber: true),
                  Cell(
                    text: names.joined(separator: ", ") + (others > 0 ? " and \(others) more" : "")),
                ])
            })
        ])
    ]
  }

  func cell(_ comparison: Comparison) -> Cell {
    Cell(text: comparison.words, tone: comparison.tone, shape: comparison.shape)
  }

  private func overview(ofSeries number: Int) -> Overview? {
    report.overviews[Int(report.disclosed.series[number].kpi.number)]
  }

  private func outcomeRow(_ number: Int, _ key: Key<Organisation>) -> TableView.Row? {
    guard let overview = overview(ofSeries: number), let cohort = overview.cohort,
      let member = cohort.member(key)
    else { return nil }
    let kpiKey = report.disclosed.series[number].kpi
    let kpi = report.catalogue.kpis[kpiKey]
    let comparison = Comparison(member.comparison, better: kpi.better)
    let nation = Figure(
      period: cohort.period, value: cohort.average.map { .value($0) } ?? .absent(.notRecorded))
    return TableView.Row(
      head: Cell(
        text: kpi.entry.name, address: address(of: .kpi(kpiKey)),
        tag: Tag(report.disclosed.series[number].status)),
      cells: [
        Cell(
          text: text(of: member, kpi), address: address(ofFigure: member.figure, series: number),
          isNumber: true),
        Cell(text: member.figure.period.text),
        Cell(
          text: cohort.average.map(kpi.text) ?? "Not recorded",
          address: address(ofFigure: nation, group: "nation", of: kpiKey), isNumber: true),
        cell(comparison),
        Cell(
          text: member.percentRank.map { numberText($0 * 100, decimals: 0) } ?? "Not applicable",
          isNumber: true),
      ] + report.peers.numbers[Int(key.number)].map { groupCell($0, kpiKey, kpi) })
  }

  /// "90.1% (88.0% to 91.9%)": a figure with its interval, if it has one.
  private func text(of member: Cohort.Member, _ kpi: KPI) -> String {
    guard let value = member.figure.value.value else {
      return member.figure.value.absence ?? "Not recorded"
    }
    let interval = member.interval.map {
      " (\(kpi.text(of: $0.lower)) to \(kpi.text(of: $0.upper)))"
    }
    return kpi.text(of: value) + (interval ?? "")
  }

  /// - Parameter group: the number of the peers.
  private func groupCell(_ group: Int, _ key: Key<KPI>, _ kpi: KPI) -> Cell {
    guard let average = report.average(ofPeers: group, key) else {
      return Cell(text: "Not recorded", isNumber: true)
    }
    return Cell(
      text: "\(kpi.text(of: average.value)) (\(average.count))", address: "#peers",
      isNumber: true)
  }
}
