import Commissioning
import Describing
import Drawing
import Measuring
import Statistics

/// A CCG's figures compared with those of its peers, and a CSU's CCGs compared with England.
struct OutcomeSections: PagePart {
  let links: Links

  /// Empty if no KPI compares organisations of its kind.
  func comparison(of key: Key<Organisation>) -> [Section] {
    let compared = report.seriesBySubject[key].filter { number in
      report.overview(ofSeries: number)?.compares(number) ?? false
    }
    let rows = compared.compactMap { row($0, key) }
    guard !rows.isEmpty else { return [] }
    var section = Section(id: "outcomes", heading: "How it compares", summaryRows: 3)
    section.introduction =
      "Its figures compared with the averages of its peers, in the latest period for which most have a figure, with intervals at the confidence level that each KPI sets. Each average is the sum of the numerators divided by the sum of the denominators, or the mean of the figures if there are no denominators. 'Percentile' is the share of the others below it."
    section.tables = [
      TableView(
        caption: "Latest figures of \(catalogue.organisations[key].entry.name) and its peers",
        columns: [
          TableView.Column(name: "KPI"), TableView.Column(name: "Its figure", isNumber: true),
          TableView.Column(name: "Period"),
          TableView.Column(name: "England", isNumber: true),
          TableView.Column(name: "Compared with England"),
          TableView.Column(name: "Percentile", isNumber: true),
        ]
          + report.peers.of(key).map {
            TableView.Column(name: $0.name, isNumber: true, isInSummary: false)
          },
        rows: rows, isStacked: true)
    ]
    section.charts = compared.compactMap { links.chartView(DecilesChart(series: $0)) }
    return [section]
  }

  private func row(_ number: Key<Series>, _ key: Key<Organisation>) -> TableView.Row? {
    guard let overview = report.overview(ofSeries: number), let cohort = overview.cohort,
      let member = cohort.member(key)
    else { return nil }
    let kpiKey = report.disclosed.series[number].kpi
    let kpi = catalogue.kpis[kpiKey]
    let nation = Figure(
      period: cohort.period, value: cohort.average.map { .value($0) } ?? .absent(.notRecorded))
    return TableView.Row(
      head: Cell(
        text: kpi.entry.name, address: address(of: .kpi(kpiKey)),
        tag: Tag(report.disclosed.series[number].status)),
      cells: [
        Cell(
          text: text(of: member, kpi),
          address: links.address(ofFigure: member.figure, series: number), isNumber: true),
        Cell(text: member.figure.period.text),
        overview.isNational
          ? Cell(
            text: cohort.average.map(kpi.text) ?? "Not recorded",
            address: links.address(ofFigure: nation, group: "nation", of: kpiKey), isNumber: true)
          : Cell(text: "Not recorded", isNumber: true),
        overview.isNational ? Cell(member.comparison) : Self.notCompared,
        Cell(
          text: overview.isNational
            ? member.percentRank.map { numberText($0 * 100, decimals: 0) } ?? "Not applicable"
            : "Not applicable",
          isNumber: true),
      ] + report.peers.numbers[key].map { cell($0, kpiKey, kpi) })
  }

  /// What is said of a figure that few report, instead of comparing it with England.
  private static let notCompared = Cell(text: "Not compared: no more than half report it")

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
  private func cell(_ group: Int, _ key: Key<KPI>, _ kpi: KPI) -> Cell {
    guard let average = report.average(ofPeers: group, key) else {
      return Cell(text: "Not recorded", isNumber: true)
    }
    return Cell(
      text: "\(kpi.text(of: average.value)) (\(average.count))", address: "#peers",
      isNumber: true)
  }

  /// How many members of a group are named.
  private static let nameLimit = 250

  /// Who is in the groups it is compared with.
  func peers(of key: Key<Organisation>) -> [Section] {
    let peers = report.peers.of(key)
    guard !peers.isEmpty, !report.seriesBySubject[key].isEmpty else { return [] }
    return [
      Section(
        id: "peers", heading: "Its peers",
        tables: [
          TableView(
            caption: "Groups it is compared with, including itself",
            columns: columns("Group", "How many", "Members"),
            rows: peers.map { peers in
              let names = peers.members.prefix(Self.nameLimit).map {
                catalogue.organisations[$0].entry.name
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

  /// The outcomes of the CCGs that mainly use a CSU, in the period that most CCGs have reported,
  /// beside those of CCGs of similar size and of England. No other CSU is in the table.
  func customers(of key: Key<Organisation>) -> [Section] {
    let rows: [TableView.Row] = report.overviews.keys.compactMap { customerRow(of: $0, key) }
    guard !rows.isEmpty else { return [] }
    return [
      Section(
        id: "customers-outcomes", heading: "How well its customers are doing",
        introduction:
          "The figures of the CCGs that mainly used it, as they did in each period, added up, or their mean if a KPI has no denominator; beside them those that use it on \(report.day.text), and the CCGs of similar size that do not. These are the health and the care of the people that its CCGs serve. A CSU is judged by how well its CCGs are doing, but does not do this alone.",
        tables: [
          TableView(
            caption: "\(count(rows.count, "KPI")) about its CCGs",
            columns: [
              TableView.Column(name: "KPI"),
              TableView.Column(name: "Its CCGs then", isNumber: true),
              TableView.Column(name: "Period"),
              TableView.Column(name: "CCGs with a figure", isNumber: true),
              TableView.Column(name: "Its CCGs now", isNumber: true, isInSummary: false),
              TableView.Column(name: "Similar CCGs", isNumber: true),
              TableView.Column(name: "England", isNumber: true),
              TableView.Column(name: "Compared with England"),
            ], rows: rows, isStacked: true)
        ], summaryRows: 5)
    ]
  }

  private func customerRow(of kpiKey: Key<KPI>, _ csu: Key<Organisation>) -> TableView.Row? {
    guard let overview = report.overviews[kpiKey], let cohort = overview.cohort,
      let own = overview.csus.first(where: { $0.csu == csu })?.combination,
      let figure = own.measure.figures.last(where: {
        $0.judged != nil && $0.period <= cohort.period
      }) ?? own.measure.figures.last(where: { $0.value.value != nil }),
      let value = figure.value.value
    else { return nil }
    let kpi = catalogue.kpis[kpiKey]
    let nation = overview.nation?.measure.figures.last { $0.period == figure.period }
    let isOfCohort = figure.period == cohort.period
    let users = report.landscape.users[csu]
    func average(_ members: [Key<Organisation>]) -> Cell {
      let average = isOfCohort ? cohort.average(of: members, kpi: kpi) : nil
      return Cell(
        text: average.map { "\(kpi.text(of: $0.value)) (\($0.count))" } ?? "Not recorded",
        isNumber: true)
    }
    return TableView.Row(
      head: Cell(
        text: kpi.entry.name, address: address(of: .kpi(kpiKey)), tag: Tag(own.measure.status)),
      cells: [
        Cell(
          text: kpi.text(of: value),
          address: links.address(ofFigure: figure, group: report.groupID(csu), of: kpiKey),
          isNumber: true),
        Cell(text: figure.period.text),
        Cell(
          text: figure.coverage?.fullText ?? "", isNumber: true),
        average(users), average(report.similar(to: users)),
        overview.isNational
          ? Cell(
            text: nation?.value.value.map(kpi.text) ?? "Not recorded",
            address: nation.map { links.address(ofFigure: $0, group: "nation", of: kpiKey) },
            isNumber: true)
          : Cell(text: "Not recorded", isNumber: true),
        !overview.isNational
          ? Self.notCompared
          : figure.judged == nil
            ? Cell(text: "Not judged: too few have reported")
            : Cell(figure.comparison(with: nation?.judged, of: kpi)),
      ])
  }
}

extension Cell {
  init(_ comparison: Comparison?) {
    self.init(text: comparison.words, tone: comparison.tone, shape: comparison.shape)
  }
}
