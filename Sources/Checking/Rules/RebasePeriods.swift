import Commissioning
import Diagnostics

/// Limits that are recalculated from a period that no figure of the KPI can have.
func rebasesOfOtherLengths(_ catalogue: Catalogue) -> [Diagnostic] {
  catalogue.kpis.flatMap { kpi in
    kpi.rebases.compactMap { rebase in
      let period = rebase.period.value
      guard let length = kpi.period, period.length != length else { return nil }
      return Diagnostic(
        .mixedPeriods,
        "'\(period.code)' is a \(period.length.name), but the KPI is counted by the \(length.name)",
        at: rebase.period.place, help: period.help(for: length))
    }
  }
}
