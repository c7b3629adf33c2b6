import Commissioning
import Joining

/// What the edition of a site that was published last disclosed of KPIs that suppress: readers still
/// have it, and compare.
package struct LastEdition: Sendable {
  package struct Figure: Sendable {
    /// NaN if it was not shown.
    var numerator: Double
    var denominator: Double
    var value: Double
    var isSuppressed: Bool

    package init(numerator: Double, denominator: Double, value: Double, isSuppressed: Bool) {
      self.numerator = numerator
      self.denominator = denominator
      self.value = value
      self.isSuppressed = isSuppressed
    }
  }

  /// What a figure is about, by identifiers.
  package struct Subject: Hashable, Sendable {
    var kpi: String
    var parties: [String]
    var period: Period

    /// - Parameter parties: subject, provider, customer and service; empty if not named.
    package init(kpi: String, parties: [String], period: Period) {
      self.kpi = kpi
      self.parties = parties
      self.period = period
    }
  }

  private var figures: [Subject: Figure] = [:]

  package init() {}

  package mutating func add(_ figure: Figure, about subject: Subject) {
    figures[subject] = figure
  }

  /// What was disclosed of an observation; nil if it was not there.
  func figure(_ series: Series, _ period: Period, in catalogue: Catalogue) -> Figure? {
    guard !figures.isEmpty else { return nil }
    func id(_ key: Key<Organisation>?) -> String {
      key.map { catalogue.organisations[$0].entry.id.value } ?? ""
    }
    return figures[
      Subject(
        kpi: catalogue.kpis[series.kpi].entry.id.value,
        parties: [
          id(series.subject), id(series.provider), id(series.customer),
          series.service.map { catalogue.services[$0].entry.id.value } ?? "",
        ], period: period)]
  }
}

extension LastEdition.Figure {
  /// As ``Counts/addends(of:)``.
  func addends(of kpi: KPI) -> SIMD3<Double> {
    Counts(numerator: numerator, denominator: denominator, value: value).addends(of: kpi)
  }
}
