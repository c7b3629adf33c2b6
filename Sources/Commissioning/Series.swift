import Diagnostics

/// A KPI as observed about one subject, for one provider, customer and service if they are named.
package struct Series: Sendable {
  package var kpi: Key<KPI>
  package var subject: Key<Organisation>
  package var provider: Key<Organisation>?
  package var customer: Key<Organisation>?
  package var service: Key<Service>?
  /// Positions in the columns of observations.
  package var rows: Range<Int>
  /// The least certain of its observations' statuses.
  package var status: Status
  package var sources: [Key<Source>]

  package init(
    kpi: Key<KPI>, subject: Key<Organisation>, provider: Key<Organisation>? = nil,
    customer: Key<Organisation>? = nil, service: Key<Service>? = nil, rows: Range<Int>,
    status: Status = .recorded, sources: [Key<Source>] = []
  ) {
    self.kpi = kpi
    self.subject = subject
    self.provider = provider
    self.customer = customer
    self.service = service
    self.rows = rows
    self.status = status
    self.sources = sources
  }

  /// Whether it is about its subject alone, whoever provides or buys what.
  package var isUndivided: Bool {
    (provider == nil || provider == subject) && (customer == nil || customer == subject)
      && service == nil
  }
}

/// Where an observation is written.
package struct RowPlace: Sendable, Hashable, Comparable, BitwiseCopyable {
  package var source: SourceID
  /// The header is row 1.
  package var number: UInt32

  package init(source: SourceID, number: UInt32) {
    self.source = source
    self.number = number
  }

  package static func < (left: RowPlace, right: RowPlace) -> Bool {
    (left.source, left.number) < (right.source, right.number)
  }
}
