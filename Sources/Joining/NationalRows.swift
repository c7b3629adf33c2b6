import Commissioning
import Diagnostics

/// Takes in the rows about England: the last one published of each KPI and period, if its period and
/// its numbers are such as its KPI has.
struct NationalRows {
  private let catalogue: Catalogue
  private var positions: [Position: Int] = [:]
  private(set) var figures: [NationalFigure] = []
  private var log = DiagnosticLog()

  private struct Position: Hashable {
    var kpi: Key<KPI>
    var period: Period
  }

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  var diagnostics: [Diagnostic] { log.diagnostics }

  /// Why a row is left out; nil if it is let in.
  mutating func add(_ row: Int, of table: ObservationTable, _ key: NationalKey) -> String? {
    let period = table.periods[row]
    let kpi = key.kpi
    if let length = catalogue.kpis[kpi].period, length != period.length {
      return refuse(
        row, of: table, .mixedPeriods,
        "'\(period.code)' is a \(period.length.name), but the KPI is counted by the \(length.name)",
        help: period.help(for: length))
    }
    let figure = NationalFigure(
      kpi: kpi, period: period, numerator: table.numerators[row],
      denominator: table.denominators[row],
      value: table.values.isEmpty ? .nan : table.values[row], status: key.status,
      published: table.published.isEmpty || table.published[row] == .min
        ? nil : Day(number: table.published[row]),
      row: RowPlace(source: table.source, number: table.rowNumbers[row] + table.rowsBefore))
    let position = Position(kpi: kpi, period: period)
    guard let known = positions[position] else {
      positions[position] = figures.count
      figures.append(figure)
      return nil
    }
    guard let new = figure.published, let old = figures[known].published, new != old else {
      return refuse(
        row, of: table, .duplicateObservation,
        "the figure for England in \(period.text) is given twice", help: "keep one of the rows")
    }
    if new > old { figures[known] = figure }
    return nil
  }

  private mutating func refuse(
    _ row: Int, of table: ObservationTable, _ rule: Rule, _ message: String, help: String?
  ) -> String {
    log.add(Diagnostic(rule, message, at: table.place(ofRow: row), help: help))
    return message
  }
}
