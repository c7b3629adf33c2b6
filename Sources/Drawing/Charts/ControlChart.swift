import Commissioning
import Measuring
import Statistics

/// A statistical process control (XmR) chart as it was judged: the figures, their averages and
/// limits, and what they say.
package struct ControlChart: Sendable {
  package var kpi: KPI
  /// Whom it is about: "NHS South CSU".
  package var subject: String
  /// One for each period, also those without a figure.
  package var points: [ChartPoint]
  /// In order; what no stretch covers has no average.
  package var stretches: [Stretch]
  package var target: ChartTarget?
  /// Nil where there are too few figures to judge.
  package var variation: Variation?
  /// Nil where there is no target or no better direction.
  package var assurance: Assurance?

  package init(
    kpi: KPI, subject: String, points: [ChartPoint], stretches: [Stretch],
    target: ChartTarget? = nil,
    variation: Variation?, assurance: Assurance? = nil
  ) {
    self.kpi = kpi
    self.subject = subject
    self.points = points
    self.stretches = stretches.compactMap { $0.clamped(to: points.indices) }
    self.target = target.ifDrawable
    self.variation = variation
    self.assurance = assurance
  }

  /// Neighbouring points with one average and, if enough is known, one pair of limits.
  package struct Stretch: Sendable {
    package var points: Range<Int>
    package var mean: Double
    package var limits: ClosedRange<Double>?
    /// Why it begins where it does; nil for the first.
    package var rebase: Rebase?

    package init(
      points: Range<Int>, mean: Double, lower: Double? = nil, upper: Double? = nil,
      rebase: Rebase? = nil
    ) {
      self.points = points
      self.mean = mean
      if let lower, let upper, lower.isDrawable, upper.isDrawable, lower <= upper {
        limits = lower...upper
      }
      self.rebase = rebase
    }

    fileprivate func clamped(to indices: Range<Int>) -> Stretch? {
      var copy = self
      copy.points = points.clamped(to: indices)
      return copy.points.isEmpty || !mean.isDrawable ? nil : copy
    }
  }

  /// Who decided to begin a new stretch, when, and why.
  package struct Rebase: Sendable {
    package var reason: String
    package var author: String
    /// "3 May 2014".
    package var decided: String

    package init(reason: String, author: String, decided: String) {
      self.reason = reason
      self.author = author
      self.decided = decided
    }
  }

  /// What a figure says beside its neighbours.
  package enum Signal: Sendable, CaseIterable {
    case common, improvement, concern, neutralHigh, neutralLow
  }

  /// The rule by which a figure is more than chance.
  package enum Cause: Sendable, Hashable {
    case aboveLimit, belowLimit
    /// So many figures, each above or below the one before.
    case rising(Int)
    case falling(Int)
    /// So many figures on one side of the average.
    case above(Int)
    case below(Int)
    /// Two of three near a limit.
    case nearUpper, nearLower
  }
}

extension ControlChart {
  /// - Parameter id: what the ids in the drawing begin with; unique on its page.
  package func chart(id: String) -> Chart {
    let sentence = ControlSentence(self).text
    let table = table
    let isDrawn = points.contains { $0.value.number != nil }
    return Chart(
      sentence: sentence,
      svg: isDrawn
        ? drawings { ControlDrawing(self, table, $0).svg(id: id, sentence: sentence) } : [],
      table: table, notes: isDrawn ? notes : [])
  }

  var interval: Period.Length? { points.first?.period.interval }

  /// The last stretch, if it reaches the last point.
  var current: Stretch? {
    stretches.last.flatMap { $0.points.contains(points.count - 1) ? $0 : nil }
  }

  func stretch(of position: Int) -> Stretch? { stretches.first { $0.points.contains(position) } }
}
