import Commissioning
import Joining

/// The observations as they may be published: without what must be suppressed. Everything after it,
/// averages and limits included, is worked out from these numbers alone, so that no output can give
/// away what another withholds.
package struct Disclosed: Sendable {
  /// By KPI, then subject, provider, customer and service.
  package let series: [Series]
  /// The observations of all series, one series after another, each in time.
  package let periods: [Period]
  /// NaN if not given or suppressed.
  package let numerators: [Double]
  package let denominators: [Double]
  /// In the KPI's unit; NaN if there is none to show.
  package let values: [Double]
  /// Rows without a value that are suppressed.
  private let suppressed: Set<Int>
  package let rows: [RowPlace]
  /// What rows say of themselves.
  private let notes: [RowPlace: String]
  /// Why rows have no number, where they say so.
  private let absences: [RowPlace: Absence]
  /// When each was published, as ``Day/number``; empty if no file says so.
  package let published: [Int32]
  package let corrections: [Correction]
  /// When the figures that rows revise were first published.
  private let firstPublished: [RowPlace: Day]
  /// The figures that are published for England, those that are small left out: in their KPIs' units.
  package let national: [NationalFigure]
  package let reconciliation: Reconciliation

  init(
    series: [Series], periods: [Period], numerators: [Double], denominators: [Double],
    values: [Double], suppressed: Set<Int>, rows: [RowPlace], notes: [RowPlace: String],
    absences: [RowPlace: Absence], published: [Int32], corrections: [Correction],
    national: [NationalFigure],
    reconciliation: Reconciliation
  ) {
    self.series = series
    self.periods = periods
    self.numerators = numerators
    self.denominators = denominators
    self.values = values
    self.suppressed = suppressed
    self.rows = rows
    self.notes = notes
    self.absences = absences
    self.published = published
    self.corrections = corrections
    firstPublished = corrections.sorted { $0.laterPublished < $1.laterPublished }
      .reduce(into: [:]) { first, correction in
        let before = first[correction.earlierRow] ?? correction.earlierPublished
        first[correction.laterRow] = min(before, first[correction.laterRow] ?? before)
      }
    self.national = national
    self.reconciliation = reconciliation
  }

  /// The value of an observation in its KPI's unit, or why there is none.
  package func value(at row: Int) -> Shown<Double> {
    if values[row].isFinite { return .value(values[row]) }
    if suppressed.contains(row) { return .absent(.suppressed) }
    if let absence = absences[rows[row]] { return .absent(absence) }
    if denominators[row] == 0 { return .absent(.notApplicable) }
    return .absent(.notSubmitted)
  }

  /// What a row says of itself; nil if it is withheld, since the words may name its numbers.
  package func note(at row: Int) -> String? {
    suppressed.contains(row) ? nil : notes[rows[row]]
  }

  /// When an observation was published, where its file says so.
  package func publication(at row: Int) -> Day? {
    guard !published.isEmpty, published[row] != .min else { return nil }
    return Day(number: published[row])
  }

  /// When the figure of an observation was published first, before it was revised.
  package func firstPublication(at row: Int) -> Day? {
    firstPublished[rows[row]] ?? publication(at: row)
  }
}

/// A figure that a later publication changed.
package struct Correction: Sendable {
  package var series: Key<Series>
  package var period: Period
  package var earlier: Shown<Double>
  package var later: Shown<Double>
  package var earlierPublished: Day
  package var laterPublished: Day
  package var earlierRow: RowPlace
  package var laterRow: RowPlace
  package var reason: String?
}
