import Chronology
import Commissioning

/// The drawing of bodies over time.
struct LineageDrawing {
  private let plot: LineagePlot
  private let layout: Layout
  /// The positions of the rows that are drawn.
  private let shown: [Int]
  private let geometry: LineageGeometry
  private let labels: LineageLabels
  private let today: Int32

  /// How many days before the day a small drawing begins.
  private static let briefReach: Int32 = 456

  init(_ plot: LineagePlot, _ layout: Layout) {
    self.plot = plot
    self.layout = layout
    today = plot.day.number
    let isBrief = plot.size == .brief
    let first = isBrief ? plot.day.number - Self.briefReach : .min
    shown = plot.rows.indices.filter { row in
      plot.rows[row].body.end.map { $0.number > first } ?? true
    }
    let rows = shown.map { plot.rows[$0] }
    let days = LineageDrawing.days(rows, plot, isBrief).map { Day(number: max($0, first)) }
    labels = LineageLabels(rows, plot, layout)
    let scale = labels.scale(days, around: plot.day)
    geometry = LineageGeometry(
      rows, plot.moves, scale, rowHeight: labels.rowHeight, top: labels.top)
  }

  private static func days(
    _ rows: [LineagePlot.Row], _ plot: LineagePlot, _ isBrief: Bool
  ) -> [Int32] {
    // Room after the day, so that what is planned and what goes on can be told apart.
    let bodies = rows.flatMap { [$0.body.start?.number, $0.body.end.map { $0.number + 30 }] }
    let counts = isBrief ? [] : plot.counts.map(\.from.firstDay.number)
    return bodies.compactMap(\.self) + counts + [plot.day.number + 60]
  }

  func draw(in svg: inout SVGWriter) {
    let bottom = geometry.bottom
    svg.open(
      layout, height: bottom + 8,
      description:
        "Lines of \(counted(shown.count, plot.noun)) over time, and a line at \(plot.day.text).",
      reads: .anywhere)
    geometry.scale.draw(from: labels.top - 6, to: bottom, in: &svg)
    if plot.size == .page { labels.drawCounts(geometry.scale, in: &svg) }
    for row in shown.indices {
      svg.openMark("lineage", row: plot.counts.count + shown[row])
      drawLine(row, in: &svg)
      svg.closeGroup()
    }
    geometry.scale.drawDay(
      plot.day, labelAt: labels.dayBaseline, from: labels.top - 6, to: bottom, in: &svg)
    labels.draw(geometry, in: &svg)
    svg.close()
  }

  private func drawLine(_ row: Int, in svg: inout SVGWriter) {
    let changes = geometry.changes(row)
    let body = geometry.rows[row].body
    drawBeginning(row, in: &svg)
    for (from, until) in zip(changes, changes.dropFirst()) {
      let ends = until == changes.last
      let leaving = geometry.leaving(row, on: until)
      let isBent = !ends || !leaving.isEmpty
      let left = geometry.scale.x(from)
      let right = geometry.scale.x(until) - (isBent ? geometry.bend(row, from: from, on: until) : 0)
      let thickness = geometry.thickness(body.customers(on: from))
      drawBand(row, from: left, to: right, thickness, in: &svg)
      for move in leaving { drawMove(move, row, from: right, in: &svg) }
      if !ends {
        let change = Curve(
          from: right, geometry.departure(row, on: until, of: nil), to: geometry.scale.x(until),
          geometry.arrival(row, on: until, of: nil))
        svg.polygon(
          ClassName("lineage-band", until > today ? "later" : ""), change.outline)
      }
    }
    drawEnds(row, changes, in: &svg)
    for renaming in body.renamings where geometry.scale.isVisible(renaming.day.number) {
      svg.circle(
        "lineage-renamed", at: Spot(geometry.scale.x(renaming.day), geometry.y(row)),
        radius: layout.isWide ? 3 : 2.4)
    }
  }

  /// Dashes before a line whose beginning is not recorded, or only its latest day.
  private func drawBeginning(_ row: Int, in svg: inout SVGWriter) {
    let body = geometry.rows[row].body
    guard body.from?.relation != .on, geometry.changes(row).count > 1 else { return }
    let joined = geometry.moves.contains { $0.to == body.key && $0.day == body.start }
    let x = geometry.scale.x(geometry.start(row))
    guard !joined, x > 12 else { return }
    svg.line(
      "lineage-inferred", from: Spot(x - 12, geometry.y(row)), to: Spot(x, geometry.y(row)))
  }

  /// A part of a line; what is after the day is paler.
  private func drawBand(
    _ row: Int, from left: Double, to right: Double, _ thickness: Double, in svg: inout SVGWriter
  ) {
    let now = geometry.scale.end(of: plot.day)
    let y = geometry.y(row)
    func band(_ name: ClassName, _ from: Double, _ to: Double) {
      guard to > from else { return }
      svg.rect(name, Spot(from, y - thickness / 2), Spot(to, y + thickness / 2))
    }
    band("lineage-band", left, min(right, now))
    band("lineage-band later", max(left, now), right)
  }

  private func drawMove(_ index: Int, _ row: Int, from left: Double, in svg: inout SVGWriter) {
    let move = geometry.moves[index]
    guard let target = geometry.row(of: move.to) else { return }
    let (day, x) = (move.day.number, geometry.scale.x(move.day))
    let departure = geometry.departure(row, on: day, of: index)
    let arrival = geometry.arrival(target, on: day, of: index)
    let curve = Curve(from: left, departure, to: x, arrival)
    let isInferred = move.isInferred || move.when?.relation != .on
    if arrival.bottom - arrival.top <= LineageGeometry.thin + 0.01 {
      svg.polyline(
        ClassName("lineage-flow", move.isPlanned ? "planned" : isInferred ? "inferred" : ""),
        curve.middle)
      return
    }
    svg.polygon(ClassName("lineage-band", move.isPlanned ? "planned" : ""), curve.outline)
    if isInferred {
      svg.line(
        "lineage-inferred", from: Spot(x, arrival.top - 1), to: Spot(x, arrival.bottom + 1))
    }
  }

  /// A bar where a line ends and nothing follows, and where customers left for no other body.
  private func drawEnds(_ row: Int, _ changes: [Int32], in svg: inout SVGWriter) {
    let key = geometry.rows[row].body.key
    func bar(_ day: Int32, _ thickness: Double, isPlanned: Bool) {
      guard geometry.scale.isVisible(day) else { return }
      let (x, half) = (geometry.scale.x(day), thickness / 2 + 4)
      svg.line(
        ClassName("lineage-end", isPlanned ? "planned" : ""),
        from: Spot(x, geometry.y(row) - half), to: Spot(x, geometry.y(row) + half))
    }
    let body = geometry.rows[row].body
    let lost = geometry.moves.filter { $0.from == key && $0.to == nil && !$0.customers.isEmpty }
    var ends = Dictionary(lost.map { ($0.day.number, $0.isPlanned) }) { first, _ in first }
    if let last = changes.last, body.end?.number == last,
      geometry.leaving(row, on: last).isEmpty
    {
      ends[last] = body.isEndPlanned
    }
    for (day, isPlanned) in ends.sorted(by: { $0.key < $1.key }) {
      bar(day, geometry.thickness(body.customers(on: day - 1)), isPlanned: isPlanned)
    }
  }
}

/// A band that bends from one place on a line to another.
private struct Curve {
  private let left: Double
  private let right: Double
  private let start: LineageGeometry.Portion
  private let end: LineageGeometry.Portion

  private static let steps = 12

  init(
    from left: Double, _ start: LineageGeometry.Portion, to right: Double,
    _ end: LineageGeometry.Portion
  ) {
    self.left = left
    self.right = right
    self.start = start
    self.end = end
  }

  private func spots(_ first: Double, _ last: Double) -> [Spot] {
    (0...Curve.steps).map { step in
      let share = Double(step) / Double(Curve.steps)
      let eased = share * share * (3 - 2 * share)
      return Spot(left + (right - left) * share, first + (last - first) * eased)
    }
  }

  var outline: [Spot] { spots(start.top, end.top) + spots(start.bottom, end.bottom).reversed() }
  var middle: [Spot] { spots(start.middle, end.middle) }
}
