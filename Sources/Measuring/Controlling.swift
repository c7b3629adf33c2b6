import Commissioning
import Statistics

extension Measure {
  /// The XmR chart of its figures, with the settings of the KPI. Withheld and missing figures
  /// are missing in it.
  package func controlChart(of kpi: KPI) -> ControlChart {
    ControlChart(
      figures.map { $0.known }, rebases: rebases(of: kpi).map(\.position),
      baseline: kpi.baseline, isScreened: kpi.screening == .on)
  }

  /// The rebases that concern it, with the positions of their figures.
  package func rebases(of kpi: KPI) -> [(position: Int, rebase: KPI.Rebase)] {
    kpi.rebases.compactMap { rebase in
      guard rebase.subject == nil || rebase.subject == subject,
        let position = figures.firstIndex(where: { $0.period == rebase.period.value })
      else { return nil }
      return (position, rebase)
    }
  }
}

extension KPI.Better {
  package var improvement: Improvement {
    switch self {
    case .higher: .increase
    case .lower: .decrease
    case .neither: .neutral
    }
  }
}
