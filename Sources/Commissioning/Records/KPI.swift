import Diagnostics

/// A key performance indicator: how something is counted and what is aimed at.
package struct KPI: Recorded {
  package enum Unit: String, CaseIterable, Sendable {
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

    /// Whether no part can exceed its whole.
    package var isProportion: Bool { self == .percent }
  }

  package enum Better: String, CaseIterable, Sendable { case higher, lower, neither }

  package var entry: Entry
  /// Why it matters.
  package var why: String?
  /// What is counted, in words.
  package var numerator: String?
  package var denominator: String?
  package var unit: Unit
  package var better: Better
  /// In the KPI's unit.
  package var target: Located<Double>?
  package var targetEvidence: Evidence
  package var period: Period.Length?
  /// Digits after the point when shown.
  package var decimals: Int
  package var author: String?
  package var checkedBy: String?

  package init(
    entry: Entry, why: String? = nil, numerator: String? = nil, denominator: String? = nil,
    unit: Unit = .percent, better: Better = .neither, target: Located<Double>? = nil,
    targetEvidence: Evidence = Evidence(), period: Period.Length? = nil, decimals: Int = 1,
    author: String? = nil, checkedBy: String? = nil
  ) {
    self.entry = entry
    self.why = why
    self.numerator = numerator
    self.denominator = denominator
    self.unit = unit
    self.better = better
    self.target = target
    self.targetEvidence = targetEvidence
    self.period = period
    self.decimals = decimals
    self.author = author
    self.checkedBy = checkedBy
  }
}
