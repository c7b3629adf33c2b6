import Commissioning
import Describing
import Downloading
import Drawing
import Measuring

/// What the charts of a KPI say of its figures, besides the figures themselves: by where the site shows
/// each figure, taken from the tables of the charts.
struct ChartColumns {
  /// As the tables of charts name them.
  static let names =
    ["Average", "Median", "Lower limit", "Upper limit", "Target", "Finding"]
    + ["1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th"].map { "\($0) decile" }
    + ["Interval from", "Interval to", "Comparison", "Standing", "Peers from", "Peers to"]

  private var byAddress: [String: AddedCells] = [:]

  init(of kpi: Key<KPI>, in survey: Survey) {
    // Its addresses are from the site's folder, as those in the download are.
    let links = Links(survey, path: HomePage.path, markup: nil)
    for site in survey.chartsByKPI[kpi] ?? [] {
      if let bullet = site as? BulletChart {
        add(bullet, links)
      } else if let table = site.chart(from: links)?.table {
        add(table)
      }
    }
  }

  func cells(ofFigureAt address: String) -> AddedCells? { byAddress[address] }

  private static let none = AddedCells([AddedCells.Cell?](repeating: nil, count: names.count))

  /// Its table has a row for the target, and for each end of the range of peers.
  private mutating func add(_ bullet: BulletChart, _ links: Links) {
    guard let figure = links.report.measure(bullet.series).latest else { return }
    let address = links.address(ofFigure: figure, series: bullet.series).text
    let peers = bullet.peers(in: links.report)
    for (name, number) in [
      ("Target", bullet.target(in: links.report)?.value), ("Peers from", peers?.lowerBound),
      ("Peers to", peers?.upperBound),
    ] {
      guard let number, let position = Self.names.firstIndex(of: name) else { continue }
      byAddress[address, default: Self.none].cells[position] = .number(number)
    }
  }

  private mutating func add(_ table: ChartTable) {
    guard let figures = table.columns.first(where: { $0.name == "Value" }) else { return }
    let added = table.columns.compactMap { column in
      Self.names.firstIndex(of: column.name).map { ($0, column) }
    }
    guard !added.isEmpty else { return }
    for row in 0..<table.count {
      guard let address = figures.address(row) else { continue }
      for (position, column) in added where byAddress[address]?.cells[position] == nil {
        byAddress[address, default: Self.none].cells[position] =
          column.isNumber
          ? column.number(row).map { .number($0) } : .text(column.text(row))
      }
    }
  }
}

extension String {
  /// "Lower limit" as downloads name a column: "lower_limit".
  var codeName: String { lowercased().map { $0 == " " ? "_" : String($0) }.joined() }
}
