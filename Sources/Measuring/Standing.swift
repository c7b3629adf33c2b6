import Commissioning
import Statistics

/// The standing of a series: what its latest figure says, and whether its target is within reach.
package struct Standing: Sendable {
  /// The last figure that can be judged or, if there is none, that has a value.
  package var latest: Figure?
  /// How many figures there are, those without a value included.
  package var figures: Int
  package var target: Double?
  /// Whether its periods share days, so that it is not judged.
  package var isOverlapping: Bool
  /// Nil if change cannot be told from chance by a control chart, or its periods overlap.
  package var variation: Variation?
  /// Why it cannot.
  package var obstacle: ControlPhase.Obstacle?
  /// If there are too few figures: the period whose figure will be enough, if none is missed; nil
  /// where that takes years, no more figures come, or that period is over.
  package var judgedFrom: Period?
  /// Also nil if it cannot be judged, if there is no target or neither direction is better.
  package var assurance: Assurance?
  /// Whether the last figure meets the target; nil without either or if neither direction is better.
  package var meetsTarget: Bool?

  /// - Parameter isOver: whether whom it is about has closed, so that no more figures come.
  package init(_ measure: Measure, of kpi: KPI, target: Double?, isOver: Bool = false) {
    self.init(measure, measure.controlChart(of: kpi), of: kpi, target: target, isOver: isOver)
  }

  /// - Parameters:
  ///   - chart: the measure's.
  ///   - isOver: whether whom it is about has closed, so that no more figures come.
  package init(
    _ measure: Measure, _ chart: ControlChart, of kpi: KPI, target: Double?, isOver: Bool = false
  ) {
    latest = measure.latest
    figures = measure.figures.count
    isOverlapping = measure.isOverlapping
    self.target = target
    // The last figure there is counts, whatever is outstanding after it.
    if !isOverlapping, let position = measure.latestPosition {
      let phase = chart.phases[chart.points[position].phase]
      obstacle = phase.obstacle
      let period = measure.figures[position].period
      if obstacle == .tooFewValues, !period.length.isOfYears, !isOver {
        let first = Period(
          period.length, ordinal: period.ordinal + Int32(ControlPhase.enough - phase.valueCount))
        judgedFrom = measure.figures.last.map { $0.period < first } ?? true ? first : nil
      } else if phase.isJudged {
        let improvement = kpi.better.improvement
        variation = Variation(chart.points[position].signal, improvement: improvement)
        assurance = Assurance(target: target, limits: phase.limits, improvement: improvement)
      }
    }
    if let target, let value = latest?.judged, kpi.better != .neither {
      meetsTarget = kpi.better == .higher ? value >= target : value <= target
    }
  }

  /// Whether someone should look at it: a concerning signal, or a usual range that misses its
  /// target. False if there are too few figures.
  package var needsAttention: Bool { urgency < Standing.attentionThreshold }

  /// Whether it needs attention or, where change cannot be told from chance, its latest figure misses its target.
  package var isAlarming: Bool { needsAttention || variation == nil && meetsTarget == false }

  /// Whether its latest figure misses a target that its usual range includes.
  package var missesByChance: Bool {
    urgency == Standing.attentionThreshold && assurance == .inconsistent
  }

  private static let attentionThreshold = 3

  /// For "worst first": concerns that will miss their target, then other concerns, then series that
  /// will miss their target, then those that missed it this time, then the rest, improvements last.
  package var urgency: Int {
    guard let variation else { return meetsTarget == false ? 3 : 5 }
    let isConcern = variation == .concernHigh || variation == .concernLow
    let fails = assurance == .consistentFail
    if isConcern { return fails ? 0 : 1 }
    if fails { return 2 }
    if meetsTarget == false { return 3 }
    return variation == .improvementHigh || variation == .improvementLow ? 6 : 4
  }

  /// Each urgency in words, the most urgent first.
  package static let urgencies = [
    "Concerning changes where the usual range misses the target", "Other concerning changes",
    "Series whose usual range misses the target", "Series whose latest figure missed the target",
    "Steady series", "Series with too few figures to judge", "Improvements",
  ]

  /// Urgency in words, for tables that are ordered by it.
  package static let rule =
    "Worst first: concerning changes where the usual range misses the target, other concerning changes, "
    + "series whose usual range misses the target, series whose latest figure missed it, steady series, "
    + "series with too few figures to judge, and improvements."
}
