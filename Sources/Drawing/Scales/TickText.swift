import Commissioning
import Measuring

/// How the ticks of a scale are written: only the decimals that their step needs, "m" for millions.
struct TickText {
  private let unit: KPI.Unit
  private let divisor: Double
  private let suffix: String
  private let decimals: Int

  init(_ scale: NiceScale, unit: KPI.Unit) {
    self.unit = unit
    let greatest = max(abs(scale.low), abs(scale.high))
    (divisor, suffix) =
      greatest >= 1e9 ? (1e9, "bn") : greatest >= 1e6 ? (1e6, "m") : (1, "")
    var decimals = 0
    var step = scale.step / divisor
    while decimals < 9, abs(step - step.rounded()) > 1e-6 * step {
      decimals += 1
      step *= 10
    }
    self.decimals = decimals
  }

  func callAsFunction(_ tick: Double) -> String {
    let number = numberText(tick / divisor, decimals: decimals) + suffix
    switch unit {
    case .percent: return number + "%"
    case .pounds:
      return number.hasPrefix("\u{2212}") ? "\u{2212}£" + number.dropFirst() : "£" + number
    default: return number
    }
  }
}

extension KPI {
  /// A value without the unit that the axis says.
  func labelText(of value: Double) -> String {
    switch unit {
    case .perThousand, .perHundredThousand: numberText(value, decimals: decimals)
    default: text(of: value)
    }
  }

  /// What the axis counts, where its ticks do not say so.
  var axisUnit: String? {
    switch unit {
    case .percent, .pounds, .count, .ratio: nil
    case .days: "Days"
    case .perThousand: "Per 1,000"
    case .perHundredThousand: "Per 100,000"
    }
  }

  /// The bounds that no value of the unit can exceed.
  var bounds: ClosedRange<Double>? { unit.isProportion ? 0...100 : nil }

  /// The smallest step of an axis: 1 for what is counted. Averages of counts need not be whole: within a
  /// range of less than two, steps are smaller.
  func leastStep(for values: [Double]) -> Double {
    guard unit == .count else { return 0 }
    if decimals == 0 { return 1 }
    let span = (values.max() ?? 0) - (values.min() ?? 0)
    let isWhole = values.allSatisfy { $0 == $0.rounded() }
    return statedDecimals == nil && (span >= 2 || isWhole) ? 1 : 0
  }
}
