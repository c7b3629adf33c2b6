import Chronology
import Commissioning
import Describing
import Drawing
import Measuring

/// Which cells of the matrix are otherwise than on the earlier days of the publication.
struct MatrixChanges: PagePart {
  let links: Links

  /// Nil if the publication has no earlier day, or there is nothing to compare with it.
  var section: Section? {
    let days = report.catalogue.site.editions.map(\.value)
    guard let previous = days.last, MatrixChart().isDownloaded(in: report) else { return nil }
    var section = Section(id: "changes", heading: "What changed in who provides what")
    let comparisons = days.reversed().compactMap { MatrixComparison(links, since: $0) }
    guard let latest = comparisons.first else {
      section.absence =
        "Nothing can be compared with \(previous.text): none of the CCGs of \(report.day.text) existed then."
      return section
    }
    if !latest.isRecorded {
      section.introduction =
        "No agreement of these CCGs is recorded that had begun by \(latest.day.text), so whatever is recorded on \(report.day.text) counts as another sourcing."
    }
    section.groups = groups(latest.cells)
    section.tables = [
      TableView(
        caption: "Cells of \(report.day.text) beside those of "
          + count(comparisons.count, "earlier day"),
        columns: [TableView.Column(name: "Since")]
          + [
            "Cells on both days", "Another sourcing or none", "From another provider",
            "Provider taken over", "As before",
          ].map { TableView.Column(name: $0, isNumber: true) },
        rows: comparisons.map(row), isStacked: true)
    ]
    if MatrixChangeChart().isDrawn(in: report) {
      section.more = Anchor(
        text: "Each cell that changed", address: address(MatrixChangesPage.path))
    }
    return section
  }

  private func row(_ comparison: MatrixComparison) -> TableView.Row {
    func number(_ number: Int) -> Cell {
      Cell(text: numberText(Double(number)), isNumber: true)
    }
    return TableView.Row(
      head: Cell(
        text: comparison.day.text, address: links.address(MatrixPage.path, on: comparison.day)),
      cells: [number(comparison.cells.count)]
        + [ChangeMatrix.Change.answer, .provider, .takenOver, .none].map { change in
          number(comparison.cells.count { $0.change == change })
        })
  }

  // MARK: Lists

  private static let mostGroups = 20
  private static let mostNames = 30

  /// The cells that changed since a day, by what they were and what they are, the most first.
  private func groups(_ cells: [MatrixComparison.Cell]) -> [LinkGroup] {
    struct Route: Hashable {
      var before: MatrixComparison.State
      var after: MatrixComparison.State
    }
    let routes = Dictionary(grouping: cells.filter { $0.change != .none }) {
      Route(before: $0.before, after: $0.after)
    }
    func order(_ route: (key: Route, value: [MatrixComparison.Cell])) -> (Int, String, String) {
      (-route.value.count, route.key.before.text, route.key.after.text)
    }
    return routes.sorted { order($0) < order($1) }.prefix(Self.mostGroups).map { route, cells in
      let rest = cells.count - Self.mostNames
      return LinkGroup(
        summary: "\(route.before.text), then \(route.after.text) (\(count(cells.count, "cell")))",
        links: cells.prefix(Self.mostNames).map { cell in
          Anchor(
            text: "\(catalogue.organisations[cell.customer].entry.name): "
              + catalogue.services[cell.service].entry.name.withinSentence,
            address: cell.address(from: links))
        }
          + (rest > 0
            ? [
              Anchor(
                text: "and \(rest) more in the download",
                address: links.address(MatrixChart().path(in: report)))
            ] : []))
    }
  }
}
