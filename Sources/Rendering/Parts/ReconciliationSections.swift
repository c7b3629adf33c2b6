import Commissioning
import Describing
import Disclosing
import Measuring

/// What happened to the rows of KPI data, and what the check found.
struct ReconciliationSections: PagePart {
  let links: Links

  private static let rowLimit = 200
  private static let organisationLimit = 100

  private var reconciliation: Reconciliation { report.disclosed.reconciliation }

  var files: Section {
    var section = Section(id: "files", heading: "By file")
    guard !reconciliation.files.isEmpty else {
      section.absence = "There is no KPI data."
      return section
    }
    func number(_ number: Int) -> Cell { Cell(text: numberText(Double(number)), isNumber: true) }
    section.tables = [
      TableView(
        caption: "Rows of each file",
        columns: [TableView.Column(name: "File")]
          + ["Rows", "Joined", "Not joined", "Duplicated", "Superseded", "Published later"].map {
            TableView.Column(name: $0, isNumber: true)
          },
        rows: reconciliation.files.map { file in
          TableView.Row(
            head: Cell(text: report.path(of: file.source)),
            cells: [
              file.rows, file.matched, file.unmatched, file.duplicated, file.superseded,
              file.pending,
            ].map(number))
        }, isStacked: true)
    ]
    return section
  }

  var unmatched: Section {
    rows(
      reconciliation.unmatched, id: "unmatched", heading: "Rows that did not join",
      absence: "Every row that was published by \(report.day.text) joined.",
      columns: columns("File and row", "Why")
    ) { (report.words($0.row), $0.reason) }
  }

  var duplicates: Section {
    rows(
      reconciliation.duplicates, id: "duplicates", heading: "Duplicated rows",
      absence: "No row is duplicated.", columns: columns("Left out", "Kept")
    ) { (report.words($0.row), report.words($0.kept)) }
  }

  private func rows<Row>(
    _ rows: [Row], id: String, heading: String, absence: String, columns: [TableView.Column],
    _ cells: (Row) -> (String, String)
  ) -> Section {
    guard !rows.isEmpty else { return Section(id: id, heading: heading, absence: absence) }
    let all = count(rows.count, "row")
    return Section(
      id: id, heading: heading,
      tables: [
        TableView(
          caption: rows.count > Self.rowLimit ? "The first \(Self.rowLimit) of \(all)" : all,
          columns: columns,
          rows: rows.prefix(Self.rowLimit).map { row in
            let (head, cell) = cells(row)
            return TableView.Row(head: Cell(text: head), cells: [Cell(text: cell)])
          })
      ])
  }

  /// The catalogue's side of the join: what has no data.
  var withoutData: Section {
    let idle = reconciliation.idleKPIs
    let unobserved = reconciliation.unobserved.filter {
      report.landscape.lives[$0].mayBeCurrent
    }
    let cut =
      unobserved.count > Self.organisationLimit
      ? ", of which the first \(Self.organisationLimit) are listed here" : ""
    return Section(
      id: "without-data", heading: "Without data",
      introduction: "\(count(idle.count, "KPI")) without an observation; "
        + "\(count(unobserved.count, "CSU or CCG", plural: "CSUs or CCGs")) "
        + "without any figures\(cut).",
      links: idle.map { anchor(.kpi($0)) }
        + unobserved.prefix(Self.organisationLimit).map { anchor(.organisation($0)) })
  }

  var findings: Section {
    let remarks = links.remarks
    var section = Section(id: "findings", heading: "Findings that do not stop publication")
    guard remarks.total > 0 else {
      section.absence = "There are none."
      return section
    }
    section.tables = [
      TableView(
        caption: (remarks.first.count < remarks.total ? "The first \(remarks.first.count) of " : "")
          + count(remarks.total, "finding"),
        columns: columns("Place", "Rule", "Finding"),
        rows: remarks.first.map {
          TableView.Row(
            head: Cell(text: $0.place), cells: [Cell(text: $0.rule), Cell(text: $0.message)])
        }, isStacked: true)
    ]
    return section
  }
}
