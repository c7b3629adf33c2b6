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
    decided(of: kpi).reduce(into: breaks) { rebases, decision in
      let (position, rebase) = decision
      rebases[position] = "\(rebase.reason) (\(rebase.author), \(rebase.decided.text))"
    }
  }

  /// The same without who decided it.
  package func events(of kpi: KPI) -> [Int: String] {
    decided(of: kpi).reduce(into: breaks) { $0[$1.position] = $1.rebase.reason }
  }

  private func decided(of kpi: KPI) -> [(position: Int, rebase: KPI.Rebase)] {
    kpi.rebases.filter { $0.subject == nil || $0.subject == subject }.compactMap { rebase in
      figures.firstIndex { $0.period == rebase.period.value }.map { ($0, rebase) }
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
