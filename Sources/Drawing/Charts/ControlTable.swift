import Commissioning
import Measuring
import Statistics

extension ControlPlot {
  /// The figures with what they are judged by.
  package var table: ChartTable {
    let (figures, series, kpi) = (figures, series, kpi)
    let interval = interval
    let runs = series.chart.runs
    let hasParts = figures.contains { $0.numerator != nil || $0.denominator != nil }
    func finding(_ row: Int) -> String {
      let words = series.finding(at: row)
      guard figures[row].value.number != nil, series.phase(of: row)?.shownLimits != nil,
        let signal = series.chart.judgedSignal(at: row)
      else { return words }
      return "\(words): \(signal.words(run: runs[row], interval))"
    }
    var columns = [ChartTable.Column.periods(figures), .values(figures, kpi, link: source)]
    columns += ChartTable.Column.recast(figures)
    if hasParts { columns += ChartTable.Column.parts(figures) }
    columns += ChartTable.Column.publishedNation(figures, kpi)
    columns += ChartTable.Column.coverage(figures)
    columns += [
      .values("Average", kpi) { series.phase(of: $0)?.shownMean },
      .values("Lower limit", kpi) { series.phase(of: $0)?.shownLimits?.lowerBound },
      .values("Upper limit", kpi) { series.phase(of: $0)?.shownLimits?.upperBound },
    ]
    if let halves {
      columns.append(.values("Its half of the figures together", kpi) { halves.value(at: $0) })
    }
    if let target { columns.append(.target(target, kpi)) }
    columns.append(ChartTable.Column("Finding") { .words(finding($0)) })
    columns += ChartTable.Column.notes(figures)
    return ChartTable(
      caption: "\(kpi.entry.name), \(subject), by \(interval.counted(1))", columns: columns,
      count: figures.count
    ) { row in
      let figure = figures[row]
      var reading = figure.period.text
      reading.reserveCapacity(64)
      reading += ": "
      reading += figure.value.text(kpi)
      if let numerator = figure.numerator, let denominator = figure.denominator {
        reading += " ("
        reading += partText(numerator, figure)
        reading += " of "
        reading += partText(denominator, figure)
        reading += ")"
      }
      if figure.isPartial || figure.value.number != nil && series.chart.judgedSignal(at: row) != nil
      {
        reading += ". " + finding(row)
      }
      return reading
    }
  }
}

/// A numerator or a denominator, or why it has none.
private func partText(_ number: Double, _ figure: Figure) -> String {
  number.isFinite ? numberText(number) : (figure.value.reason ?? .notRecorded).text
}

extension SpecialCause {
  /// As it follows "Improvement: ".
  fileprivate func words(run: Range<Int>?, _ interval: Period.Length?) -> String {
    let length = run.map { "\($0.count) \(interval.counted($0.count))" } ?? ""
    return switch self {
    case .aboveLimits: "above the upper limit"
    case .belowLimits: "below the lower limit"
    case .rising: "rising over \(length)"
    case .falling: "falling over \(length)"
    case .shiftAbove: "\(length) above the average"
    case .shiftBelow: "\(length) below the average"
    case .twoOfThreeAbove: "two of three near the upper limit"
    case .twoOfThreeBelow: "two of three near the lower limit"
    }
  }
}
