import Commissioning
import Measuring

/// What the open offers of services cost one CCG in a year, each on a strip: a ratio scale about the median
/// of the service, so that services of any price can be compared.
package struct PriceStrip: PlottedChart {
  package struct Offer: Sendable {
    let name: String
    let address: String
    let provider: String
    /// Pounds a year, the lower end of a range.
    let cost: Double?
    let isRange: Bool
    /// "£136,298", "about £4,000"; the reason where there is no cost to compare.
    let text: String
    /// Those who took it up.
    let takers: [String]
    /// Of its price.
    let status: Status
    let isHighlighted: Bool

    package init(
      _ name: String, address: String, provider: String, cost: Double?, isRange: Bool, text: String,
      takers: [String], status: Status, isHighlighted: Bool
    ) {
      self.name = name
      self.address = address
      self.provider = provider
      // What costs less than a penny has no cost.
      self.cost = cost.flatMap { $0 >= 0.01 && $0.isDrawable ? $0 : nil }
      self.isRange = isRange
      self.text = text
      self.takers = takers
      self.status = status
      self.isHighlighted = isHighlighted
    }
  }

  package struct Lane: Sendable {
    let name: String
    let address: String
    /// The cheapest first, those without a cost last.
    let offers: [Offer]
    /// Pounds a year; nil if no offer has a cost.
    let median: Double?

    package init(_ name: String, address: String, offers: [Offer]) {
      self.name = name
      self.address = address
      self.offers = offers.enumerated().sorted {
        ($0.element.cost ?? .infinity, $0.offset) < ($1.element.cost ?? .infinity, $1.offset)
      }.map(\.element)
      let costs = self.offers.compactMap(\.cost)
      let half = costs.count / 2
      median =
        costs.isEmpty
        ? nil : costs.count % 2 == 1 ? costs[half] : (costs[half - 1] + costs[half]) / 2
    }

    var costed: [Offer] { offers.filter { $0.cost != nil } }
  }

  /// A row of the table: an offer in the lane of a service.
  struct Row {
    let lane: Int
    let offer: Offer
    /// Its cost divided by the median; nil if it has none.
    let ratio: Double?
  }

  /// The CCG whose costs they are: "NHS Brent".
  let example: String
  let lanes: [Lane]
  let rows: [Row]

  package init(example: String, lanes: [Lane]) {
    self.example = example
    self.lanes = lanes
    rows = lanes.enumerated().flatMap { position, lane in
      lane.offers.map { offer in
        Row(
          lane: position, offer: offer,
          ratio: offer.cost.flatMap { cost in lane.median.map { cost / $0 } })
      }
    }
  }

  package var layouts: [Layout] { [.page, .narrow] }
  package var isDrawn: Bool { rows.contains { $0.ratio != nil } }

  private var own: Row? { rows.first { $0.offer.isHighlighted && $0.ratio != nil } }

  package var title: String {
    guard let lane = widest, let spread = ratio(of: lane) else { return "Prices of open offers" }
    if let own, let ratio = own.ratio {
      let difference = abs(ratio - 1) * 100
      let words = numberText(difference, decimals: 0)
      if words == "0" { return "At the median price" }
      return "\(words)% \(ratio > 1 ? "above" : "below") the median price"
    }
    let times = numberText(spread, decimals: 1)
    return lanes.count == 1
      ? "The dearest costs \(times) times the cheapest"
      : "The dearest costs up to \(times) times the cheapest"
  }

  /// The lane whose prices differ most.
  private var widest: Lane? {
    lanes.filter { $0.costed.count > 1 }.max { (ratio(of: $0) ?? 0) < (ratio(of: $1) ?? 0) }
  }

  private func ratio(of lane: Lane) -> Double? {
    guard let least = lane.costed.first?.cost, let most = lane.costed.last?.cost else { return nil }
    return most / least
  }

  package var sentence: String {
    let costed = rows.count { $0.ratio != nil }
    // An offer of several services has a row in the lane of each.
    let all = Set(rows.map(\.offer.address)).count
    let offers = all == 1 ? "1 open offer" : "\(all) open offers"
    let words =
      "Of \(offers), \(costed) \(costed == 1 ? "has" : "have") a cost that can be compared"
    guard let lane = widest, let least = lane.costed.first, let most = lane.costed.last else {
      return words + "."
    }
    let ends = "from \(least.text) (\(least.provider)) to \(most.text) (\(most.provider)) a year"
    return lanes.count == 1 ? "\(words): \(ends)." : "\(words). \(lane.name) differs most: \(ends)."
  }

  package var notes: [String] {
    guard isDrawn else { return [] }
    // The page of one service says whose costs they are.
    let basis =
      lanes.count == 1
      ? "" : "Costs are those for \(example), the CCG in the middle by registered patients. "
    return [
      basis
        + "The scale is of ratios: half and twice the median of a service are as far from it."
        + (rows.contains { $0.ratio == nil }
          ? " A cross is an offer whose cost cannot be compared." : "")
        + (rows.contains { $0.offer.isRange }
          ? " A price that is a range counts by its lower end." : "")
    ]
  }

  package var table: ChartTable {
    let (rows, lanes) = (rows, lanes)
    return ChartTable(
      caption: "Open offers by what they would cost \(example) in a year",
      columns: [
        ChartTable.Column(
          "Offer", key: "name", link: { rows[$0].offer.address },
          words: { .words(rows[$0].offer.name) }),
        ChartTable.Column("Service") { .words(lanes[rows[$0].lane].name) },
        ChartTable.Column("Provider") { .words(rows[$0].offer.provider) },
        ChartTable.Column(
          "Cost a year", key: "value", text: { rows[$0].offer.text },
          numbers: {
            rows[$0].offer.cost.map { .number($0) } ?? .words(rows[$0].offer.text)
          }),
        ChartTable.Column(
          "Times the median", format: { numberText($0, decimals: 2) },
          numbers: { rows[$0].ratio.map { .number($0) } ?? .absent(.notApplicable) }),
        ChartTable.Column("Taken up by", key: "takers") {
          .words(
            rows[$0].offer.takers.isEmpty ? "None" : rows[$0].offer.takers.joined(separator: "; "))
        },
      ], count: rows.count, isHighlighted: { rows[$0].offer.isHighlighted },
      status: { rows[$0].offer.status }, markLink: { rows[$0].offer.address },
      reading: { row in
        let own = rows[row]
        let ratio = own.ratio.map { ", \(numberText($0, decimals: 2)) times the median" } ?? ""
        return "\(own.offer.name) (\(own.offer.provider)): \(own.offer.text)\(ratio)"
      })
  }

  package func draw(for layout: Layout, in svg: inout SVGWriter) {
    PriceDrawing(self, layout).draw(in: &svg)
  }
}
