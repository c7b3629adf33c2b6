import Commissioning
import Diagnostics

/// What joined and what did not: every row of KPI data is in one of the lists.
package struct Ledger: Sendable {
  /// By KPI, then subject, provider, customer and service.
  package var series: [Series] = []
  /// The observations of all series, one series after another, each in time.
  package var periods: [Period] = []
  /// NaN where not given.
  package var numerators: [Double] = []
  package var denominators: [Double] = []
  package var values: [Double] = []
  package var rows: [RowPlace] = []
  package var unmatched: [Unmatched] = []
  package var duplicates: [Duplicate] = []
  package var files: [FileTally] = []
  /// KPIs without a matched observation.
  package var idleKPIs: [Key<KPI>] = []
  /// CSUs and CCGs about which nothing is observed.
  package var unobserved: [Key<Organisation>] = []

  package init() {}

  /// A KPI as observed about one subject, for one provider, customer and service if they are named.
  package struct Series: Sendable {
    package var kpi: Key<KPI>
    package var subject: Key<Organisation>
    package var provider: Key<Organisation>?
    package var customer: Key<Organisation>?
    package var service: Key<Service>?
    /// Positions in the ledger's columns.
    package var rows: Range<Int>
    /// The least certain of its observations' statuses.
    package var status: Status
    package var sources: [Key<Source>]
  }

  /// Where an observation is written.
  package struct RowPlace: Sendable, Hashable, BitwiseCopyable {
    package var source: SourceID
    /// The header is row 1.
    package var number: UInt32
  }

  package struct Unmatched: Sendable {
    package var row: RowPlace
    package var reason: String
  }

  package struct Duplicate: Sendable {
    package var row: RowPlace
    /// The row that was kept.
    package var kept: RowPlace
  }

  package struct FileTally: Sendable {
    package var source: SourceID
    package var rows: Int
    package var matched: Int
    package var unmatched: Int
    package var duplicated: Int
  }
}

extension Ledger {
  /// The value of an observation in its KPI's unit; nil where there is none to tell.
  package func value(at row: Int, unit: KPI.Unit) -> Double? {
    if !values[row].isNaN { return values[row] }
    guard !numerators[row].isNaN, !denominators[row].isNaN, denominators[row] != 0 else {
      return nil
    }
    return numerators[row] / denominators[row] * unit.multiplier
  }
}
