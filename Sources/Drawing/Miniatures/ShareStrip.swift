/// Parts of a whole as one bar without words, beside numbers that say the same.
package struct ShareStrip {
  package struct Part {
    var tone: String
    var number: Double

    /// - Parameter tone: the class of the part.
    package init(_ number: Int, tone: String) {
      self.tone = tone
      self.number = Double(number)
    }
  }

  private let parts: [Part]
  private let isBar: Bool
  private let width: Double

  /// - Parameters:
  ///   - isBar: whether even a few ones are drawn as lengths.
  ///   - width: beside a height of 28; less where the drawing is shown small.
  package init(_ parts: [Part], isBar: Bool = false, width: Double = 200) {
    self.parts = parts.filter { $0.number > 0 }
    self.isBar = isBar
    self.width = width
  }

  /// So many of so many.
  package init(_ number: Int, of all: Int) {
    self.init([Part(number, tone: "counted"), Part(all - number, tone: "rest")])
  }

  /// How many ones are drawn apart.
  private static let blockLimit = 24.0

  /// Empty if there is nothing to divide. A few ones are drawn as blocks, many as lengths.
  package var svg: [UInt8] {
    let total = parts.reduce(0) { $0 + $1.number }
    guard total > 0 else { return [] }
    let height = 28.0
    var svg = SVGWriter("plot miniature", width: width, height: height)
    let isInBlocks = !isBar && total <= Self.blockLimit
    let unit = width / total
    var x = 0.0
    for part in parts {
      let name = ClassName("share", part.tone)
      if isInBlocks {
        let gap = min(3, unit / 4)
        for _ in 0..<Int(part.number) {
          svg.rect(name, Spot(x, 5), Spot(x + min(unit, 34) - gap, height - 5))
          x += min(unit, 34)
        }
      } else {
        svg.rect(name, Spot(x, 5), Spot(x + part.number * unit, height - 5))
        x += part.number * unit
      }
    }
    svg.close()
    return svg.bytes
  }
}
