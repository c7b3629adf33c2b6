extension ControlChart {
  /// The signal of a point; also nil if its phase cannot be judged.
  package func judgedSignal(at row: Int) -> SpecialCause? {
    phases[points[row].phase].isJudged ? points[row].signal : nil
  }

  /// For each point the run that its signal is about: the points around it that rise or fall from
  /// one to the next, or are on one side of the mean. Nil if its signal is not about a run. Takes
  /// time proportional to the number of points.
  package var runs: [Range<Int>?] {
    var known: [SpecialCause: Range<Int>] = [:]
    return points.indices.map { row in
      guard let signal = points[row].signal, signal.isRun else { return nil }
      if let run = known[signal], run.contains(row) { return run }
      let run = run(around: row, of: signal)
      known[signal] = run
      return run
    }
  }

  /// The run that the signal of a point is about; nil if it is not about a run.
  package func run(at row: Int) -> Range<Int>? {
    points[row].signal.flatMap { $0.isRun ? run(around: row, of: $0) : nil }
  }

  private func run(around row: Int, of signal: SpecialCause) -> Range<Int> {
    let phase = phases[points[row].phase].rows
    var (start, end) = (row, row + 1)
    while start > phase.lowerBound, continuesRun(start, signal) { start -= 1 }
    while end < phase.upperBound, continuesRun(end, signal) { end += 1 }
    return start..<end
  }

  /// Whether a point continues the run of the one before.
  private func continuesRun(_ row: Int, _ signal: SpecialCause) -> Bool {
    let (last, point) = (points[row - 1], points[row])
    switch signal {
    case .rising, .falling:
      guard let before = last.value, let value = point.value else { return false }
      return signal == .rising ? value > before : value < before
    case .shiftAbove: return last.side == 1 && point.side == 1
    case .shiftBelow: return last.side == -1 && point.side == -1
    case .aboveLimits, .belowLimits, .twoOfThreeAbove, .twoOfThreeBelow: return false
    }
  }
}

extension SpecialCause {
  /// Whether it is about a run of points.
  fileprivate var isRun: Bool {
    switch self {
    case .rising, .falling, .shiftAbove, .shiftBelow: true
    case .aboveLimits, .belowLimits, .twoOfThreeAbove, .twoOfThreeBelow: false
    }
  }
}
