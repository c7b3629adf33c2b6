/// Measures the stages of a command, and shows on a terminal what a long one is doing.
struct Stopwatch {
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var stages: [(name: String, began: ContinuousClock.Instant)] = []
  private let showsProgress: Bool

  init(showsProgress: Bool) {
    start = clock.now
    self.showsProgress = showsProgress
  }

  mutating func begin(_ stage: String) {
    stages.append((stage, clock.now))
    if showsProgress, Output.isTerminal, clock.now - start > .seconds(1) {
      Output.error("\(stage)…\n")
    }
  }

  /// Whole milliseconds since the start.
  var milliseconds: Int { Stopwatch.milliseconds(clock.now - start) }

  /// A line for each stage.
  func report() -> String {
    let ends = stages.dropFirst().map(\.began) + [clock.now]
    return zip(stages, ends).map { stage, end in
      let time = String(Stopwatch.milliseconds(end - stage.began))
      return "\(String(repeating: " ", count: max(0, 7 - time.count)))\(time) ms  \(stage.name)\n"
    }.joined()
  }

  private static func milliseconds(_ duration: Duration) -> Int {
    Int(duration / .milliseconds(1))
  }
}
