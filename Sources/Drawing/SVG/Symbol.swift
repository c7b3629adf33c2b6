/// The shape of a mark, which says in grey what its colour says on screen.
enum Symbol {
  case ring, disc, diamond, triangleUp, triangleDown, cross, box, square, bar

  func draw(
    _ name: String, _ kind: String = "", at spot: Spot, radius: Double, in svg: inout SVGWriter
  ) {
    func corner(_ x: Double, _ y: Double) -> Spot {
      Spot(spot.x + x * radius, spot.y + y * radius)
    }
    let classes = ClassName("sign", name, kind, self == .ring ? "ring" : "")
    switch self {
    case .ring, .disc: svg.circle(classes, at: spot, radius: radius)
    case .diamond:
      svg.polygon(classes, [corner(0, -1.3), corner(1.3, 0), corner(0, 1.3), corner(-1.3, 0)])
    case .triangleUp:
      svg.polygon(classes, [corner(0, -1.25), corner(1.2, 0.9), corner(-1.2, 0.9)])
    case .triangleDown:
      svg.polygon(classes, [corner(0, 1.25), corner(1.2, -0.9), corner(-1.2, -0.9)])
    case .square: svg.rect(classes, corner(-1, -1), corner(1, 1))
    case .bar: svg.line(classes, from: corner(0, -1), to: corner(0, 1))
    case .box: svg.rect(classes, corner(-1.3, -1), corner(1.3, 1))
    case .cross:
      svg.line(classes, from: corner(-1, -1), to: corner(1, 1))
      svg.line(classes, from: corner(-1, 1), to: corner(1, -1))
    }
  }
}
