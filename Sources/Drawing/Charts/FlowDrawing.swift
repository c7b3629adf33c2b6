import Measuring

/// What is drawn of a flow between two days: boxes of the first at the left, of the second at the right, and
/// bands between them, each the mark of the row of its position.
struct FlowPicture {
  struct Box {
    var name: String
    /// For places with little room.
    var shortName = ""
    /// How many customers it has; nil where that is not recorded.
    var number: Int?
    /// What became of it, for places with no room for labels beside bands; empty for nothing.
    var detail = ""
    /// Whether it stands for a body.
    var isRecorded = true
  }

  struct Band {
    /// The positions of its boxes.
    var from: Int
    var to: Int
    /// Nil where it is not recorded: it is drawn thin.
    var customers: Int?
    var tone: String
    /// Whether it is drawn over others.
    var isStrong: Bool
    /// What stands in its middle, where there is room; empty for nothing.
    var label = ""
  }

  var days: (first: String, last: String)
  var left: [Box]
  var right: [Box]
  var bands: [Band]
  /// How high a box is at least where names stand over bands.
  var leastHeight = 4.0
  /// What bands of each tone mean, in their order.
  var meanings: [(tone: String, words: String)]
}

/// The drawing of a flow between two days.
struct FlowDrawing {
  private let flow: FlowPicture
  private let layout: Layout
  /// Units for each customer.
  private let unit: Double
  private let left: Side
  private let right: Side
  private let bottom: Double
  private let key: MarkKey

  private static let top = 44.0
  private static let boxWidth = 12.0
  private static let thinnest = 1.5
  /// Of a band of which no number is recorded.
  private static let thin = 2.5

  /// The boxes of one day, by position; those that no band touches are not drawn.
  private struct Side {
    let boxes: [FlowPicture.Box]
    var tops: [Double] = []
    let heights: [Double]
    /// Where the first band of each begins: all of them are in its middle.
    let starts: [Double]
    var bottom = FlowDrawing.top

    /// - Parameters:
    ///   - bands: how high all bands of each box are.
    ///   - least: how high a box is at least.
    init(
      _ boxes: [FlowPicture.Box], bands: [Double], unit: Double, least: Double, isWide: Bool
    ) {
      self.boxes = boxes
      heights = zip(boxes, bands).map { box, height in
        let lines = isWide || box.detail.isEmpty ? least : 2 * Layout.lineHeight
        return height > 0 ? max(Double(box.number ?? 0) * unit, height, lines) : 0
      }
      starts = zip(heights, bands).map { ($0 - $1) / 2 }
      for height in heights {
        tops.append(bottom)
        // Names of low boxes do not touch.
        if height > 0 { bottom += height + max(isWide ? 11 : 9, Layout.lineHeight - height) }
      }
    }

    /// What is drawn: boxes, with where they begin and end.
    var places: [FlowNames.Place] {
      boxes.indices.filter { heights[$0] > 0 }.map {
        (boxes[$0], tops[$0]...(tops[$0] + heights[$0]))
      }
    }

    var bandTops: [Double] { zip(tops, starts).map(+) }
    var hasNumbers: Bool { boxes.contains { $0.number != nil } }

    /// Moves the boxes apart until they end where those of the other day do.
    mutating func stretch(to end: Double) {
      let drawn = heights.indices.filter { heights[$0] > 0 }
      guard bottom < end, drawn.count > 1 else { return }
      let more = (end - bottom) / Double(drawn.count - 1)
      for (number, position) in drawn.enumerated() { tops[position] += Double(number) * more }
      bottom = end
    }
  }

  init(_ flow: FlowPicture, _ layout: Layout) {
    self.flow = flow
    self.layout = layout
    func customers(_ boxes: [FlowPicture.Box]) -> Int { boxes.reduce(0) { $0 + ($1.number ?? 0) } }
    let all = max(
      flow.bands.reduce(0) { $0 + ($1.customers ?? 0) }, customers(flow.left),
      customers(flow.right))
    let room = layout.isWide ? 560.0 : 520
    let unit = min(18, max(1.2, room / Double(max(all, 1))))
    self.unit = unit
    let least = layout.isWide ? min(flow.leastHeight, 8) : flow.leastHeight
    func side(_ boxes: [FlowPicture.Box], _ box: (FlowPicture.Band) -> Int) -> Side {
      var heights = [Double](repeating: 0, count: boxes.count)
      for band in flow.bands { heights[box(band)] += FlowDrawing.height(of: band, unit) }
      return Side(boxes, bands: heights, unit: unit, least: least, isWide: layout.isWide)
    }
    var (left, right) = (side(flow.left, \.from), side(flow.right, \.to))
    bottom = max(left.bottom, right.bottom)
    // A narrow drawing says over its bands what became of each body.
    let tones = layout.isWide ? Set(flow.bands.map(\.tone)) : []
    key = MarkKey(
      flow.meanings.filter { tones.contains($0.tone) }.map {
        MarkKey.Entry(symbol: .box, tone: "flow-\($0.tone)", words: $0.words)
      }, unit: nil, width: layout.width)
    left.stretch(to: bottom)
    right.stretch(to: bottom)
    (self.left, self.right) = (left, right)
  }

  private static func height(of band: FlowPicture.Band, _ unit: Double) -> Double {
    band.customers.map { max(Double($0) * unit, thinnest) } ?? thin
  }

  /// From the box of the first day to that of the second.
  private var span: (from: Double, to: Double) {
    layout.isWide ? (346, layout.width - 346) : (34, layout.width - 34)
  }

  func draw(in svg: inout SVGWriter) {
    svg.open(
      layout, height: bottom + 10 + key.height,
      description: "Bands from the bodies of the first day to those of the second.",
      reads: .anywhere)
    let (from, to) = span
    let (start, end) =
      layout.isWide ? (from + Self.boxWidth, to - Self.boxWidth) : (0, layout.width)
    svg.text(layout.isWide ? "own-label end" : "own-label", flow.days.first, at: Spot(start, 15))
    svg.text(layout.isWide ? "own-label" : "own-label end", flow.days.last, at: Spot(end, 15))
    if left.hasNumbers {
      svg.text("spine-period end", "CCGs", at: Spot(from + Self.boxWidth, 33))
    }
    if right.hasNumbers {
      svg.text("spine-period", "CCGs", at: Spot(to - Self.boxWidth, 33))
    }
    drawBands(in: &svg)
    for box in left.boxes.indices { drawBox(box, left, at: from, isLeft: true, in: &svg) }
    for box in right.boxes.indices {
      drawBox(box, right, at: to - Self.boxWidth, isLeft: false, in: &svg)
    }
    if !layout.isWide {
      let names = FlowNames(
        left: left.places, right: right.places,
        span: (span.from + Self.boxWidth)...(span.to - Self.boxWidth))
      for name in names.all {
        svg.text(ClassName("outlier-label", name.isEnd ? "end" : ""), name.words, at: name.spot)
      }
    }
    key.draw(from: bottom + 6, in: &svg)
    svg.close()
  }

  /// Pale bands first, so that strong ones are not covered. Bands leave a box in the order of where they
  /// go, and reach one in the order of where they come from.
  private func drawBands(in svg: inout SVGWriter) {
    var (leaving, reaching) = (left.bandTops, right.bandTops)
    var places: [(row: Int, from: Double, to: Double)] = []
    var starts = [Double](repeating: 0, count: flow.bands.count)
    func ordered(_ key: (FlowPicture.Band) -> (Int, Int)) -> [Int] {
      flow.bands.indices.sorted { key(flow.bands[$0]) < key(flow.bands[$1]) }
    }
    for row in ordered({ ($0.from, $0.to) }) {
      let band = flow.bands[row]
      starts[row] = leaving[band.from]
      leaving[band.from] += Self.height(of: band, unit)
    }
    for row in ordered({ ($0.to, $0.from) }) {
      let band = flow.bands[row]
      places.append((row, starts[row], reaching[band.to]))
      reaching[band.to] += Self.height(of: band, unit)
    }
    for isStrong in [false, true] {
      for (row, start, end) in places where flow.bands[row].isStrong == isStrong {
        draw(row, from: start, to: end, in: &svg)
      }
    }
    if layout.isWide {
      drawLabels(
        places.filter { !flow.bands[$0.row].label.isEmpty }.map { row, start, end in
          (row, (start + end + Self.height(of: flow.bands[row], unit)) / 2)
        }.sorted { $0.1 < $1.1 }, in: &svg)
    }
  }

  /// What bands are, in the middle of each.
  ///
  /// - Parameter labelled: the rows of the bands, from the top, with where the middle of each is.
  private func drawLabels(_ labelled: [(row: Int, y: Double)], in svg: inout SVGWriter) {
    let height = 22.0
    let highest = Self.top + height / 2
    let places = spread(
      labelled.map(\.y), size: height + 3, within: highest...max(highest, bottom - height / 2))
    let middle = (span.from + span.to) / 2
    for (row, y) in zip(labelled.map(\.row), places) {
      let label = flow.bands[row].label
      let half = textWidth(label, isBold: true) * 0.55 + 8
      svg.rect(
        ClassName("flow-tag", flow.bands[row].tone), Spot(middle - half, y - height / 2),
        Spot(middle + half, y + height / 2))
      svg.text("own-label middle", label, at: Spot(middle, y + 5))
    }
  }

  private func draw(_ row: Int, from start: Double, to end: Double, in svg: inout SVGWriter) {
    let band = flow.bands[row]
    let height = Self.height(of: band, unit)
    let (from, to) = (span.from + Self.boxWidth, span.to - Self.boxWidth)
    svg.openMark(ClassName("flow", band.tone), row: row)
    svg.band("flow-band", from: Spot(from, start), to: Spot(to, end), height: height)
    svg.closeGroup()
  }

  private func drawBox(
    _ position: Int, _ side: Side, at x: Double, isLeft: Bool, in svg: inout SVGWriter
  ) {
    let (box, top, height) = (
      side.boxes[position], side.tops[position], side.heights[position]
    )
    guard height > 0 else { return }
    svg.rect(
      box.isRecorded ? "flow-box" : "flow-box not-recorded", Spot(x, top),
      Spot(x + Self.boxWidth, top + height))
    let middle = top + height / 2 + 5
    let edge = isLeft ? x - 6 : x + Self.boxWidth + 6
    if let number = box.number {
      svg.text(
        isLeft ? "spine-name end" : "spine-name", numberText(Double(number)),
        at: Spot(edge, middle))
    }
    guard layout.isWide else { return }
    let room = span.from - 50
    let fitting = textWidth(box.name) <= room || box.shortName.isEmpty ? box.name : box.shortName
    let name = wrapped(fitting, width: room, lines: 1).first ?? ""
    svg.text(
      ClassName(box.isRecorded ? "spine-name" : "spine-period", isLeft ? "end" : ""), name,
      at: Spot(isLeft ? edge - 34 : edge + 34, middle))
  }
}
