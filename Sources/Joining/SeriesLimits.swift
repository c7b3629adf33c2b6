import Commissioning

/// What the rows of a series must keep to. Flat, since every row asks for it.
struct SeriesLimits: BitwiseCopyable {
  var isProportion: Bool
  /// Whether its values are a part of something, so that neither number can be negative.
  var isQuotient: Bool
  var unit: KPI.Unit
  /// Between what its values are.
  var least: Double
  var most: Double
  /// What numerator over denominator is multiplied by.
  var multiplier: Double
  var needsAgreement: Bool
  /// Whether small counts of its KPI are suppressed.
  var isSuppressed: Bool
  /// How long its periods have to be.
  var length: Period.Length
  /// The days on which every organisation it names existed; none if the first is after the last.
  var life: Life
  /// The days of its agreements, as ``AgreementDays`` keeps them.
  var stretches: Stretches

  struct Life: BitwiseCopyable {
    var firstDay = Int32.min
    var lastDay = Int32.max

    @inline(__always)
    func meets(_ days: ClosedRange<Int32>) -> Bool {
      firstDay <= lastDay && firstDay <= days.upperBound && lastDay >= days.lowerBound
    }
  }

  struct Stretches: BitwiseCopyable {
    var first: Int32
    var count: Int32
  }
}

extension SeriesLimits {
  /// Of figures that name no organisation.
  init(of kpi: KPI, length: Period.Length) {
    let unit = kpi.unit
    self.init(
      isProportion: unit.isProportion, isQuotient: unit.isQuotient, unit: unit,
      least: unit.domain.lowerBound, most: unit.domain.upperBound, multiplier: unit.multiplier,
      needsAgreement: false, isSuppressed: kpi.suppressBelow != nil, length: length, life: Life(),
      stretches: Stretches(first: 0, count: 0))
  }
}
