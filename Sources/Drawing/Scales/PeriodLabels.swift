import Commissioning

/// The labels under a time axis: as many as there is room for, at natural even steps, with the
/// year under the first label of each.
struct PeriodLabels {
  struct Label: Equatable {
    var position: Int
    var text: String
    /// On a second line.
    var year: String?
  }

  private(set) var labels: [Label]

  /// - Parameter spacing: the distance of two neighbouring periods, in units.
  init(_ periods: [Period], spacing: Double) {
    labels = []
    guard !periods.isEmpty else { return }
    let cycle = PeriodLabels.cycle(periods)
    let widest = periods.map { textWidth($0.short) }.max() ?? 0
    let widestYear = textWidth(periods[0].yearText ?? "")
    let gap = 10.0
    let step = PeriodLabels.steps(cycle).first { step in
      let isByYear = cycle > 1 && step >= cycle && periods[0].length.kind != .rolling
      return Double(step) * spacing >= (isByYear ? widestYear : widest) + gap
    }
    let starts = periods.indices.filter { $0 > 0 && periods[$0].year != periods[$0 - 1].year }
    guard let step else {
      labels = [Label(position: 0, text: periods[0].short, year: periods[0].yearText)]
      return
    }
    let anchor = starts.first ?? 0
    let positions = periods.indices.filter { ($0 - anchor) % step == 0 }
    if cycle > 1, step >= cycle, periods[0].length.kind != .rolling {
      labels = positions.map {
        Label(position: $0, text: periods[$0].yearText ?? periods[$0].short)
      }
      if labels.isEmpty {
        labels = [Label(position: 0, text: periods[0].yearText ?? periods[0].short)]
      }
      return
    }
    var lastYear: Int?
    var freeFrom = -Double.infinity
    for position in positions {
      let year = periods[position].year
      let x = Double(position) * spacing
      var label = Label(position: position, text: periods[position].short)
      if year != lastYear, let text = periods[position].yearText,
        x - textWidth(text) / 2 >= freeFrom
      {
        label.year = text
        lastYear = year
        freeFrom = x + textWidth(text) / 2 + gap
      }
      labels.append(label)
    }
  }

  /// How many of the periods a year has.
  private static func cycle(_ periods: [Period]) -> Int {
    switch periods[0].length.kind {
    case .month: 12
    case .calendarQuarter, .quarter: 4
    case .calendarHalfYear, .halfYear: 2
    case .rolling: 12 / min(12, Int(Period.step(of: periods) ?? 12))
    case .day, .week, .calendarYear, .year, .calendarYears, .years: 1
    }
  }

  private static func steps(_ cycle: Int) -> [Int] {
    switch cycle {
    case 12: [1, 2, 3, 6, 12, 24, 60, 120, 240]
    case 4: [1, 2, 4, 8, 20, 40, 80]
    case 2: [1, 2, 4, 10, 20, 40]
    default: [1, 2, 5, 10, 20, 50, 100, 200, 500]
    }
  }
}
