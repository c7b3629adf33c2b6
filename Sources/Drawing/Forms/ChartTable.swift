import Diagnostics

/// What a chart shows, as rows: the HTML table, the CSV and the numbers of the drawing are written
/// from it.
package struct ChartTable: Sendable, Equatable {
  package struct Column: Sendable, Equatable {
    package var name: String
    package var isNumber: Bool
    /// The name of the attribute that carries its numbers in the drawing: `value` in `data-value`.
    package var key: String?

    init(_ name: String, isNumber: Bool = true, key: String? = nil) {
      self.name = name
      self.isNumber = isNumber
      self.key = key
    }
  }

  /// A text that is never empty, the number behind it, and where it leads.
  package struct Cell: Sendable, Equatable {
    package var text: String
    /// Not rounded; nil where there is none.
    package var number: Double?
    package var address: String?
    /// As the CSV has it, where that is not the text.
    private(set) var written: String?

    init(_ text: String, _ number: Double? = nil, address: String? = nil) {
      self.text = text.isEmpty ? "Not recorded" : text
      self.number = number.flatMap { $0.isFinite ? $0 : nil }
      self.address = address
    }

    init(_ period: ChartPeriod) {
      self.init(period.text)
      written = period.code
    }
  }

  package struct Row: Sendable, Equatable {
    /// The first names the row.
    package var cells: [Cell]
    /// The row in words, for who points at its mark.
    package var reading: String
    package var isHighlighted = false
  }

  package var caption: String
  package var columns: [Column]
  package var rows: [Row]

  /// A cell's number where it has one, its text otherwise, periods by their codes; after a column whose cells lead
  /// somewhere, a column of addresses.
  package var csv: [UInt8] {
    var csv = CSVWriter()
    let leads = columns.indices.map { column in
      rows.contains { $0.cells[column].address != nil }
    }
    for (column, leads) in zip(columns, leads) {
      csv.cell(column.name)
      if leads { csv.cell("\(column.name): source") }
    }
    csv.endRow()
    for row in rows {
      for (cell, leads) in zip(row.cells, leads) {
        if let number = cell.number {
          csv.cell(number)
        } else {
          csv.cell(cell.written ?? cell.text)
        }
        if leads { csv.cell(cell.address ?? "None") }
      }
      csv.endRow()
    }
    return csv.bytes
  }
}
