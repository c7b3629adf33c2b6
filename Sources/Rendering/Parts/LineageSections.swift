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
        move.to.map { cell(.organisation($0)) } ?? Cell(text: "No CSU that is recorded"),
        Cell(
          text: move.customers.isEmpty ? "Not recorded" : String(move.customers.count),
          isNumber: true),
        Cell(
          text: move.customers.map { catalogue.organisations[$0].entry.name.sortingName }
            .joined(separator: ", ").nonEmpty ?? "Not recorded"),
      ])
  }
}
