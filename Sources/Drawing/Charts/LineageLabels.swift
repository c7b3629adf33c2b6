import Chronology
import Commissioning

/// The names beside the lines of bodies, and the numbers above them.
struct LineageLabels {
  private let rows: [LineagePlot.Row]
  private let plot: LineagePlot
  private let layout: Layout
  private let isBrief: Bool

  init(_ rows: [LineagePlot.Row], _ plot: LineagePlot, _ layout: Layout) {
    self.rows = rows
    self.plot = plot
    self.layout = layout
    isBrief = plot.size == .brief
  }

  private var size: Double { isBrief ? 11 : Layout.text }
  /// Whether names stand beside the lines, not above them.
  private var areBeside: Bool { layout.isWide || isBrief }
  var rowHeight: Double { isBrief ? 15 : layout.isWide ? 30 : 34 }
  private var hasCounts: Bool { !isBrief && !plot.counts.isEmpty }
  var dayBaseline: Double { hasCounts ? 62 : 13 }
  var top: Double { dayBaseline + 28 }

  private func isFirst(_ row: Int) -> Bool {
    !plot.moves.contains { $0.to == rows[row].body.key && $0.day == rows[row].body.start }
  }

  private func goesOn(_ row: Int) -> Bool { rows[row].body.end == nil }

  /// Whether a name stands at the beginning of its line. A small drawing names each body once: where it
  /// begins if its line ends, otherwise where that goes on.
  private func isNamedFirst(_ row: Int) -> Bool { isBrief ? !goesOn(row) : isFirst(row) }

  /// With room for fonts that are wider.
  private func width(_ text: String) -> Double { textWidth(text, size: size, isBold: true) * 1.1 }

  /// With how many customers it has on the day, or had at last, and how many it is to have.
  private func text(_ row: Int, isShort: Bool = false) -> String {
    let body = rows[row].body
    if body.isPlanned { return "\(rows[row].label), planned" }
    guard let number = rows[row].customers(by: plot.day) else { return rows[row].label }
    let later = body.customers.last { !$0.day.hasCome(by: plot.day) }?.number
    let then = !isShort && goesOn(row) && !isBrief && later != nil && later != number
    return "\(rows[row].label), \(number)" + (then ? ", then \(later ?? number)" : "")
  }

  /// Without how many customers it is to have where there is no room for that.
  private func text(_ row: Int, fittedTo room: Double) -> String {
    let whole = text(row)
    return width(whole) <= room ? whole : fitted(text(row, isShort: true), to: room)
  }

  private func fitted(_ text: String, to room: Double) -> String {
    if width(text) <= room { return text }
    var short = text
    while !short.isEmpty, width(short + "\u{2026}") > room { short.removeLast() }
    while short.last == " " || short.last == "," { short.removeLast() }
    return short + "\u{2026}"
  }

  /// A narrow drawing names a line that goes on under one name only once.
  private func isNamedOnce(_ row: Int) -> Bool {
    !areBeside && isFirst(row) && goesOn(row) && rows[row].firstLabel == rows[row].label
  }

  /// The days of the drawing, with room for names beside the first and the last.
  func scale(_ days: [Day], around day: Day) -> DayScale {
    func room(_ rows: [String], _ share: Double) -> Double {
      min(layout.width * share, (rows.map(width).max() ?? 0) + 10)
    }
    guard areBeside else {
      return DayScale(days, around: day, years: 8, left: 1, right: layout.width - 4)
    }
    let right =
      layout.width - room(rows.indices.filter(goesOn).map { text($0) }, isBrief ? 0.4 : 0.24) - 4
    let firsts = rows.indices.filter(isNamedFirst)
    let wanted = room(firsts.map { rows[$0].firstLabel }, isBrief ? 0.3 : 0.24) + 16
    let plain = DayScale(days, around: day, years: 8, left: 0, right: right)
    let offset = firsts.compactMap { rows[$0].body.start }.map { plain.x($0) }.min() ?? 0
    // The names need only the room that the time before the first line leaves.
    let left = right > offset ? max(0, (wanted - offset) / (1 - offset / right)) : 0
    return DayScale(days, around: day, years: 8, left: min(left, right / 2), right: right)
  }

  func draw(_ geometry: LineageGeometry, in svg: inout SVGWriter) {
    for row in rows.indices {
      if isNamedFirst(row) { drawFirst(row, geometry, in: &svg) }
      if !isFirst(row), !goesOn(row), layout.isWide, !isBrief {
        let x = geometry.scale.x(geometry.start(row))
        let room = geometry.scale.x(geometry.end(row)) - x + 14
        drawAbove(row, fitted(text(row), to: max(room, 60)), x + 3, geometry, in: &svg)
      }
    }
    let lasting = rows.indices.filter(goesOn)
    if areBeside {
      let places = spread(
        lasting.map { geometry.y($0) }, size: size + 1.5,
        within: top...max(top, geometry.bottom))
      for (row, place) in zip(lasting, places) {
        let room = layout.width - geometry.scale.right - 8
        let lines =
          isBrief
          ? [fitted(text(row), to: room)] : wrapped(text(row), width: room, lines: 2, isBold: true)
        for (line, words) in lines.enumerated() {
          let baseline = place + size * (0.35 + Double(line) - Double(lines.count - 1) / 2)
          svg.text(name(row), words, at: Spot(geometry.scale.right + 8, baseline))
        }
      }
    } else {
      for row in lasting where !isNamedOnce(row) { drawLast(row, geometry, in: &svg) }
    }
  }

  private func name(_ row: Int, _ anchor: String = "") -> ClassName {
    ClassName(
      "lineage-label", isBrief ? "small" : "", goesOn(row) ? "lasting" : "", anchor)
  }

  private func drawFirst(_ row: Int, _ geometry: LineageGeometry, in svg: inout SVGWriter) {
    let x = geometry.scale.x(geometry.start(row))
    if areBeside {
      let label = isBrief ? rows[row].label : rows[row].firstLabel
      svg.text(
        ClassName("lineage-label", isBrief ? "small" : "", "end"),
        fitted(label, to: max(20, x - 16)), at: Spot(x - 15, geometry.y(row) + size * 0.35))
      guard !isBrief else { return }
      let known = rows[row].body.customers.first { $0.number != nil }
      guard let known, let number = known.number, !goesOn(row) || known.day < plot.day else {
        return
      }
      drawAbove(
        row, String(number), geometry.scale.x(max(known.day.number, geometry.start(row))) + 3,
        geometry, isNumber: true, in: &svg)
    } else {
      drawAbove(row, firstText(row, geometry), firstStart(row, geometry), geometry, in: &svg)
    }
  }

  /// The name above the beginning of a line, which leaves room for the one above its end.
  private func firstText(_ row: Int, _ geometry: LineageGeometry) -> String {
    let room = layout.width - 4 - firstStart(row, geometry)
    if isNamedOnce(row) { return text(row, fittedTo: room) }
    let needed = goesOn(row) ? width(text(row, isShort: true)) + 10 : 0
    return fitted(rows[row].firstLabel, to: max(room - needed, room * 0.45))
  }

  private func firstStart(_ row: Int, _ geometry: LineageGeometry) -> Double {
    min(geometry.scale.x(geometry.start(row)), layout.width * 0.1)
  }

  private func baseline(_ row: Int, _ customers: Int?, _ geometry: LineageGeometry) -> Double {
    geometry.y(row) - geometry.thickness(customers) / 2 - 3
  }

  /// How many customers a line has where its first name stands, or comes to have.
  private func firstCustomers(_ row: Int, _ geometry: LineageGeometry) -> Int? {
    let first = geometry.changes(row).first ?? 0
    let known = rows[row].body.customers.first { $0.day.number > first }?.number
    return rows[row].body.customers(on: first) ?? known ?? nil
  }

  private func drawAbove(
    _ row: Int, _ text: String, _ x: Double, _ geometry: LineageGeometry, isNumber: Bool = false,
    in svg: inout SVGWriter
  ) {
    let start = max(0, min(x, geometry.scale.right - width(text)))
    svg.text(
      isNumber ? "lineage-label" : name(row), text,
      at: Spot(start, baseline(row, firstCustomers(row, geometry), geometry)))
  }

  /// Above the right end of a line, where its first name does not say it or leaves room.
  private func drawLast(_ row: Int, _ geometry: LineageGeometry, in svg: inout SVGWriter) {
    let y = baseline(row, rows[row].body.customers.last?.number ?? nil, geometry)
    let end = layout.width - 4
    // Names that stand beside it: its own first one, and those of lines close by.
    let beside = rows.indices.filter {
      isNamedFirst($0) && abs(baseline($0, firstCustomers($0, geometry), geometry) - y) < size
    }.map { firstStart($0, geometry) + width(firstText($0, geometry)) + 8 }
    let room = end - max(beside.max() ?? 0, layout.width * 0.1)
    svg.text(
      name(row, "end"), text(row, fittedTo: max(room, layout.width * 0.35)), at: Spot(end, y))
  }

  /// How many a source counted, each above its day.
  func drawCounts(_ scale: DayScale, in svg: inout SVGWriter) {
    let wanted = plot.counts.map { scale.x($0.from.firstDay) }
    let places = spread(wanted, size: layout.isWide ? 40 : 31, within: 16...(layout.width - 18))
    for (row, count) in plot.counts.enumerated() {
      let x = places[row]
      let number = count.text.split(separator: " ").last.map(String.init) ?? count.text
      svg.openMark(ClassName("lineage-count", count.isPlanned ? "expected" : ""), row: row)
      svg.rect("hit", Spot(x - 14, 2), Spot(x + 14, 34))
      svg.text("lineage-number middle", number, at: Spot(x, 15))
      let month = Month.names[count.from.firstDay.month.monthOfYear - 1].prefix(3)
      svg.text("tick middle", String(month), at: Spot(x, 31))
      svg.polyline("leader", [Spot(x, 35), Spot(wanted[row], 44), Spot(wanted[row], 49)])
      svg.closeGroup()
    }
  }
}
