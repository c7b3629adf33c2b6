import Diagnostics

/// A key performance indicator: how something is counted and what is aimed at.
package final class KPI: Recorded, @unchecked Sendable {
  package enum Unit: String, CaseIterable, Sendable, BitwiseCopyable {
    case percent
    case perThousand = "per 1,000"
    case perHundredThousand = "per 100,000"
    case count
    case days
    case pounds
    case ratio

    /// What numerator over denominator is multiplied by.
    package var multiplier: Double {
      switch self {
      case .percent: 100
      case .perThousand: 1_000
      case .perHundredThousand: 100_000
      case .count, .days, .pounds, .ratio: 1
      }
    }

    /// Numerator over denominator in the unit. The multiplication comes first, so that a value with
    /// few decimals is as exact as it is short: 921 of 1,000 are 92.1%.
    package func quotient(_ numerator: Double, _ denominator: Double) -> Double {
      numerator * multiplier / denominator
    }

    /// Whether its values are a number of things out of a number.
    package var isQuotient: Bool {
      switch self {
      case .percent, .perThousand, .perHundredThousand, .ratio: true
      case .count, .days, .pounds: false
      }
    }

    /// Whether no part can exceed its whole.
    package var isProportion: Bool { self == .percent }

    /// Between what its values are. Money can be owed.
    package var domain: ClosedRange<Double> {
      switch self {
      case .percent: 0...100
      case .perThousand, .perHundredThousand, .count, .days, .ratio: 0...(.infinity)
      case .pounds: -.infinity...(.infinity)
      }
    }

    /// Whether its values have no decimals.
    package var isWhole: Bool { self == .count }

    /// What its values are, after "is not".
    package var domainWords: String {
      switch self {
      case .percent: "between 0 and 100"
      case .count: "a whole number of 0 or more"
      case .perThousand, .perHundredThousand, .days, .ratio: "0 or more"
      case .pounds: "a number of pounds"
      }
    }

    /// Digits after the point when shown, where a KPI does not say.
    package var decimals: Int { self == .pounds ? 2 : 1 }
  }

  package enum Chart: String, CaseIterable, Sendable {
    /// A control chart (XmR).
    case control
    /// A line with its median.
    case run
  }

  package enum Screening: String, CaseIterable, Sendable { case on, off }

  package enum Confidence: String, CaseIterable, Sendable {
    case ninetyFive = "95"
    case ninetyNinePointEight = "99.8"

    /// From 0 to 1.
    package var level: Double { self == .ninetyFive ? 0.95 : 0.998 }
  }

  /// A period from which limits are recalculated, because something is known to have changed.
  package struct Rebase: Sendable {
    package var period: Located<Period>
    /// Nil if it holds for every series of the KPI.
    package var subject: Key<Organisation>?
    package var reason: String
    package var author: String
    package var decided: Day

    package init(
      period: Located<Period>, subject: Key<Organisation>?, reason: String, author: String,
      decided: Day
    ) {
      self.period = period
      self.subject = subject
      self.reason = reason
      self.author = author
      self.decided = decided
    }
  }

  package enum Better: String, CaseIterable, Sendable { case higher, lower, neither }

  package let entry: Entry
  /// Why it matters.
  package var why: String?
  /// What is counted, in words.
  package var numerator: String?
  package var denominator: String?
  package var unit = Unit.percent
  package var better = Better.neither
  /// In the KPI's unit.
  package var target: Located<Double>?
  package var targetEvidence = Evidence()
  package var period: Period.Length?
  /// Whether figures of periods before a body existed are recalculated for its area, and not a mistake.
  package var isRecast = false
  /// Digits after the point when shown, if not as many as the unit has.
  package var statedDecimals: Int?
  package var author: String?
  package var checkedBy: String?
  package var chart = Chart.control
  /// Whether the largest moving ranges are left out of a control chart's limits.
  package var screening = Screening.on
  /// How many first observations the limits of a control chart are worked out from; all if nil.
  package var baseline: Int?
  package var rebases: [Rebase] = []
  /// Of the intervals shown.
  package var confidence = Confidence.ninetyFive
  /// Counts from 1 to below this are not shown.
  package var suppressBelow: Int?
  /// KPIs that count the same people or cases: what is withheld of one is not given away by another.
  package var suppressWith: [Key<KPI>] = []
  /// Days after a period's end by which its figure is due.
  package var dueWithin: Int?

  package init(entry: Entry) { self.entry = entry }
}

extension KPI {
  /// Digits after the point when shown.
  package var decimals: Int { statedDecimals ?? unit.decimals }

  /// Digits after the point of a value: none of a count, though an average of counts has some.
  package func decimals(for value: Double) -> Int {
    statedDecimals == nil && unit.isWhole && value == value.rounded() ? 0 : decimals
  }
}

extension KPI {
  package static var kinds: [Kind] { [.kpi] }
  package static var list: KeyPath<Catalogue, [KPI]> { \.kpis }
  package static func reference(_ key: Key<KPI>) -> Reference { .kpi(key) }
  package static func key(_ reference: Reference) -> Key<KPI>? {
    if case .kpi(let key) = reference { key } else { nil }
  }
}
