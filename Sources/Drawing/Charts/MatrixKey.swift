import Measuring

/// What the cells of a matrix mean, and how many there are of each.
struct MatrixKey {
  private var entries: [(answer: SourcingMatrix.Answer, text: String, spot: Spot)] = []
  let height: Double

  private static let step = 22.0

  init(_ matrix: SourcingMatrix, width: Double) {
    var spot = Spot(0, 14)
    for answer in matrix.answersShown {
      let text = "\(answer.columnName): \(numberText(Double(matrix.counts[answer] ?? 0)))"
      let length = 20 + textWidth(text)
      if spot.x > 0, spot.x + length > width { spot = Spot(0, spot.y + Self.step) }
      entries.append((answer, text, spot))
      spot.x += length + 16
    }
    height = entries.isEmpty ? 0 : spot.y + 14
  }

  func draw(in svg: inout SVGWriter) {
    for (answer, text, spot) in entries {
      let (top, bottom) = answer.extent(top: spot.y - 12, height: 14)
      svg.rect(
        ClassName("face", answer.tone), Spot(spot.x, top), Spot(spot.x + 13, bottom))
      svg.text("key-text", text, at: Spot(spot.x + 19, spot.y))
    }
  }
}
