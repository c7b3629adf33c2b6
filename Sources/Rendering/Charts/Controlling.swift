import Commissioning
import Drawing
import Measuring
import Statistics

extension PageBuilding {
  /// A measure as a control chart to draw.
  func controlChart(
    _ measure: Measure, of kpi: KPI, about subject: String, target: ChartTarget?,
    source: (Figure) -> String?
  ) -> Drawing.ControlChart {
    let judged = measure.controlChart(of: kpi)
    let rebases = Dictionary(
      measure.rebases(of: kpi).map { ($0.position, $0.rebase) }, uniquingKeysWith: { $1 })
    let improvement = kpi.better.improvement
    let points = measure.figures.indices.map { position in
      let figure = measure.figures[position]
      var point = point(figure, source: source(figure))
      let phase = judged.phases[judged.points[position].phase]
      let signal = phase.isJudged ? judged.points[position].signal : nil
      point.signal = Drawing.ControlChart.Signal(
        Variation(signal, improvement: improvement))
      point.cause = signal.map { cause($0, at: position, in: judged) }
      return point
    }
    let stretches = judged.phases.compactMap { phase in
      let limits = phase.isJudged ? phase.limits : nil
      return phase.mean.map { mean in
        Drawing.ControlChart.Stretch(
          points: phase.rows, mean: mean, lower: limits?.lower, upper: limits?.upper,
          rebase: rebases[phase.rows.lowerBound].map {
            Drawing.ControlChart.Rebase(
              reason: $0.reason, author: $0.author, decided: $0.decided.text)
          })
      }
    }
    let standing = Standing(measure, of: kpi, target: target?.value)
    return Drawing.ControlChart(
      kpi: kpi, subject: subject, points: points, stretches: stretches, target: target,
      variation: standing.variation,
      assurance: standing.assurance)
  }

  func point(_ figure: Figure, source: String?) -> ChartPoint {
    ChartPoint(
      ChartPeriod(figure.period), ChartValue(figure.value), numerator: figure.numerator,
      denominator: figure.denominator, source: source)
  }

  /// The rule a point breaks, with the length of the run that it is part of.
  private func cause(
    _ signal: SpecialCause, at position: Int, in chart: Statistics.ControlChart
  ) -> Drawing.ControlChart.Cause {
    let phase = chart.phases[chart.points[position].phase].rows
    // Whether a point goes on with what the one before began.
    func run(_ goesOn: (Int) -> Bool) -> Int {
      var (start, end) = (position, position + 1)
      while start > phase.lowerBound, goesOn(start) { start -= 1 }
      while end < phase.upperBound, goesOn(end) { end += 1 }
      return end - start
    }
    func side(_ position: Int) -> Int { chart.points[position].side ?? 0 }
    func step(_ position: Int) -> Double {
      guard let value = chart.points[position].value, let last = chart.points[position - 1].value
      else { return 0 }
      return value - last
    }
    switch signal {
    case .aboveLimits: return .aboveLimit
    case .belowLimits: return .belowLimit
    case .rising: return .rising(run { step($0) > 0 })
    case .falling: return .falling(run { step($0) < 0 })
    case .twoOfThreeAbove: return .nearUpper
    case .twoOfThreeBelow: return .nearLower
    case .shiftAbove: return .above(run { side($0 - 1) > 0 && side($0) > 0 })
    case .shiftBelow: return .below(run { side($0 - 1) < 0 && side($0) < 0 })
    }
  }
}

extension Drawing.ControlChart.Signal {
  fileprivate init(_ variation: Variation) {
    switch variation {
    case .commonCause: self = .common
    case .improvementHigh, .improvementLow: self = .improvement
    case .concernHigh, .concernLow: self = .concern
    case .neutralHigh: self = .neutralHigh
    case .neutralLow: self = .neutralLow
    }
  }
}
