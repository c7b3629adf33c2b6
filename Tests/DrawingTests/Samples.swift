import Commissioning
import Diagnostics

@testable import Drawing

func kpi(
  _ name: String = "Invoices paid on time", _ unit: KPI.Unit = .percent,
  better: KPI.Better = .higher, decimals: Int = 1
) -> KPI {
  let place = Place(SourceID(0), offset: 0, length: 0)
  var kpi = KPI(
    entry: Entry(kind: .kpi, id: Located("paid", at: place), name: name, place: place))
  kpi.unit = unit
  kpi.better = better
  kpi.period = .month
  kpi.decimals = decimals
  return kpi
}

/// Months from April 2013.
func months(_ number: Int) -> [ChartPeriod] {
  (0..<number).map {
    ChartPeriod(Period(.month, ordinal: Month(year: 2013, month: 4).number + Int32($0)))
  }
}

/// A control chart of months with one stretch, as if it had been judged.
func controlChart(
  _ values: [ChartValue], unit: KPI.Unit = .percent, better: KPI.Better = .higher,
  target: Double? = 95, limits: ClosedRange<Double>? = 85...99, variation: Variation,
  assurance: Assurance? = nil, cause: ControlChart.Cause? = nil
) -> ControlChart {
  ControlChart(
    kpi: kpi("Invoices paid on time", unit, better: better), subject: "NHS South CSU",
    points: zip(months(values.count), values).map { ChartPoint($0, $1, cause: cause) },
    stretches: [
      ControlChart.Stretch(
        points: 0..<values.count, mean: 92, lower: limits?.lowerBound, upper: limits?.upperBound)
    ],
    target: target.map { ChartTarget($0, setBy: "the KPI itself") }, variation: variation,
    assurance: assurance)
}

/// The same numbers for the same seed.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// Ordinary numbers and those that break charts.
  mutating func number() -> Double {
    let extremes = [
      0, -0.0, 1, -1, 0.001, 1e7, -1e7, 1e11, 1e13, 1e300, .nan, .infinity, -.infinity,
      .leastNonzeroMagnitude,
      99.999_999_999, 100,
    ]
    if Int.random(in: 0..<3, using: &self) == 0 {
      return extremes[Int.random(in: extremes.indices, using: &self)]
    }
    return Double.random(in: -50...150, using: &self)
  }

  mutating func value() -> ChartValue {
    Int.random(in: 0..<5, using: &self) == 0 ? .absent("Suppressed") : .number(number())
  }
}
