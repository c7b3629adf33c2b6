import Chronology
import Commissioning
import Describing
import Measuring

/// The part of a body in what became of all of them, and which customers went where.
struct LineageSections: PagePart {
  let links: Links

  /// Where a body came from and what became of it.
  func sections(of key: Key<Organisation>) -> [Section] {
    guard let chart = links.chartView(LineageChart(subject: key)) else { return [] }
    let relatives = report.lineage.relatives(of: key)
    return [
      Section(
        id: "lineage", heading: "Where it came from, and what became of it", charts: [chart],
        tables: table(relatives).map { [$0] } ?? [],
        more: Anchor(text: "All CSUs over time", address: address(LineagePage.path)))
    ]
  }

  /// What became of those of earlier days of the publication; nil if it has none.
  var days: Section? {
    let charts = links.chartViews([LineageFlowChart()])
    if charts.isEmpty { return nil }
    let days = report.catalogue.site.editions.map(\.value).reversed()
    return Section(
      id: "days", heading: "What became of the CSUs of an earlier day", charts: charts,
      tables: [
        TableView(
          caption: "CSUs of \(count(days.count, "earlier day")) beside those of \(report.day.text)",
          columns: [TableView.Column(name: "Since")]
            + [
              "CSUs then", "Went on", "Of them with a new name", "Ended", "CSUs now", "New",
            ].map { TableView.Column(name: $0, isNumber: true) },
          rows: days.map(row), isStacked: true)
      ])
  }

  private func row(since day: Day) -> TableView.Row {
    let passage = report.passage(since: day)
    let (before, after) = (Set(passage.before), Set(passage.after))
    let numbers = [
      before.count, before.intersection(after).count,
      passage.steps.count { $0.manner == .renamed }, before.subtracting(after).count, after.count,
      after.subtracting(before).count,
    ]
    return TableView.Row(
      head: Cell(text: day.text, address: links.address(LineagePage.path, on: day)),
      cells: numbers.map { Cell(text: numberText(Double($0)), isNumber: true) })
  }

  /// - Parameter bodies: nil for all.
  func customers(_ bodies: Set<Key<Organisation>>?) -> [Section] {
    guard let table = table(bodies) else { return [] }
    return [
      Section(
        id: "customers", heading: "Which customers went where", tables: [table],
        more: Anchor(
          text: "Each CCG that went (CSV)", address: address(LineageMovesDownload.path)))
    ]
  }

  private func table(_ bodies: Set<Key<Organisation>>?) -> TableView? {
    let moves = report.lineage.moves.filter { move in
      bodies.map { $0.contains(move.from) && (move.to.map($0.contains) ?? true) } ?? true
    }
    if moves.isEmpty { return nil }
    return TableView(
      caption: "\(count(moves.count, "change")) by \(report.day.text), or known then",
      columns: columns("When", "From", "To") + [TableView.Column(name: "CCGs", isNumber: true)]
        + columns("Which"),
      rows: moves.map(row), isStacked: true)
  }

  private func row(_ move: Lineage.Move) -> TableView.Row {
    let when = move.when?.text ?? move.day.text
    return TableView.Row(
      head: Cell(
        text: move.isPlanned ? "\(when), planned" : when,
        tag: move.isInferred ? Tag(.inferred) : nil),
      cells: [
        cell(.organisation(move.from)),
        move.to.map { cell(.organisation($0)) } ?? Cell(text: "No recorded CSU"),
        Cell(
          text: move.customers.isEmpty ? "Not recorded" : String(move.customers.count),
          isNumber: true),
        Cell(
          text: move.customers.map { catalogue.organisations[$0].entry.name.sortingName }
            .joined(separator: ", ").nonEmpty ?? "Not recorded"),
      ])
  }
}
