import Diagnostics

/// What became of the rows that are not shown as figures, and who has none. It contains none of
/// their numbers.
package struct Reconciliation: Sendable {
  package var unmatched: [Unmatched] = []
  package var duplicates: [Repeat] = []
  /// Rows that a later publication of the same figure replaced.
  package var superseded: [Repeat] = []
  /// How many rows of a file are published only after the day the site describes.
  package var pending: [SourceID: Int] = [:]
  package var files: [FileTally] = []
  /// KPIs without a matched observation.
  package var idleKPIs: [Key<KPI>] = []
  /// CSUs and CCGs about which nothing is observed.
  package var unobserved: [Key<Organisation>] = []

  package init() {}

  package struct Unmatched: Sendable {
    package var row: RowPlace
    package var reason: String

    package init(row: RowPlace, reason: String) {
      self.row = row
      self.reason = reason
    }
  }

  package struct Repeat: Sendable {
    package var row: RowPlace
    /// The row that was kept.
    package var kept: RowPlace

    package init(row: RowPlace, kept: RowPlace) {
      self.row = row
      self.kept = kept
    }
  }

  package struct FileTally: Sendable {
    package var source: SourceID
    package var rows: Int
    package var matched: Int
    package var unmatched: Int
    package var duplicated: Int
    package var superseded: Int
    /// Published only after the day the site describes.
    package var pending: Int

    package init(
      source: SourceID, rows: Int, matched: Int, unmatched: Int, duplicated: Int, superseded: Int,
      pending: Int
    ) {
      self.source = source
      self.rows = rows
      self.matched = matched
      self.unmatched = unmatched
      self.duplicated = duplicated
      self.superseded = superseded
      self.pending = pending
    }
  }
}
