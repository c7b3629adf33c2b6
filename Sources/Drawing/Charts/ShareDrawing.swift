import Measuring
import Statistics

/// The drawing of shares: under the name of each group, a bar for each seller, and what is no sale.
struct ShareDrawing {
  private let chart: ShareBars
  private let layout: Layout
  private let greatest: Double

  init(_ chart: ShareBars, _ layout: Layout) {
    self.chart = chart
    self.layout = layout
    greatest = max(1, chart.rows.flatMap { [$0.share ?? 0, $0.shareOfPeople ?? 0] }.max() ?? 1)
  }

  private var headHeight: Double { layout.isWide ? 34 : 46 }
  private var rowHeight: Double { layout.isWide ? 24 : 40 }
  private var left: Double { layout.isWide ? 330 : 0 }
  private var right: Double { layout.width - 110 }

  private func x(_ share: Double) -> Double { left + share / greatest * (right - left) }

  func draw(in svg: inout SVGWriter) {
    let height =
      Double(chart.groups.count) * headHeight + Double(chart.rows.count) * rowHeight + 4
    svg.open(
      layout, height: height, description: "A bar for each seller, the largest first.",
      reads: .down)
    var y = 0.0
    var group: Int?
    for row in chart.rows.indices {
      if chart.rows[row].group != group {
        group = chart.rows[row].group
        drawHead(chart.groups[chart.rows[row].group], y, in: &svg)
        y += headHeight
      }
      draw(row, y, in: &svg)
      y += rowHeight
    }
    svg.close()
  }

  private func drawHead(_ group: ShareBars.Group, _ y: Double, in svg: inout SVGWriter) {
    svg.text("own-label", group.name, at: Spot(0, y + 22))
    guard let concentration = group.concentration, let index = group.indexText else { return }
    svg.text(
      "spine-period end",
      layout.isWide ? "\(index): \(concentration.level.words)" : index,
      at: Spot(layout.width, y + (layout.isWide ? 22 : 38)))
  }

  private func draw(_ row: Int, _ y: Double, in svg: inout SVGWriter) {
    let own = chart.rows[row]
    svg.openMark(own.bar.isSale ? "seller" : "apart", row: row)
    svg.rect("spine-row", Spot(0, y), Spot(layout.width, y + rowHeight))
    let room = layout.isWide ? left - 14 : layout.width
    svg.text(
      own.bar.isSale ? "spine-name" : "spine-period",
      wrapped(own.bar.name, width: room, lines: 1).first ?? "", at: Spot(0, y + 16))
    let (top, bottom) = layout.isWide ? (y + 4, y + 19) : (y + 22, y + 35)
    let number = numberText(Double(own.bar.number))
    if let share = own.share {
      svg.rect("bar", Spot(left, top), Spot(max(x(share), left + 1), bottom))
      if let people = own.shareOfPeople {
        svg.line("share-tick", from: Spot(x(people), top - 2), to: Spot(x(people), bottom + 2))
      }
      let end = max(x(share), own.shareOfPeople.map(x) ?? 0)
      svg.text(
        "spine-name", "\(number) (\(chart.shareText(share)))", at: Spot(end + 8, bottom - 2))
    } else {
      svg.rect("no-sale", Spot(left, top + 2), Spot(left + 14, bottom - 2))
      svg.text("spine-period", number, at: Spot(left + 22, bottom - 2))
    }
    svg.closeGroup()
  }
}
