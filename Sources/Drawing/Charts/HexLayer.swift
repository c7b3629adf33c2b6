/// The hexagons of one map with the lines between their groups.
struct HexLayer {
  let grid: HexGrid
  /// Half the width of a hexagon.
  let half: Double
  /// Where the map begins.
  let corner: Spot
  /// Of each hexagon; nil for none.
  let groups: [Int?]

  /// - Parameter kind: of the hexagon of a row.
  func draw(in svg: inout SVGWriter, _ kind: (Int) -> HexMap.Kind) {
    for (row, cell) in grid.cells.enumerated() {
      let kind = kind(row)
      svg.openMark(ClassName("hexagon", kind.tone), row: row)
      svg.hexagon(
        "hexagon-face", top: moved(grid.corners(of: cell, half)[5]), half: half,
        side: HexGrid.side(half))
      if !kind.sign.isEmpty, half > 6 {
        let centre = moved(grid.centre(of: cell, half))
        svg.text("sign-text middle", kind.sign, at: Spot(centre.x, centre.y + 5))
      }
      svg.closeGroup()
    }
    svg.segments("outline", grid.outlines(groups, half).map { (moved($0), moved($1)) })
  }

  private func moved(_ spot: Spot) -> Spot { Spot(spot.x + corner.x, spot.y + corner.y) }
}

extension SVGWriter {
  /// A hexagon on a corner, from its top: all of one size are written alike from there.
  mutating func hexagon(_ name: ClassName, top: Spot, half: Double, side: Double) {
    let corners = [
      (0, 0), (half, side / 2), (half, side * 1.5), (0, side * 2), (-half, side * 1.5),
      (-half, side / 2),
    ]
    shape(name, [corners.map { Spot(top.x + $0.0, top.y + $0.1) }])
  }
}
