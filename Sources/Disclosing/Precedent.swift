import Commissioning
import Joining

/// What a site shows of KPIs that suppress figures: what the site of an earlier day, published with it,
/// may show of them.
struct Precedent {
  private struct Subject: Hashable {
    var kpi: Key<KPI>
    var subject: Key<Organisation>
    var provider: Key<Organisation>?
    var customer: Key<Organisation>?
    var service: Key<Service>?
    var period: Period

    init(_ series: Series, _ period: Period) {
      kpi = series.kpi
      subject = series.subject
      provider = series.provider
      customer = series.customer
      service = series.service
      self.period = period
    }
  }

  /// The KPIs of which something may be withheld.
  private var guarded: Set<Key<KPI>> = []
  /// The rows whose numbers are shown, those that later ones replaced included.
  private var rows: Set<RowPlace> = []
  private var figures: [Subject: Counts] = [:]

  init(_ later: Disclosed, _ catalogue: Catalogue) {
    let kpis = catalogue.kpis
    guard kpis.contains(where: { $0.suppressBelow != nil }) else { return }
    let populations = Populations(Array(kpis))
    guarded = Set(
      kpis.keys.filter { kpis[$0].suppressBelow != nil || populations.isShared($0) })
    for series in later.series where guarded.contains(series.kpi) {
      for row in series.rows where later.value(at: row) != .absent(.suppressed) {
        rows.insert(later.rows[row])
        figures[Subject(series, later.periods[row])] = Counts(
          numerator: later.numerators[row], denominator: later.denominators[row],
          value: later.values[row])
      }
    }
    for correction in later.corrections {
      if correction.earlier != .absent(.suppressed) { rows.insert(correction.earlierRow) }
      if correction.later != .absent(.suppressed) { rows.insert(correction.laterRow) }
    }
  }

  /// Whether a figure of an earlier day may be shown: the later site shows the row that it is from, or
  /// an equal figure.
  func allows(_ counts: Counts, at row: RowPlace, of series: Series, _ period: Period) -> Bool {
    guard guarded.contains(series.kpi), !rows.contains(row) else { return true }
    guard let shown = figures[Subject(series, period)] else { return false }
    return counts.isSame(
      LastEdition.Figure(
        numerator: shown.numerator, denominator: shown.denominator, value: shown.value,
        isSuppressed: false))
  }
}
