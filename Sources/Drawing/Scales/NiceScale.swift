/// A range of values with the ticks that a person would choose: steps of 1, 2 or 5 times a power of
/// ten.
struct NiceScale: Equatable {
  private(set) var low: Double
  private(set) var high: Double
  private(set) var step: Double
  private(set) var ticks: [Double]

  /// The padding around the values does not go beyond bounds that values cannot exceed.
  ///
  /// - Parameters:
  ///   - includesZero: for bars, whose length is their value.
  ///   - intervals: about how many steps there is room for.
  ///   - leastStep: 1 for what is counted in whole numbers.
  init(
    _ values: [Double], intervals: Int, includesZero: Bool = false,
    bounds: ClosedRange<Double>? = nil,
    leastStep: Double = 0
  ) {
    let finite = values.filter { $0.isDrawable } + (includesZero ? [0] : [])
    let least = finite.min() ?? 0
    let greatest = finite.max() ?? 1
    let span = greatest - least
    let magnitude = max(abs(least), abs(greatest))
    // Values that differ by less than can be shown are treated as equal, and tiny numbers as zero.
    let isFlat = span <= max(magnitude * 1e-9, 1e-12)
    let room = isFlat ? max(magnitude * 0.05, leastStep, magnitude < 1e-12 ? 1 : 0) : span * 0.06
    low = least - (includesZero && least == 0 ? 0 : room)
    high = greatest + (includesZero && greatest == 0 && !isFlat ? 0 : room)
    if least >= 0 { low = max(low, 0) }
    if let bounds, least >= bounds.lowerBound, greatest <= bounds.upperBound {
      low = max(low, bounds.lowerBound)
      high = min(high, bounds.upperBound)
    }
    var nice = NiceStep(atLeast: (high - low) / Double(max(1, intervals)))
    ticks = NiceScale.ticks(low, high, nice.value)
    for _ in 0..<6 where ticks.count < 3 && nice.smaller.value >= leastStep {
      nice = nice.smaller
      ticks = NiceScale.ticks(low, high, nice.value)
    }
    if nice.value < leastStep { ticks = NiceScale.ticks(low, high, leastStep) }
    step = max(nice.value, leastStep)
  }

  /// From 0 at the least value to 1 at the greatest.
  func share(_ value: Double) -> Double {
    guard value.isFinite, high > low else { return 0.5 }
    return min(1, max(0, (value - low) / (high - low)))
  }

  private static func ticks(_ low: Double, _ high: Double, _ step: Double) -> [Double] {
    guard step > 0 else { return [] }
    let slack = 1e-9
    let first = (low / step - slack).rounded(.up)
    let last = (high / step + slack).rounded(.down)
    guard first <= last, last - first < 100 else { return [] }
    return (0...Int(last - first)).map { (first + Double($0)) * step + 0 }
  }
}

/// 1, 2 or 5 times a power of ten.
struct NiceStep: Equatable {
  private var digit: Int
  private var exponent: Int

  init(atLeast least: Double) {
    digit = 1
    exponent = 0
    guard least.isFinite, least > 0 else { return }
    while value < least { self = larger }
    while smaller.value >= least * (1 - 1e-9) { self = smaller }
  }

  var value: Double {
    var power = 1.0
    for _ in 0..<abs(exponent) { power *= 10 }
    return exponent < 0 ? Double(digit) / power : Double(digit) * power
  }

  var smaller: NiceStep {
    var step = self
    switch digit {
    case 5: step.digit = 2
    case 2: step.digit = 1
    default:
      step.digit = 5
      step.exponent -= 1
    }
    return step
  }

  private var larger: NiceStep {
    var step = self
    switch digit {
    case 1: step.digit = 2
    case 2: step.digit = 5
    default:
      step.digit = 1
      step.exponent += 1
    }
    return step
  }
}
