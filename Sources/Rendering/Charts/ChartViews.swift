import Commissioning
import Describing
import Drawing
import Measuring

extension Links {
  /// A chart of the plan as a page shows it; nil where there is too little to draw.
  func chartView(_ key: ChartKey) -> ChartView? {
    guard survey.charts.contains(key) else { return nil }
    var view = chartView(
      chart(key), id: key.id, download: address(ChartDownload.path(of: key, in: report)))
    view.tag = Tag(status(of: key))
    return view
  }

  /// A chart that only one page has, whose table stands under it.
  func chartView(_ chart: Chart, id: String, download: Address? = nil) -> ChartView {
    ChartView(
      id: "chart-\(id)", sentence: chart.sentence, svg: chart.svg,
      panels: chart.panels.map {
        ChartView.Panel(
          name: $0.name, address: $0.address.map { Address(path: $0) }, reading: $0.reading,
          svg: $0.svg)
      }, notes: chart.notes, table: tableView(chart.table), download: download)
  }

  /// Nil where the table is too long for a page; its CSV has every row.
  private func tableView(_ table: ChartTable) -> TableView? {
    guard table.rows.count <= Self.mostRows else { return nil }
    return TableView(
      caption: table.caption,
      columns: table.columns.map { TableView.Column(name: $0.name, isNumber: $0.isNumber) },
      rows: table.rows.map { row in
        let cells = zip(row.cells, table.columns).map { cell, column in
          Cell(
            text: cell.text, address: cell.address.map { Address(path: $0) },
            isNumber: column.isNumber)
        }
        return TableView.Row(head: cells[0], cells: Array(cells.dropFirst()))
      })
  }

  private static let mostRows = 250

  /// The least certain status of what a chart shows.
  private func status(of key: ChartKey) -> Status {
    switch key {
    case .series(let number), .bullet(let number), .deciles(let number):
      report.disclosed.series[number].status
    case .nation(let kpi), .multiples(let kpi), .ranking(let kpi), .funnel(let kpi):
      report.status(of: kpi)
    case .heat: report.comparedKPIs.map { report.status(of: $0) }.max() ?? .recorded
    case .sourcing:
      report.catalogue.agreements.map(\.entry.evidence.status).max() ?? .recorded
    }
  }

  // MARK: Where figures come from

  /// The row of a series' page that says what a figure is made of.
  func address(ofFigure figure: Figure, series number: Int) -> Address {
    address(ofSeries: number, ending: "#" + figure.period.fragment)
  }

  /// The row of a KPI's workings that says what a group's figure is made of.
  func address(ofFigure figure: Figure, group: String, of kpi: Key<KPI>) -> Address {
    address(
      WorkingsPage.path(of: kpi, in: report.catalogue),
      ending: "#\(group)-\(figure.period.fragment)")
  }

  /// The target of a series and who set it.
  func chartTarget(of number: Int) -> ChartTarget? {
    report.targets.target(of: report.disclosed.series[number]).map { holding in
      let words =
        switch holding.origin {
        case .agreement: "the agreement"
        case .offer: "the offer that was taken up"
        case .kpi: "the KPI itself"
        }
      return ChartTarget(holding.value, setBy: words)
    }
  }
}
