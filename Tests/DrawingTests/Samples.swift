import Commissioning
import Diagnostics
import Measuring

@testable import Drawing

func kpi(
  _ name: String = "Invoices paid on time", _ unit: KPI.Unit = .percent,
  better: KPI.Better = .higher, decimals: Int = 1
) -> KPI {
  let place = Place(SourceID(0), offset: 0, length: 0)
  let kpi = KPI(
    entry: Entry(kind: .kpi, id: Located("paid", at: place), name: name, place: place))
  kpi.unit = unit
  kpi.better = better
  kpi.period = .month
  kpi.statedDecimals = decimals
  return kpi
}

/// Months from April 2013.
func months(_ number: Int) -> [Period] {
  (0..<number).map {
    Period(.month, ordinal: Month(year: 2013, month: 4).number + Int32($0))
  }
}

/// The figures of months, about an organisation.
func measure(_ values: [Shown<Double>], about subject: Int = 0) -> Measure {
  Measure(
    kpi: Key(0), subject: Key(subject),
    figures: zip(months(values.count), values).map { Figure(period: $0, value: $1) })
}

func measure(_ values: [Double]) -> Measure { measure(values.map { .value($0) }) }

/// The figures of organisations in one month, in order.
func cohort(_ values: [Shown<Double>], of kpi: KPI) -> Cohort? {
  Cohort(
    values.enumerated().map { (series: Key<Series>($0), measure: measure([$1], about: $0)) },
    of: kpi, percentage: 90)
}

func target(_ value: Double) -> Targets.Holding { Targets.Holding(value: value, origin: .kpi) }

func controlPlot(
  _ measure: Measure, _ kpi: KPI = kpi(), target value: Double? = 95
) -> ControlPlot {
  ControlPlot(
    kpi: kpi, subject: "NHS South CSU", measure: measure, target: value.map { target($0) },
    source: { _ in nil })
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

  mutating func value() -> Shown<Double> {
    Int.random(in: 0..<5, using: &self) == 0 ? .absent(.suppressed) : .value(number())
  }

  /// As figures side by side are.
  mutating func finiteValue() -> Shown<Double> {
    let value = value()
    return value.value?.isFinite == false ? .absent(.notSubmitted) : value
  }
}
