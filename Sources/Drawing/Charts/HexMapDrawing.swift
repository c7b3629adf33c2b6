import Measuring

extension HexMap {
  private static let labelStep = 19.0
  private static let widest = 620.0

  package func draw(for layout: Layout, in svg: inout SVGWriter) {
    let key = HexKey(
      showsGroups ? [] : shownKinds, lead: keyLead, width: layout.width)
    let half = grid.half(
      width: layout.isWide ? Self.widest : layout.width, height: layout.isWide ? 600 : .infinity)
    let labels = showsGroups ? groupLabels : []
    let left = layout.isWide ? (layout.width - grid.width(half)) / 2 : 0
    let corner = Spot(left, key.height)
    var height = key.height + grid.height(half) + 4
    let mapBottom = height
    if !layout.isWide { height += Double(labels.count(where: \.isLargest)) * Self.labelStep + 8 }
    svg.open(
      layout, height: height, description: "\(counted(places.count, "hexagon")).", reads: .anywhere)
    key.draw(in: &svg)
    drawHexagons(half, corner, in: &svg)
    if layout.isWide {
      drawLeaders(named(labels, half), half, corner, layout, in: &svg)
    } else {
      drawNumbers(labels, half, corner, below: mapBottom, in: &svg)
    }
    svg.close()
  }

  /// The kinds that any hexagon has, each with how many have it.
  private var shownKinds: [(kind: Kind, number: Int)] {
    kinds.indices.map { kind in (kinds[kind], places.count { $0.kind == kind }) }
      .filter { $0.number > 0 }
  }

  private func drawHexagons(_ half: Double, _ corner: Spot, in svg: inout SVGWriter) {
    let colours = showsGroups ? grid.colours(places.map(\.group), count: groups.count) : []
    HexLayer(grid: grid, half: half, corner: corner, groups: places.map(\.group)).draw(
      in: &svg
    ) { row in
      let place = places[row]
      guard showsGroups else {
        var kind = kinds[place.kind]
        if isCompared { kind.sign = comparisons[row].sign }
        return kind
      }
      return Kind(
        tone: place.group.map { "tint-\(colours[$0] + 1)" } ?? "not-recorded", word: "")
    }
  }

  // MARK: Names of groups

  /// The name of a piece of a group, with the number of its hexagons; the largest piece has that of all.
  private struct GroupLabel {
    var group: Int
    /// The hexagons that it points at.
    var piece: [Int]
    var isLargest: Bool
    var name: String
    var number: String

    /// What fits, with the number.
    func text(within width: Double) -> String {
      "\(cut(name, to: width - textWidth(number) - 5)) \(number)"
    }
  }

  private var groupLabels: [GroupLabel] {
    let pieces = grid.pieces(places.map(\.group), count: groups.count)
    return groups.indices.flatMap { group in
      let all = numberText(Double(places.count { $0.group == group }))
      return pieces[group].enumerated().map { position, piece in
        GroupLabel(
          group: group, piece: piece, isLargest: position == 0, name: groups[group].shortName,
          number: position == 0 ? all : "\(piece.count) of \(all)")
      }
    }
  }

  /// The largest piece of each group and, where there is room for more names, the largest of the others.
  private func named(_ labels: [GroupLabel], _ half: Double) -> [GroupLabel] {
    let largest = labels.filter(\.isLargest)
    let others = labels.filter { !$0.isLargest && $0.piece.count > 1 }.enumerated().sorted {
      (-$0.element.piece.count, $0.offset) < (-$1.element.piece.count, $1.offset)
    }.map(\.element)
    return largest + others.prefix(max(0, 2 * capacity(half) - largest.count))
  }

  /// Names in a column on either side, in the order of what they belong to from the north.
  private func drawLeaders(
    _ labels: [GroupLabel], _ half: Double, _ corner: Spot, _ layout: Layout,
    in svg: inout SVGWriter
  ) {
    let middle = grid.width(half) / 2
    let ordered = labels.map { label -> (label: GroupLabel, x: Double) in
      let xs = label.piece.map { grid.centre(of: grid.cells[$0], half).x }
      return (label, xs.reduce(0, +) / Double(xs.count))
    }.sorted { ($0.x, $0.label.group) < ($1.x, $1.label.group) }
    let leftCount = max(
      ordered.count { $0.x < middle }, ordered.count - capacity(half))
    for (side, own) in [ordered.prefix(leftCount), ordered.dropFirst(leftCount)].enumerated() {
      let isLeft = side == 0
      let targets = own.map { target(of: $0.label, isLeft: isLeft, half) }
      let bottom = grid.height(half)
      let edge = isLeft ? -20 : grid.width(half) + 20
      let order = uncrossed(
        targets,
        spread(targets.map(\.y).sorted(), size: Self.labelStep, within: 8...max(8, bottom - 8)),
        from: edge)
      for (position, y) in order {
        let label = own[own.startIndex + position].label
        let spot = Spot(
          isLeft ? corner.x - 24 : corner.x + grid.width(half) + 24, y + corner.y)
        let end = Spot(targets[position].x + corner.x, targets[position].y + corner.y)
        svg.openPart("label", to: groups[label.group].address)
        svg.line("leader", from: Spot(spot.x + (isLeft ? 4 : -4), spot.y), to: end)
        svg.circle("leader-end", at: end, radius: 2.5)
        let room = isLeft ? spot.x : layout.width - spot.x
        svg.text(
          isLeft ? "name end" : "name", label.text(within: room), at: Spot(spot.x, spot.y + 5))
        svg.closePart()
      }
    }
  }

  /// Which target each of the falling heights on one side is for, so that no two lines to them cross.
  private func uncrossed(
    _ targets: [Spot], _ heights: [Double], from edge: Double
  ) -> [(position: Int, y: Double)] {
    var order = targets.indices.sorted { (targets[$0].y, $0) < (targets[$1].y, $1) }
    for _ in targets.indices {
      for place in order.indices.dropLast()
      where cross(
        (Spot(edge, heights[place]), targets[order[place]]),
        (Spot(edge, heights[place + 1]), targets[order[place + 1]]))
      { order.swapAt(place, place + 1) }
    }
    return order.enumerated().map { ($1, heights[$0]) }
  }

  /// How many names fit in a column beside the map.
  private func capacity(_ half: Double) -> Int { Int(grid.height(half) / Self.labelStep) }

  /// The centre of the outermost hexagon of a piece.
  private func target(of label: GroupLabel, isLeft: Bool, _ half: Double) -> Spot {
    let centres = label.piece.map { grid.centre(of: grid.cells[$0], half) }
    return centres.min { left, right in
      isLeft ? (left.x, left.y) < (right.x, right.y) : (-left.x, left.y) < (-right.x, right.y)
    } ?? Spot(0, 0)
  }

  /// Numbers in the hexagons, with the names below: there is no room beside them on a phone.
  private func drawNumbers(
    _ labels: [GroupLabel], _ half: Double, _ corner: Spot, below bottom: Double,
    in svg: inout SVGWriter
  ) {
    for label in labels {
      let centres = label.piece.map { grid.centre(of: grid.cells[$0], half) }
      let mean = Spot(
        centres.reduce(0) { $0 + $1.x } / Double(centres.count),
        centres.reduce(0) { $0 + $1.y } / Double(centres.count))
      let nearest =
        centres.min {
          abs($0.x - mean.x) + abs($0.y - mean.y) < abs($1.x - mean.x) + abs($1.y - mean.y)
        } ?? mean
      svg.text(
        "group-number middle", "\(label.group + 1)",
        at: Spot(nearest.x + corner.x, nearest.y + corner.y + 5))
    }
    for label in labels where label.isLargest {
      let y = bottom + Double(label.group + 1) * Self.labelStep
      svg.text("key-text end", "\(label.group + 1)", at: Spot(18, y))
      svg.text("key-text", label.text(within: Layout.narrow.width - 26), at: Spot(26, y))
    }
  }
}

/// Whether two lines cross.
private func cross(_ one: (Spot, Spot), _ other: (Spot, Spot)) -> Bool {
  func side(_ line: (Spot, Spot), _ spot: Spot) -> Double {
    (line.1.x - line.0.x) * (spot.y - line.0.y) - (line.1.y - line.0.y) * (spot.x - line.0.x)
  }
  return side(one, other.0) * side(one, other.1) < 0 && side(other, one.0) * side(other, one.1) < 0
}

/// What the colours of hexagons mean, and how many have each.
struct HexKey {
  private var entries: [(kind: HexMap.Kind, text: String, spot: Spot)] = []
  private let lead: String
  let height: Double

  /// - Parameter lead: what stands before them on a line of its own; empty for nothing.
  init(_ kinds: [(kind: HexMap.Kind, number: Int)], lead: String = "", width: Double) {
    self.lead = lead
    var spot = Spot(0, lead.isEmpty ? 14 : 36)
    for (kind, number) in kinds {
      let text = "\(kind.word): \(numberText(Double(number)))"
      let length = 24 + textWidth(text)
      if spot.x > 0, spot.x + length > width { spot = Spot(0, spot.y + 24) }
      entries.append((kind, text, spot))
      spot.x += length + 16
    }
    height = entries.isEmpty ? 4 : spot.y + 18
  }

  func draw(in svg: inout SVGWriter) {
    if !lead.isEmpty { svg.text("key-text", lead, at: Spot(0, 14)) }
    for (kind, text, spot) in entries {
      svg.openPart(ClassName("hexagon", kind.tone), to: nil)
      svg.hexagon(
        "hexagon-face", top: Spot(spot.x + 8, spot.y - 14), half: 8, side: HexGrid.side(8))
      if !kind.sign.isEmpty {
        svg.text("sign-text middle", kind.sign, at: Spot(spot.x + 8, spot.y))
      }
      svg.closePart()
      svg.text("key-text", text, at: Spot(spot.x + 22, spot.y))
    }
  }
}
