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
    guard report.hasProfile(key) else { return [] }
    let profile = ProfileChart(organisation: key)
    let kind = catalogue.organisations[key].entry.kind
    let compared = report.seriesBySubject[key].filter { number in
      kind == .ccg && report.overview(ofSeries: number)?.compares(number) ?? false
    }
    return [
      Section(
        id: "outcomes", heading: isOver(key) ? "How it compared" : "How it compares",
        introduction:
          "Its figures in the latest period for which most have one. An average is the sum of the numerators divided by the sum of the denominators, or the mean of the figures if there are no denominators. 'Percentile' is the share of the others below it.",
        charts: [links.chartView(profile)].compactMap(\.self)
          + compared.compactMap { links.chartView(DecilesChart(series: $0)) },
        summaryTable: summary(profile, report.profile(of: key), of: kind),
        summaryRows: kind == .ccg ? 3 : nil)
    ]
  }

  /// The part of a profile that summaries show.
  private func summary(
    _ profile: some SiteChart, _ lines: [ProfileLine], of kind: Kind
  ) -> TableView? {
    guard let caption = profile.chart(from: links)?.table.caption else { return nil }
    return TableView(
      caption: caption,
      columns: [
        TableView.Column(name: "KPI"), TableView.Column(name: "Figure", isNumber: true),
        TableView.Column(name: "Period"),
        TableView.Column(name: kind.averageHeading, isNumber: true),
        TableView.Column(name: kind.comparisonHeading), TableView.Column(name: "Recent trend"),
      ],
      rows: lines.map { line in
        let kpi = catalogue.kpis[line.kpi]
        let own = line.benchmarked
        return TableView.Row(
          head: Cell(
            text: kpi.entry.name, address: address(of: .kpi(line.kpi)),
            tag: Tag(report.status(of: line.kpi))),
          cells: [
            Cell(text: own.valueText(kpi), isNumber: true),
            Cell(text: own.figure.period.text),
            Cell(text: own.benchmark.map(kpi.text) ?? "None", isNumber: true),
            Cell(own), Cell(text: own.trendWords(kpi.better)),
          ])
      }, isStacked: true)
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

  /// The outcomes of the CCGs that mainly use a CSU, beside those of the other CSUs' CCGs, of CCGs of
  /// similar size and of England. No other CSU is named.
  func customers(of key: Key<Organisation>) -> [Section] {
    guard report.hasCustomerProfile(key) else { return [] }
    let profile = CustomerProfileChart(csu: key)
    let others =
      report.landscape.users[key].isEmpty
      ? ""
      : "; beside them those that use it on \(report.day.text), and the CCGs of similar size that do not"
    return [
      Section(
        id: "customers-outcomes",
        heading: isOver(key)
          ? "How well its customers were doing" : "How well its customers are doing",
        introduction:
          "The figures of the CCGs that mainly used it, as they did in each period, added up, or their mean if a KPI has no denominator\(others). These are the health and the care of the people that its CCGs serve. A CSU is judged by how well its CCGs are doing, but does not do this alone.",
        charts: [links.chartView(profile)].compactMap(\.self),
        summaryTable: summary(profile, report.customerProfile(of: key), of: .ccg), summaryRows: 5)
    ]
  }
}

extension Cell {
  init(_ comparison: Comparison?) {
    self.init(text: comparison.words, tone: comparison.tone, shape: comparison.shape)
  }

  /// How a figure compares with the average of all.
  init(_ figure: BenchmarkedFigure) {
    let comparison: Comparison? =
      if case .compared(let comparison) = figure.judgement { comparison } else { nil }
    self.init(
      text: figure.judgementWords, tone: comparison.tone,
      shape: comparison == nil ? nil : comparison.shape)
  }
}
