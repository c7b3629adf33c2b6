import Chronology
import Commissioning
import Describing
import Measuring

/// When customers moved: each day on which some did, and what each body gained and lost between the days
/// of the publication.
extension SwitchSections {
  /// Nil if nobody moved.
  var periods: Section? {
    let moved = report.moves.filter { $0.manner == .switched || $0.manner == .lost }
    let tables = [changes(moved), gains].compactMap(\.self)
    return tables.isEmpty ? nil : Section(id: "periods", heading: "When they moved", tables: tables)
  }

  /// Nil if the publication has no earlier day on which any CSU of a CCG is recorded.
  var sincePrevious: Section? {
    guard let day = report.previousDayOfMoves,
      let chart = links.chartView(SwitchChart(start: .previous))
    else { return nil }
    return Section(id: "since", heading: "Since \(day.text)", charts: [chart])
  }

  /// Each day with those who moved from one body to another; nil if nobody did.
  private func changes(_ moved: [CustomerMove]) -> TableView? {
    if moved.isEmpty { return nil }
    struct Change: Hashable {
      var when: String
      var from: Key<Organisation>?
      var to: Key<Organisation>?
    }
    let changes = Dictionary(grouping: moved) { move in
      Change(when: move.when?.text ?? "Not recorded", from: move.left, to: move.joined)
    }
    func order(_ moves: [CustomerMove]) -> (Int32, Int, Key<Organisation>) {
      (moves[0].when?.firstDay.number ?? .max, -moves.count, moves[0].customer)
    }
    return TableView(
      caption: "\(count(moved.count, "CCG")) that moved, by day",
      columns: columns("When", "To", "From") + [
        TableView.Column(name: "CCGs", isNumber: true),
        TableView.Column(name: "Registered patients", isNumber: true),
      ],
      rows: changes.sorted { order($0.value) < order($1.value) }.map { change, moves in
        TableView.Row(
          head: Cell(text: change.when),
          cells: [
            cell(change.to), cell(change.from), Cell(text: String(moves.count), isNumber: true),
            Cell(text: people(moves), isNumber: true),
          ])
      }, isStacked: true)
  }

  /// From each day to the next; nil if the publication has no day between the first and the last.
  private var gains: TableView? {
    let between = report.landscape.days(links.counterparts?.days.earlier ?? [], after: first)
    guard !between.isEmpty else { return nil }
    let ends = between + [report.day]
    let rows = zip([first] + between, ends).flatMap { start, end in
      let moves = report.landscape.moves(since: start, until: end)
      let period = Cell(
        text: "\(start.text) to \(end.text)",
        address: links.address(SwitchesPage.path, on: end))
      let bodies = Set(moves.flatMap(\.parties))
      func gained(_ body: Key<Organisation>) -> Int {
        moves.count { $0.to == body && $0.manner == .switched }
      }
      return bodies.sorted { (-gained($0), $0) < (-gained($1), $1) }.compactMap {
        row($0, moves, between: period)
      }
    }
    return rows.isEmpty
      ? nil
      : TableView(
        caption: "Gains and losses between \(count(ends.count + 1, "day")) of the catalogue",
        columns: columns("Body", "Between") + Self.columnsOfBalance, rows: rows, isStacked: true)
  }
}
