/// What happened before some figures, as lines across a chart over time with words above it.
struct EventLabels {
  private struct Label {
    let x: Double
    let lines: [String]
    /// Whether the words are left of the line.
    let isLeft: Bool
    let level: Int
  }

  private let labels: [Label]
  /// The room that the words take above the plot.
  let height: Double

  /// - Parameters:
  ///   - events: by the positions of the figures that follow them.
  ///   - plot: of the same places from left to right, wherever its top is.
  init(_ events: [Int: String], _ plot: TimePlot) {
    var labels: [Label] = []
    var taken: [(level: Int, from: Double, to: Double)] = []
    for (position, text) in events.sorted(by: { $0.key < $1.key }) {
      let x = plot.span(position..<position + 1).from
      let lines = wrapped(text, width: plot.layout.isWide ? 150 : 110, lines: 2)
      let width = lines.map { textWidth($0) }.max() ?? 0
      let isLeft = x + 5 + width > plot.layout.width
      let (from, to) = isLeft ? (x - 5 - width, x) : (x, x + 5 + width)
      let level = (0...labels.count).first { level in
        !taken.contains { $0.level == level && $0.from < to + 8 && from - 8 < $0.to }
      }
      taken.append((level ?? 0, from, to))
      labels.append(Label(x: x, lines: lines, isLeft: isLeft, level: level ?? 0))
    }
    self.labels = labels
    height = labels.map { Double($0.level + 1) * Self.levelHeight }.max() ?? 0
  }

  private static let levelHeight = 2 * Layout.lineHeight + 2

  func draw(on plot: TimePlot, in svg: inout SVGWriter) {
    for label in labels {
      let top = plot.top - Double(label.level + 1) * Self.levelHeight
      svg.line("rebase-line", from: Spot(label.x, top), to: Spot(label.x, plot.bottom))
      for (line, text) in label.lines.enumerated() {
        svg.text(
          label.isLeft ? "rebase-label end" : "rebase-label", text,
          at: Spot(
            label.x + (label.isLeft ? -5 : 5), top + 12 + Double(line) * (Layout.lineHeight - 2)))
      }
    }
  }
}
