/// Figures on one line without words, beside a number that says the same: all of them as ticks, one's
/// own as a dot, and what they are compared with as a line.
package struct DotStrip {
  private let values: [Double]
  private let own: [Double]
  private let reference: Double?

  /// - Parameters:
  ///   - values: of all, own ones included.
  ///   - own: those to mark.
  ///   - reference: a target, an average or a median.
  package init(_ values: [Double], own: [Double] = [], reference: Double? = nil) {
    self.values = values.filter(\.isDrawable)
    self.own = own.filter(\.isDrawable)
    self.reference = reference.flatMap { $0.isDrawable ? $0 : nil }
  }

  /// Empty if there are fewer than two figures to tell apart.
  package var svg: [UInt8] {
    let drawn = values + own + [reference].compactMap(\.self)
    guard let lowest = drawn.min(), let highest = drawn.max(), lowest < highest else { return [] }
    let (width, height, margin) = (200.0, 28.0, 6.0)
    func x(_ value: Double) -> Double {
      margin + (value - lowest) / (highest - lowest) * (width - 2 * margin)
    }
    let middle = height / 2
    var svg = SVGWriter("plot miniature", width: width, height: height)
    svg.line("axis", from: Spot(margin, middle), to: Spot(width - margin, middle))
    for value in values {
      svg.line("tick", from: Spot(x(value), middle - 5), to: Spot(x(value), middle + 5))
    }
    if let reference {
      svg.line("reference", from: Spot(x(reference), 1), to: Spot(x(reference), height - 1))
    }
    for value in own { svg.circle("own", at: Spot(x(value), middle), radius: 5) }
    svg.close()
    return svg.bytes
  }
}
