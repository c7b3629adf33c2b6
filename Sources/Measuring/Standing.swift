import Commissioning
import Statistics

/// How a series stands: what its last figure says, and whether its target is within reach.
package struct Standing: Sendable {
  /// The last figure that has a value.
  package var latest: Figure?
  /// How many figures there are, those without a value included.
  package var figures: Int
  package var target: Double?
  /// Nil where there are too few figures to judge it by a control chart.
  package var variation: Variation?
  /// Nil where there are too few figures too, and where there is no target or no way is better.
  package var assurance: Assurance?
  /// Whether the last figure meets the target; nil without either, or where no way is better.
  package var meetsTarget: Bool?

  package init(_ measure: Measure, of kpi: KPI, target: Double?) {
    self.init(measure, measure.controlChart(of: kpi), of: kpi, target: target)
  }

  /// - Parameter chart: the measure's.
  package init(_ measure: Measure, _ chart: ControlChart, of kpi: KPI, target: Double?) {
    latest = measure.latest
    figures = measure.figures.count
    self.target = target
    if chart.phases.last?.isJudged == true {
      let improvement = kpi.better.improvement
      variation = chart.variation(improvement: improvement)
      assurance = chart.assurance(target: target, improvement: improvement)
    }
    if let target, let value = latest?.known, kpi.better != .neither {
      meetsTarget = kpi.better == .higher ? value >= target : value <= target
    }
  }

  /// Whether someone should look at it: a concerning signal, or a target that will reliably be
  /// missed. Nothing is said on too few figures.
  package var needsAttention: Bool { urgency < Standing.calm }

  private static let calm = 3

  /// For "worst first": a concern that will miss its target, then any concern, then what will miss
  /// its target, then what missed it this time, then the rest, improvements last.
  package var urgency: Int {
    guard let variation else { return meetsTarget == false ? 3 : 5 }
    let isConcern = variation == .concernHigh || variation == .concernLow
    let fails = assurance == .consistentFail
    if isConcern { return fails ? 0 : 1 }
    if fails { return 2 }
    if meetsTarget == false { return 3 }
    return variation == .improvementHigh || variation == .improvementLow ? 6 : 4
  }

  /// Urgency in words, as tables that are ordered by it say.
  package static let rule =
    "Worst first: a concerning change that will miss its target, any concerning change, what will "
    + "reliably miss its target, what missed it in its last figure, what is steady, what has too "
    + "few figures to judge, and what improves."
}
