import Measuring

/// What the cells of a matrix mean, and how many there are of each.
struct MatrixKey {
  private var entries: [(kind: MatrixPicture.Kind, text: String, spot: Spot)] = []
  let height: Double

  private static let step = 22.0

  init(_ matrix: MatrixPicture, width: Double) {
    var spot = Spot(0, 14)
    for (position, kind) in matrix.kinds.enumerated() {
      let number = numberText(Double(matrix.number(position)))
      let text = kind.isNumbered ? "\(kind.name): \(number)" : kind.name
      let length = 20 + textWidth(text)
      if spot.x > 0, spot.x + length > width { spot = Spot(0, spot.y + Self.step) }
      entries.append((kind, text, spot))
      spot.x += length + 16
    }
    height = entries.isEmpty ? 0 : spot.y + 14
  }

  func draw(in svg: inout SVGWriter) {
    for (kind, text, spot) in entries {
      let (top, bottom) = kind.extent(top: spot.y - 12, height: 14)
      svg.rect(
        ClassName("face", kind.tone), Spot(spot.x, top), Spot(spot.x + 13, bottom))
      svg.text("key-text", text, at: Spot(spot.x + 19, spot.y))
    }
  }
}
