import Commissioning
import Measuring

/// What CCGs plan to spend under agreements whose cost is known, as a part of what they may spend on running
/// themselves: a point for each, side by side where they are alike.
package struct AllowanceSwarm: PlottedChart {
  package struct Point: Sendable {
    let name: String
    let address: String
    /// Pounds a year.
    let allowance: Double
    let isEstimated: Bool
    /// Pounds a year, the lower end of ranges.
    let planned: Double
    let agreements: Int
    let priced: Int

    package init(
      _ name: String, address: String, allowance: Double, isEstimated: Bool, planned: Double,
      agreements: Int, priced: Int
    ) {
      self.name = name
      self.address = address
      self.allowance = allowance
      self.isEstimated = isEstimated
      self.planned = planned
      self.agreements = agreements
      self.priced = priced
    }

    /// In percent.
    var share: Double { planned / allowance * 100 }
    var isComplete: Bool { priced == agreements }
  }

  /// The least share first.
  let points: [Point]
  /// CCGs that cannot be shown: no agreement of theirs has a known cost, or no allowance is known.
  let unpriced: Int

  package init(points: [Point], unpriced: Int) {
    let known = points.filter { $0.allowance > 0 && $0.share.isDrawable && $0.planned.isDrawable }
    self.points = known.enumerated().sorted {
      ($0.element.share, $0.offset) < ($1.element.share, $1.offset)
    }.map(\.element)
    self.unpriced = unpriced + points.count - known.count
  }

  package var layouts: [Layout] { [.page, .narrow] }
  package var isDrawn: Bool { !points.isEmpty }

  private func text(_ share: Double) -> String { numberText(share, decimals: 1) + "%" }

  package var title: String {
    guard let most = points.last else { return "Allowances and plans" }
    return "Priced agreements take up to \(text(most.share)) of the allowance"
  }

  package var sentence: String {
    guard let least = points.first, let most = points.last else {
      return "No agreement of a CCG whose running cost allowance is known has a known cost."
    }
    let agreements = points.reduce(0) { $0 + $1.agreements }
    let priced = points.reduce(0) { $0 + $1.priced }
    let complete = points.count(where: \.isComplete)
    return
      "What \(counted(points.count, "CCG")) \(points.count == 1 ? "plans" : "plan") to spend in a year under agreements with a known cost is from \(text(least.share)) (\(least.name)) to \(text(most.share)) (\(most.name)) of their running cost allowance; "
      + "\(numberText(Double(priced))) of their \(numberText(Double(agreements))) agreements have a known cost; \(complete == 0 ? "no" : String(complete)) \(complete < 2 ? "CCG has" : "CCGs have") one for every agreement."
      + (unpriced > 0 ? " For \(unpriced) more this cannot be told." : "")
  }

  package var notes: [String] {
    let complete = points.count(where: \.isComplete)
    let disc = complete > 0 ? " A disc has one for each." : ""
    return complete < points.count
      ? [
        "A ring is a CCG some of whose agreements have no known cost: it plans to spend more than is shown."
          + disc
      ] : []
  }

  package var table: ChartTable {
    let points = points
    func number(
      _ name: String, key: StaticString? = nil, _ format: @escaping (Double) -> String,
      _ value: @escaping (Point) -> Double
    ) -> ChartTable.Column {
      ChartTable.Column(name, key: key, format: format, numbers: { .number(value(points[$0])) })
    }
    func pounds(_ value: Double) -> String { "£" + numberText(value, decimals: 0) }
    return ChartTable(
      caption: "What CCGs plan to spend beside their running cost allowance",
      columns: [
        ChartTable.Column(
          "CCG", key: "name", link: { points[$0].address }, words: { .words(points[$0].name) }),
        number("Allowance a year", pounds, \.allowance),
        ChartTable.Column("Allowance") {
          .words(points[$0].isEstimated ? "Estimated from its list" : "Published")
        },
        number("Planned a year, where known", pounds, \.planned),
        number(
          "Share of the allowance", key: "value", { numberText($0, decimals: 1) + "%" }, \.share),
        number("Agreements", { numberText($0) }, { Double($0.agreements) }),
        number("With a known cost", { numberText($0) }, { Double($0.priced) }),
      ], count: points.count, markLink: { points[$0].address },
      reading: { row in
        let own = points[row]
        return
          "\(own.name): \(pounds(own.planned)) of \(pounds(own.allowance)), \(numberText(own.share, decimals: 1))%; \(own.priced) of \(counted(own.agreements, "agreement")) \(own.priced == 1 ? "has" : "have") a known cost"
      })
  }

  package func draw(for layout: Layout, in svg: inout SVGWriter) {
    let scale = NiceScale(
      points.map(\.share), intervals: layout.isWide ? 8 : 4, includesZero: true)
    let radius = layout.isWide ? 5.0 : 3.2
    let (left, right) = (radius + 2, layout.width - radius - 8)
    func x(_ share: Double) -> Double { left + scale.share(share) * (right - left) }
    let rows = Self.rows(points.map { x($0.share) }, step: radius * 2 + 1)
    let levels = Double((rows.max() ?? 0) + 1)
    let bottom = 12 + levels * (radius * 2 + 1)
    svg.open(
      layout, height: bottom + 40,
      description: "\(counted(points.count, "point")), one for each CCG.",
      reads: .anywhere)
    let tickText = TickText(scale, unit: .percent)
    for tick in scale.ticks {
      svg.line("grid", from: Spot(x(tick), 4), to: Spot(x(tick), bottom))
      let half = textWidth(tickText(tick)) / 2
      svg.text(
        "tick middle", tickText(tick),
        at: Spot(min(max(x(tick), half), layout.width - half), bottom + 16))
    }
    svg.line("axis", from: Spot(left, bottom), to: Spot(right, bottom))
    svg.text("unit", "of the running cost allowance", at: Spot(left, bottom + 34))
    for (row, point) in points.enumerated() {
      svg.openMark("customer", row: row)
      let spot = Spot(x(point.share), bottom - radius - 1 - Double(rows[row]) * (radius * 2 + 1))
      (point.isComplete ? Symbol.disc : .ring).draw(
        "point", point.isComplete ? "own" : "similar", at: spot, radius: radius, in: &svg)
      svg.closeGroup()
    }
    svg.close()
  }

  /// On which row each point stands, so that none covers another: the lowest that is free.
  ///
  /// - Parameter places: rising.
  private static func rows(_ places: [Double], step: Double) -> [Int] {
    var ends: [Double] = []
    return places.map { place in
      let free = ends.firstIndex { $0 + step <= place } ?? ends.count
      if free == ends.count { ends.append(place) } else { ends[free] = place }
      return free
    }
  }
}
