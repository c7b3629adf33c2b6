import Commissioning
import Diagnostics

/// A target of a percentage that no percentage can reach.
func unreachableTargets(_ catalogue: Catalogue) -> [Diagnostic] {
  let own = catalogue.kpis.compactMap { kpi in
    kpi.target.flatMap { unreachable($0.value, of: kpi, at: $0.place) }
  }
  let agreed = catalogue.offers.flatMap(\.targets) + catalogue.agreements.flatMap(\.targets)
  return own
    + agreed.compactMap { unreachable($0.value, of: catalogue.kpis[$0.kpi], at: $0.place) }
}

private func unreachable(_ target: Double, of kpi: KPI, at place: Place) -> Diagnostic? {
  guard kpi.unit.isProportion, target < 0 || target > 100 else { return nil }
  return Diagnostic(
    .unreachableTarget, "the target of a percentage is not between 0 and 100", at: place,
    help: "correct the target, or the KPI's 'unit'")
}
