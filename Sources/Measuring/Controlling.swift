import Commissioning
import Statistics

extension Measure {
  /// The XmR chart of its figures, with the settings of the KPI. Withheld and missing figures
  /// are missing in it.
  package func controlChart(of kpi: KPI) -> ControlChart {
    ControlChart(
      figures.map { $0.known }, rebases: rebases(of: kpi).keys.sorted(),
      baseline: kpi.baseline, isScreened: kpi.screening == .on)
  }

  /// Why its limits are recalculated, by the positions of the figures from which they are.
  package func rebases(of kpi: KPI) -> [Int: String] {
    var rebases = breaks
    for rebase in kpi.rebases where rebase.subject == nil || rebase.subject == subject {
      if let position = figures.firstIndex(where: { $0.period == rebase.period.value }) {
        rebases[position] = "\(rebase.reason) (\(rebase.author), \(rebase.decided.text))"
      }
    }
    return rebases
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
