import Commissioning
import Diagnostics

/// Percentages that are written as fractions: every value that a file gives of a KPI is between 0 and
/// 1.
struct Fractions {
  private struct Column: Hashable {
    var source: SourceID
    var kpi: Key<KPI>
  }

  private struct Values {
    var count = 0
    /// Where the first is that is between 0 and 1.
    var first: Place?
    var exceedsOne = false
  }

  private var columns: [Column: Values] = [:]

  mutating func add(_ value: Double, _ kpi: Key<KPI>, at place: Place) {
    let column = Column(source: place.source, kpi: kpi)
    var values = columns[column] ?? Values()
    values.count += 1
    if value > 1 { values.exceedsOne = true }
    if values.first == nil, value > 0, value < 1 { values.first = place }
    columns[column] = values
  }

  /// - Parameter ids: of the KPIs.
  func diagnostics(ids: [String]) -> [Diagnostic] {
    columns.compactMap { column, values in
      guard let first = values.first, !values.exceedsOne else { return nil }
      let id = ids[Int(column.kpi.number)]
      return Diagnostic(
        .fractionAsPercentage,
        values.count == 1
          ? "the only value of '\(id)' here is less than 1%"
          : "none of the \(values.count) values of '\(id)' here is more than 1%",
        at: first, help: "percentages run from 0 to 100: if 0.95 means 95%, write 95")
    }.sorted()
  }
}
