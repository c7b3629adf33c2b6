import Commissioning
import Describing
import Drawing
import Measuring

extension Links {
  /// A chart of the site as a page shows it; nil if there is too little to draw.
  ///
  /// - Parameter isTopicSaid: whether a heading above says what its figures are of.
  func chartView(_ site: some SiteChart, isTopicSaid: Bool = false) -> ChartView? {
    guard site.isDrawn(in: report), let chart = site.chart(from: self) else { return nil }
    let id = "chart-\(site.id)"
    let (table, sentence) = (chart.table, chart.sentence)
    let shownTable = tableView(table, isOfPanels: site is MultiplesChart)
    let title = isTopicSaid ? chart.title : chart.fullTitle
    return ChartView(
      id: id, title: title, sentence: sentence,
      isFullWidth: (chart as? any PlottedChart)?.layouts.contains(where: \.isFullWidth) ?? false,
      svg: chart.svg(
        id: site.id, name: "\(title): \(sentence)", of: table),
      panels: chart.panels(id: site.id, of: table).map {
        ChartView.Panel(
          name: $0.name, address: Address(path: $0.address), reading: $0.reading, svg: $0.svg)
      },
      parts: chart.parts(id: site.id, of: table).map {
        ChartView.Part(summary: $0.summary, svg: $0.svg)
      }, notes: chart.notes + site.remarks(in: report),
      table: shownTable,
      tableParts: shownTable == nil ? tableParts(table.count, site.parts(from: self)) : nil,
      download: address(site.path(in: report)), tag: Tag(site.status(in: report)))
  }

  /// The charts that have enough data to draw.
  func chartViews(_ charts: [any SiteChart], isTopicSaid: Bool = false) -> [ChartView] {
    charts.compactMap { chartView($0, isTopicSaid: isTopicSaid) }
  }

  /// Where the rows of a table are that is too long for a page; nil if they are only in its CSV.
  private func tableParts(_ rows: Int, _ parts: [Anchor]) -> LinkGroup? {
    parts.isEmpty
      ? nil
      : LinkGroup(
        summary: "These \(numberText(Double(rows))) figures as \(count(parts.count, "table"))",
        links: parts)
  }

  /// Nil if the table is too long for a page; its CSV has every row.
  private func tableView(_ table: ChartTable, isOfPanels: Bool) -> TableView? {
    guard table.count <= (isOfPanels ? Self.panelRowLimit : Self.rowLimit) else { return nil }
    return TableView(
      caption: table.caption,
      columns: table.columns.map { TableView.Column(name: $0.name, isNumber: $0.isNumber) },
      rows: (0..<table.count).map { row in
        func cell(_ column: ChartTable.Column) -> Cell {
          Cell(
            text: column.text(row),
            address: column.isLinkedInTable ? column.address(row).map { Address(path: $0) } : nil,
            isNumber: column.isNumber)
        }
        return TableView.Row(
          head: cell(table.columns[0]), cells: table.columns.dropFirst().map(cell))
      })
  }

  private static let rowLimit = 250
  /// Of small multiples, which stand on pages that have other large tables.
  private static let panelRowLimit = 150
}

extension Chart {
  /// "Invoices paid on time: by month".
  fileprivate var fullTitle: String {
    guard let topic else { return title }
    // Abbreviations such as "CSUs" stay as they are.
    let isWord = title.dropFirst().first?.isUppercase != true
    return "\(topic): \(isWord ? title.lowercasedFirst : title)"
  }
}
