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
  package var revisions: [Revision] = []
  package var unpublished: [UnpublishedRow] = []
  package var reconciliation = Reconciliation()

  package init() {}

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
