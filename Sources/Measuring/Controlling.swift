import Commissioning
import Statistics

extension Measure {
  /// The XmR chart of its figures, with the settings of the KPI. Figures that are
  /// withheld, missing or not to be judged are missing in it.
  package func controlChart(of kpi: KPI) -> ControlChart {
    ControlChart(
      figures.map(\.judged), rebases: rebases(of: kpi).keys.sorted(),
      baseline: kpi.baseline, isScreened: kpi.screening == .on)
  }

  /// Whether a control chart may have limits: false if it would be judged by figures that are nearly
  /// all the same, and has no limits elsewhere.
  package func isVaried(of kpi: KPI) -> Bool {
    guard let position = latestPosition else { return true }
    let chart = controlChart(of: kpi)
    return chart.phases[chart.points[position].phase].obstacle != .tooLittleVariation
      || chart.phases.contains(where: \.isJudged)
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
