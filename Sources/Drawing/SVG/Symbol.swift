/// The shape of a mark, which says in grey what its colour says on screen.
enum Symbol {
  case ring, disc, diamond, triangleUp, triangleDown, square, cross

  func draw(_ name: String, at spot: Spot, radius: Double, in svg: inout SVGWriter) {
    func corner(_ x: Double, _ y: Double) -> Spot {
      Spot(spot.x + x * radius, spot.y + y * radius)
    }
    let name = "sign \(name)"
    switch self {
    case .ring: svg.circle("\(name) ring", at: spot, radius: radius)
    case .disc: svg.circle(name, at: spot, radius: radius)
    case .diamond:
      svg.polygon(name, [corner(0, -1.3), corner(1.3, 0), corner(0, 1.3), corner(-1.3, 0)])
    case .triangleUp:
      svg.polygon(name, [corner(0, -1.25), corner(1.2, 0.9), corner(-1.2, 0.9)])
    case .triangleDown:
      svg.polygon(name, [corner(0, 1.25), corner(1.2, -0.9), corner(-1.2, -0.9)])
    case .square: svg.rect(name, corner(-0.9, -0.9), corner(0.9, 0.9))
    case .cross:
      svg.line(name, from: corner(-1, -1), to: corner(1, 1))
      svg.line(name, from: corner(-1, 1), to: corner(1, -1))
    }
  }
}
