import Commissioning
import Measuring
import Statistics

/// Organisations by KPIs, each cell with its figure and how it compares: a table, not a drawing.
package struct HeatTable: Chart {
  /// A KPI and the figures of its organisations in one period.
  package struct Column {
    let kpi: KPI
    let cohort: Cohort

    package init(_ kpi: KPI, _ cohort: Cohort) {
      self.kpi = kpi
      self.cohort = cohort
    }

    /// "Invoices paid on time, June 2014".
    package var name: String { "\(kpi.entry.name), \(cohort.period.text)" }
  }

  package struct Row {
    package let name: String
    package let address: String?
    /// One for each column.
    package let cells: [Cell]
  }

  package struct Cell {
    package let text: String
    let number: Double?
    package let comparison: Comparison?
    package let address: String?
  }

  /// What they are compared with: "the average of all CSUs".
  package let benchmark: String
  package let columns: [Column]
  package let rows: [Row]

  /// - Parameters:
  ///   - organisations: in order, each with its name and the address of its page.
  ///   - source: the address of what a figure is made of.
  package init(
    benchmark: String, columns: [Column],
    organisations: [(key: Key<Organisation>, name: String, address: String?)],
    source: (Cohort.Member) -> String?
  ) {
    self.benchmark = benchmark
    self.columns = columns
    rows = organisations.map { organisation in
      Row(
        name: organisation.name, address: organisation.address,
        cells: columns.map { column in
          guard let member = column.cohort.member(organisation.key) else {
            return Cell(
              text: Absence.notRecorded.text, number: nil, comparison: nil, address: nil)
          }
          let number = member.figure.value.number
          return Cell(
            text: member.figure.value.text(column.kpi), number: number,
            comparison: number == nil ? nil : member.comparison, address: source(member))
        })
    }
  }

  package var table: ChartTable {
    let rows = rows
    var all = [
      ChartTable.Column(
        "Organisation", key: "name", link: { rows[$0].address }, words: { .words(rows[$0].name) })
    ]
    for (number, column) in columns.enumerated() {
      all.append(
        ChartTable.Column(
          column.name, text: { rows[$0].cells[number].text },
          link: { rows[$0].cells[number].address },
          numbers: { row in
            let cell = rows[row].cells[number]
            return cell.number.map { .number($0) } ?? .words(cell.text)
          }))
      all.append(
        ChartTable.Column("\(column.name): compared with \(benchmark)") {
          .words(rows[$0].cells[number].comparison.words)
        })
    }
    return ChartTable(
      caption: "\(counted(rows.count, "organisation")) by \(counted(columns.count, "KPI"))",
      columns: all,
      count: rows.count
    ) { rows[$0].name }
  }

  package var title: String {
    let counts = columns.indices.map { column in
      (
        worse: rows.count { $0.cells[column].comparison == .worse },
        all: rows.count { $0.cells[column].number != nil }
      )
    }
    func share(_ column: Int) -> Double {
      counts[column].all == 0 ? 0 : Double(counts[column].worse) / Double(counts[column].all)
    }
    guard let most = columns.indices.max(by: { share($0) < share($1) }), share(most) > 0,
      columns.indices.count(where: { share($0) == share(most) }) == 1
    else { return "Latest figures compared" }
    let (worse, all) = counts[most]
    return "Most often worse: \(columns[most].kpi.entry.name), \(worse) of \(all)"
  }

  package var sentence: String {
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
    return "Of \(figures), compared with \(benchmark): \(words.joined(separator: ", ")).\(tail)"
  }
}
