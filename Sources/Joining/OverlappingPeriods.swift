import Commissioning
import Diagnostics

/// KPIs that set how limits are worked out, and have a series whose periods share days: no limits are
/// drawn of it.
func overlappingPeriods(_ ledger: Ledger, _ catalogue: Catalogue) -> [Diagnostic] {
  var found: Set<Key<KPI>> = []
  return ledger.series.compactMap { series in
    let kpi = catalogue.kpis[series.kpi]
    let setting = kpi.rebases.isEmpty ? kpi.baseline.map { _ in "baseline" } : "rebase"
    guard let setting, ledger.periods[series.rows].isOverlapping,
      found.insert(series.kpi).inserted
    else { return nil }
    let subject = catalogue.organisations[series.subject].entry.id.value
    return Diagnostic(
      .overlappingPeriods,
      "'\(setting)' has no effect: the periods of '\(subject)' share months with one another, and no limits "
        + "are worked out from such figures",
      at: kpi.rebases.first?.period.place ?? kpi.entry.id.place,
      help: "leave '\(setting)' out, or give figures of periods that do not overlap")
  }
}
