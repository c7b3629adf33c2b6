import Commissioning
import Diagnostics

/// A target of a KPI that does not say which way is better.
func targetsWithoutDirection(_ catalogue: Catalogue) -> [Diagnostic] {
  catalogue.kpis.compactMap { kpi in
    guard let target = kpi.target, kpi.better == .neither else { return nil }
    return Diagnostic(
      .targetWithoutDirection, "there is a target, but 'better' does not say which way is better",
      at: target.place, help: "add 'better: higher' or 'better: lower'")
  }
}
