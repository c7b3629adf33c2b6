import Commissioning
import Drawing
import Measuring

/// Pages that show many KPIs at once.
extension PageBuilding {
  /// The nation: what needs attention, how services are sourced, each KPI together, and CSUs beside
  /// one another.
  func dashboardView() -> RecordView {
    var view = RecordView(
      frame: frame(
        title: "Dashboard",
        summary:
          "What is getting better, what is getting worse, and what will reliably miss its target, across England."
      ))
    view.frame.trail = [Anchor(text: "Home", address: address("index.html"))]
    if report.disclosed.series.contains(where: { $0.status == .illustrative }) {
      view.notices.append(Self.illustrativeNotice)
    }
    view.sections.append(attentionSection(report.disclosed.series.indices, most: 8))
    let nations = report.overviews.indices.compactMap { position in
      chartView(NationChart(kpi: Key(position)))
    }
    if !nations.isEmpty {
      view.sections.append(
        Section(id: "kpis", heading: "Each KPI, all organisations together", charts: nations))
    }
    if let heat = heatSection() { view.sections.append(heat) }
    if let sourcing = chartView(SourcingChart()) {
      view.sections.append(
        Section(id: "sourcing-options", heading: "How CCGs source services", charts: [sourcing]))
    }
    return view
  }

  private func attentionSection(_ numbers: some Sequence<Int>, most: Int) -> Section {
    let concerns = numbers.filter { report.standings[$0].needsAttention }
    var section = Section(id: "attention", heading: "What needs attention")
    let links = attention(concerns, most: most)
    section.links = links
    section.introduction =
      concerns.count > links.count
      ? "\(numberText(Double(concerns.count))) series show a concerning change or will reliably miss their target. The worst \(links.count):"
      : nil
    if links.isEmpty {
      section.absence =
        "No series with enough figures to judge shows a concerning change or will reliably miss its target."
    }
    section.more = Anchor(text: "Every series, worst first", address: address(Plan.scorecardPath))
    return section
  }

  private func heatSection() -> Section? {
    let chart = HeatChart()
    guard chart.isDrawn(in: report) else { return nil }
    let heat = chart.table(on: self)
    return Section(
      id: "heat", heading: "CSUs beside one another", introduction: heat.sentence,
      tables: [
        TableView(
          caption: "Latest figures beside \(heat.benchmark)",
          columns: [TableView.Column(name: "CSU")]
            + heat.columns.map { TableView.Column(name: $0.name, isNumber: true) },
          rows: heat.rows.map { row in
            TableView.Row(
              head: Cell(text: row.name, address: row.address),
              cells: row.cells.map { cell in
                Cell(
                  text: cell.text, address: cell.address, isNumber: true,
                  tone: cell.comparison.tone, shape: cell.comparison.shape)
              })
          })
      ],
      more: Anchor(
        text: "Download this table (CSV)",
        address: address(chart.path(in: plan, of: report))))
  }

  /// Every series that can be judged, worst first.
  func scorecardView() -> RecordView {
    var view = RecordView(
      frame: frame(
        title: "Scorecard",
        summary: "Every series about a CSU with a target, by what its last figures say."))
    let numbers = report.disclosed.series.indices.filter { number in
      let series = report.disclosed.series[number]
      return report.catalogue.organisations[series.subject].entry.kind == .csu
        && report.standings[number].target != nil
    }
    let shown = numbers.sorted {
      (report.standings[$0].urgency, $0) < (report.standings[$1].urgency, $1)
    }.prefix(Self.mostScores)
    var section = Section(id: "scores", heading: "Worst first", introduction: Standing.rule)
    if shown.isEmpty {
      section.absence = "No series about a CSU has a target."
    } else {
      section.tables = [
        scorecard(
          shown,
          caption: numbers.count > shown.count
            ? "The worst \(shown.count) of \(count(numbers.count, "series", plural: "series"))"
            : count(numbers.count, "series", plural: "series"),
          head: "KPI and CSU",
          name: {
            let series = report.disclosed.series[$0]
            return "\(report.catalogue.kpis[series.kpi].entry.name): \(subject(of: series))"
          }, target: { report.targets.target(of: report.disclosed.series[$0]) })
      ]
    }
    view.sections = [section]
    return view
  }

  private static let mostScores = 150

  /// A CSU's KPIs across its customers: the figures of its CCGs, added up, beside England.
  func customerOutcomes(_ key: Key<Organisation>) -> [Section] {
    let rows = report.overviews.indices.compactMap { position -> TableView.Row? in
      guard let overview = report.overviews[position],
        let own = overview.csus.first(where: { $0.csu == key })?.combination,
        let last = own.measure.figures.lastIndex(where: { $0.value.value != nil }),
        let value = own.measure.figures[last].value.value
      else { return nil }
      let latest = own.measure.figures[last]
      let kpiKey = Key<KPI>(position)
      let kpi = report.catalogue.kpis[kpiKey]
      let nation = overview.nation?.measure.figures.last { $0.period == latest.period }
      let comparison = latest.comparison(with: nation?.value.value, of: kpi)
      return TableView.Row(
        head: Cell(
          text: kpi.entry.name, address: address(of: .kpi(kpiKey)), tag: Tag(own.measure.status)),
        cells: [
          Cell(
            text: kpi.text(of: value),
            address: address(ofFigure: latest, group: report.groupID(key), of: kpiKey),
            isNumber: true),
          Cell(text: latest.period.text),
          Cell(
            text: nation?.value.value.map(kpi.text) ?? "Not recorded",
            address: nation.map { address(ofFigure: $0, group: "nation", of: kpiKey) },
            isNumber: true),
          cell(comparison),
          Cell(text: numberText(Double(own.counts[last])), isNumber: true),
        ])
    }
    guard !rows.isEmpty else { return [] }
    return [
      Section(
        id: "customers-outcomes", heading: "How its customers do",
        introduction:
          "The figures of the CCGs that chiefly used it, added up, or their mean where a KPI has no denominator. A CSU is judged by how well its CCGs do.",
        tables: [
          TableView(
            caption: "\(count(rows.count, "KPI")) about its CCGs",
            columns: [
              TableView.Column(name: "KPI"), TableView.Column(name: "Its CCGs", isNumber: true),
              TableView.Column(name: "Period"), TableView.Column(name: "England", isNumber: true),
              TableView.Column(name: "Beside England"),
              TableView.Column(name: "CCGs in it", isNumber: true),
            ], rows: rows, isStacked: true)
        ])
    ]
  }

  /// The rankings of the KPIs a service is judged by.
  func serviceCharts(_ service: Service) -> [Section] {
    let charts = service.kpis.compactMap { chartView(RankingChart(kpi: $0)) }
    return charts.isEmpty
      ? []
      : [Section(id: "kpis", heading: "How well its providers do", charts: charts)]
  }
}
