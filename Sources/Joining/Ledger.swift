import Commissioning
import Diagnostics

/// What joined and what did not: every row of KPI data is a row of a series or is listed in the
/// reconciliation.
package struct Ledger: Sendable {
  /// By KPI, then subject, provider, customer and service.
  package var series: [Series] = []
  /// The observations of all series, one series after another, each in time.
  package var periods: [Period] = []
  /// NaN if not given.
  package var numerators: [Double] = []
  package var denominators: [Double] = []
  package var values: [Double] = []
  package var rows: [RowPlace] = []
  /// When each was published, as ``Day/number``; empty if no file says so.
  package var published: [Int32] = []
  /// What rows say of themselves.
  package var notes: [RowPlace: String] = [:]
  /// Why rows have no number, where they say so.
  package var absences: [RowPlace: Absence] = [:]
  package var revisions: [Revision] = []
  /// The figures that are published for England.
  package var national: [NationalFigure] = []
  package var unpublished: [UnpublishedRow] = []
  package var reconciliation = Reconciliation()

  package init() {}

  /// Keeps what admitted rows say in words.
  ///
  /// - Parameter series: of each row of a table; negative for those kept out.
  mutating func addWords(of table: ObservationTable, admitted series: [Int32]) {
    func place(_ row: Int) -> RowPlace {
      RowPlace(source: table.source, number: table.rowNumbers[row] + table.rowsBefore)
    }
    for (row, note) in table.notes where series[row] >= 0 { notes[place(row)] = note }
    for (row, absence) in table.absences where series[row] >= 0 { absences[place(row)] = absence }
  }

  /// A figure that a later publication changed.
  package struct Revision: Sendable {
    package var series: Key<Series>
    package var period: Period
    package var earlier: Edition
    package var later: Edition
    /// Why, in the words of the later row.
    package var reason: String?

    /// A figure as it was published once; NaN if a number is not given.
    package struct Edition: Sendable {
      package var numerator: Double
      package var denominator: Double
      package var value: Double
      package var published: Day
      package var row: RowPlace
    }
  }
}
