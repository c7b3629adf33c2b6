import Commissioning

/// The tables of charts as CSV, one below the other.
///
/// A cell is its number if it has one, its text otherwise, a period by its code. After a column whose
/// cells have links comes a column of addresses, and at the end how what a row says is known. A
/// column that only some of the tables have is empty for the others.
package struct ChartCSV {
  /// The table of one chart.
  package struct Part {
    /// Whom or what the chart is about, and its page; nil if the download is of one chart alone.
    let subject: (name: String, page: String)?
    let table: ChartTable
    let status: Status

    /// - Parameter status: how what it shows is known, where its rows do not say.
    package init(
      _ table: ChartTable, about subject: (name: String, page: String)? = nil, status: Status
    ) {
      self.subject = subject
      self.table = table
      self.status = status
    }
  }

  private let parts: [Part]
  private let columns: [Column]

  package init(_ parts: [Part]) {
    self.parts = parts
    var columns: [Column] = []
    var positions: [Column.ID: Int] = [:]
    for part in parts {
      for (id, column) in part.table.identified {
        let position = positions[id] ?? columns.count
        if position == columns.count {
          positions[id] = position
          columns.append(Column(id: id))
        }
        columns[position].hasLinks = columns[position].hasLinks || column.hasLinks(part.table.count)
      }
    }
    self.columns = columns
  }

  package var bytes: [UInt8] {
    var csv = CSVWriter()
    let hasSubjects = parts.contains { $0.subject != nil }
    if hasSubjects {
      csv.cell("About")
      csv.cell("Page")
    }
    for column in columns {
      csv.cell(column.id.name)
      if column.hasLinks { csv.cell("\(column.id.name): source") }
    }
    csv.cell("Status")
    csv.endRow()
    for part in parts { write(part, hasSubjects: hasSubjects, into: &csv) }
    return csv.bytes
  }

  private func write(_ part: Part, hasSubjects: Bool, into csv: inout CSVWriter) {
    let own = Dictionary(uniqueKeysWithValues: part.table.identified)
    let shown = columns.map { own[$0.id] }
    // Averages, limits and targets are the same for many rows.
    var repeated = [RepeatedNumber](repeating: RepeatedNumber(), count: columns.count)
    for row in 0..<part.table.count {
      if hasSubjects {
        csv.cell(part.subject?.name ?? "")
        csv.cell(part.subject?.page ?? "")
      }
      for (position, column) in shown.enumerated() {
        guard let column else {
          csv.cell("")
          if columns[position].hasLinks { csv.cell("") }
          continue
        }
        switch column.cell(row) {
        case .number(let number): csv.cell(number, &repeated[position])
        case .period(let period): csv.cell(period.code)
        case let cell: csv.cell(column.text(cell, row))
        }
        if columns[position].hasLinks { csv.cell(column.address(row) ?? "None") }
      }
      csv.cell((part.table.status(row) ?? part.status).rawValue)
      csv.endRow()
    }
  }

  fileprivate struct Column {
    /// Its name and, if a table has several of a name, which of them it is.
    struct ID: Hashable {
      let name: String
      let number: Int
    }

    let id: ID
    var hasLinks = false
  }
}

extension ChartTable {
  fileprivate var identified: [(ChartCSV.Column.ID, Column)] {
    var counts: [String: Int] = [:]
    return columns.map { column in
      defer { counts[column.name, default: 0] += 1 }
      return (ChartCSV.Column.ID(name: column.name, number: counts[column.name] ?? 0), column)
    }
  }
}
