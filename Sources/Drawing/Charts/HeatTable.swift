import Commissioning
import Measuring
import Statistics

/// Organisations by KPIs, each cell with its figure and how it compares: a table, not a drawing.
package struct HeatTable: Sendable {
  package struct Cell: Sendable {
    package var text: String
    package var number: Double?
    package var comparison: Comparison?
    package var address: String?
  }

  package struct Row: Sendable {
    package var name: String
    package var address: String?
    /// One for each column.
    package var cells: [Cell]
  }

  package struct Column: Sendable {
    package var kpi: KPI
    /// What its figures are of.
    package var period: Period?
    package var address: String?

    package init(_ kpi: KPI, period: Period? = nil, address: String? = nil) {
      self.kpi = kpi
      self.period = period
      self.address = address
    }

    /// "Invoices paid on time, June 2014".
    package var name: String {
      [kpi.entry.name, period?.text].compactMap(\.self).joined(separator: ", ")
    }
  }

  /// What they are compared with: "England".
  package let benchmark: String
  package let columns: [Column]
  package private(set) var rows: [Row] = []

  package init(benchmark: String, columns: [Column]) {
    self.benchmark = benchmark
    self.columns = columns
  }

  /// A row with a figure for each column; a missing one says so.
  package mutating func add(
    _ name: String, address: String? = nil,
    figures: [(value: ChartValue, comparison: Comparison?, address: String?)]
  ) {
    let cells = columns.indices.map { position in
      guard figures.indices.contains(position) else {
        return Cell(text: "Not recorded")
      }
      let figure = figures[position]
      return Cell(
        text: figure.value.text(columns[position].kpi), number: figure.value.number,
        comparison: figure.value.number == nil ? nil : figure.comparison,
        address: figure.address)
    }
    rows.append(Row(name: name, address: address, cells: cells))
  }

  /// The same as a chart without a drawing: its sentence, table and CSV.
  package var chart: Chart {
    var names = [ChartTable.Column("Organisation", isNumber: false, key: "name")]
    for column in columns {
      names.append(ChartTable.Column(column.name))
      names.append(
        ChartTable.Column("\(column.name): beside \(benchmark)", isNumber: false))
    }
    let table = ChartTable(
      caption: "\(rows.count) organisations by \(columns.count) KPIs", columns: names,
      rows: rows.map { row in
        ChartTable.Row(
          cells: [ChartTable.Cell(row.name, address: row.address)]
            + row.cells.flatMap { cell in
              [
                ChartTable.Cell(cell.text, cell.number, address: cell.address),
                ChartTable.Cell(cell.comparison.words),
              ]
            }, reading: row.name)
      })
    return Chart(sentence: sentence, svg: [], table: table, notes: [])
  }

  private var sentence: String {
    let all = rows.flatMap(\.cells)
    let known = all.count { $0.number != nil }
    guard known > 0 else { return "There are no figures to compare with \(benchmark)." }
    func count(_ comparison: Comparison) -> Int { all.count { $0.comparison == comparison } }
    let parts: [(Int, String)] = [
      (count(.worse), "worse"), (count(.better), "better"), (count(.higher), "higher"),
      (count(.lower), "lower"), (count(.similar), "similar"),
    ]
    let words = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let missing = all.count - known
    let tail =
      missing == 0 ? "" : " \(missing) \(missing == 1 ? "figure is" : "figures are") missing."
    let figures = known == 1 ? "1 figure" : "\(known) figures"
    if words.isEmpty { return "\(figures), not compared with \(benchmark).\(tail)" }
    return "Of \(figures), beside \(benchmark): \(words.joined(separator: ", ")).\(tail)"
  }
}
