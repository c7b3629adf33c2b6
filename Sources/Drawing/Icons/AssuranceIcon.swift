import Statistics

extension Assurance {
  /// What its icon says, in words.
  package var words: String {
    switch self {
    case .consistentPass: "Its usual range meets the target"
    case .consistentFail: "Its usual range misses the target"
    case .inconsistent: "Its usual range includes the target"
    }
  }

  /// The class of its icon.
  package var tone: String {
    switch self {
    case .consistentPass: "improvement"
    case .consistentFail: "concern"
    case .inconsistent: "common"
    }
  }

  /// The icon on its own, for use beside text.
  package var icon: [UInt8] {
    var svg = SVGWriter("icon icon-assurance", width: 40, height: 40)
    draw(at: Spot(20, 20), in: &svg)
    svg.close()
    return svg.bytes
  }

  /// A square with a tick, a cross, or figures on both sides of a target.
  func draw(at centre: Spot, in svg: inout SVGWriter) {
    let stroke = ClassName("icon-line", tone)
    let dot = ClassName("icon-dot", tone)
    func spot(_ x: Double, _ y: Double) -> Spot { Spot(centre.x + x, centre.y + y) }
    svg.rect(ClassName("icon-face", tone), spot(-16, -16), spot(16, 16), rounded: 5)
    switch self {
    case .consistentPass: svg.polyline(stroke, [spot(-9, 1), spot(-3, 7), spot(9, -7)])
    case .consistentFail:
      svg.line(stroke, from: spot(-7, -7), to: spot(7, 7))
      svg.line(stroke, from: spot(-7, 7), to: spot(7, -7))
    case .inconsistent:
      svg.line(ClassName("icon-line", tone, "dashed"), from: spot(-12, 0), to: spot(12, 0))
      svg.circle(dot, at: spot(-6, -7), radius: 3.5)
      svg.circle(dot, at: spot(6, 7), radius: 3.5)
    }
  }
}
