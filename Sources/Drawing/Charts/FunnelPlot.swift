import Commissioning
import Measuring

/// Organisations by their size, between the limits that chance alone would keep them in.
package struct FunnelPlot: Sendable {
  package enum Standing: Sendable, CaseIterable {
    /// Inside the 95% limits.
    case inside
    /// Between the 95% and the 99.8% limits.
    case high, low
    /// Beyond the 99.8% limits.
    case veryHigh, veryLow
  }

  package struct Point: Sendable {
    package var name: String
    package var denominator: Double
    package var numerator: Double?
    package var value: Double
    package var standing: Standing
    package var isHighlighted: Bool
    package var source: String?

    package init(
      _ name: String, value: Double, denominator: Double, numerator: Double? = nil,
      standing: Standing, isHighlighted: Bool = false, source: String? = nil
    ) {
      self.name = name
      self.denominator = denominator
      self.numerator = numerator
      self.value = value
      self.standing = standing
      self.isHighlighted = isHighlighted
      self.source = source
    }
  }

  /// The limits at one size, in the KPI's unit.
  package struct Limits: Sendable {
    package var denominator: Double
    package var lower95: Double
    package var upper95: Double
    package var lower998: Double
    package var upper998: Double

    package init(
      denominator: Double, lower95: Double, upper95: Double, lower998: Double, upper998: Double
    ) {
      self.denominator = denominator
      self.lower95 = lower95
      self.upper95 = upper95
      self.lower998 = lower998
      self.upper998 = upper998
    }

    var all: [Double] { [denominator, lower95, upper95, lower998, upper998] }
  }

  package var kpi: KPI
  package var period: ChartPeriod
  package var peers: String
  /// What the size counts: "Invoices received".
  package var size: String
  package var points: [Point]
  package var average: Double
  /// By rising size.
  package var limits: [Limits]

  package init(
    kpi: KPI, period: ChartPeriod, peers: String, size: String, points: [Point], average: Double,
    limits: [Limits]
  ) {
    self.kpi = kpi
    self.period = period
    self.peers = peers
    self.size = size
    self.points = points.filter { $0.value.isDrawable && $0.denominator.isDrawable }
    self.average = average
    self.limits = limits.filter { $0.all.allSatisfy(\.isDrawable) }
      .sorted { $0.denominator < $1.denominator }
  }

  package func chart(id: String) -> Chart {
    let table = table
    let sentence = sentence
    return Chart(
      sentence: sentence,
      svg: points.isEmpty
        ? [] : drawings { FunnelDrawing(self, table, $0).svg(id: id, sentence: sentence) },
      table: table,
      notes: points.isEmpty
        ? []
        : [
          "Chance alone would leave about 1 in 20 outside the inner, dashed limits (95%) and 1 in 500 outside the outer, solid ones (99.8%)."
        ])
  }

  private var table: ChartTable {
    ChartTable(
      caption: "\(kpi.entry.name), \(period.text), \(points.count) \(peers)",
      columns: [
        ChartTable.Column("Organisation", isNumber: false, key: "name"),
        ChartTable.Column(size, key: "size"), ChartTable.Column("Value", key: "value"),
        ChartTable.Column("Standing", isNumber: false),
      ],
      rows: points.map { point in
        let value = ChartTable.Cell(
          kpi.text(of: point.value), point.value, address: point.source)
        let size = ChartTable.Cell(numberText(point.denominator), point.denominator)
        return ChartTable.Row(
          cells: [
            ChartTable.Cell(point.name), size, value, ChartTable.Cell(point.standing.words),
          ],
          reading: "\(point.name): \(value.text) of \(size.text). \(point.standing.words)",
          isHighlighted: point.isHighlighted)
      } + averageRow)
  }

  /// What the limits lie around, below the organisations.
  private var averageRow: [ChartTable.Row] {
    guard average.isFinite, !points.isEmpty else { return [] }
    let value = ChartTable.Cell(kpi.text(of: average), average)
    return [
      ChartTable.Row(
        cells: [
          ChartTable.Cell("Average of \(points.count) \(peers)"),
          ChartTable.Cell("Not applicable"), value, ChartTable.Cell("Not applicable"),
        ], reading: "Average: \(value.text)")
    ]
  }

  /// Where the highlighted organisation lies, or how many lie outside.
  private var sentence: String {
    let head = "\(kpi.entry.name), \(period.text)"
    guard !points.isEmpty else { return "\(head): there are no figures." }
    let averageText = average.isDrawable ? " of \(kpi.text(of: average))" : ""
    if let own = points.first(where: \.isHighlighted) {
      let words = "\(head): \(own.name), at \(kpi.text(of: own.value)), is "
      switch own.standing {
      case .inside:
        return words + "no further from the average\(averageText) than chance explains."
      case .high, .low:
        let side = own.standing == .high ? "above" : "below"
        return words
          + "\(side) the 95% limit: further from the average\(averageText) than 1 in 20 by chance."
      case .veryHigh, .veryLow:
        let side = own.standing == .veryHigh ? "above" : "below"
        return words
          + "\(side) the 99.8% limit: further from the average\(averageText) than chance explains."
      }
    }
    let above = points.count { $0.standing == .veryHigh }
    let below = points.count { $0.standing == .veryLow }
    if above + below == 0 {
      return
        "\(head): none of \(points.count) \(peers) lies outside the 99.8% limits around the average\(averageText)."
    }
    let lie = above == 0 ? "none lies" : above == 1 ? "1 lies" : "\(above) lie"
    return
      "\(head): of \(points.count) \(peers), \(lie) above and \(below == 0 ? "none" : String(below)) below the 99.8% limits around the average\(averageText), more than chance explains."
  }
}

extension FunnelPlot.Standing {
  var words: String {
    switch self {
    case .inside: "Inside the limits"
    case .high: "Above the 95% limit"
    case .low: "Below the 95% limit"
    case .veryHigh: "Above the 99.8% limit"
    case .veryLow: "Below the 99.8% limit"
    }
  }

  /// The class of its marks.
  func tone(_ better: KPI.Better) -> String {
    let isHigh = self == .high || self == .veryHigh
    if self == .inside { return "common" }
    switch better {
    case .neither: return "neutral"
    case .higher: return isHigh ? "improvement" : "concern"
    case .lower: return isHigh ? "concern" : "improvement"
    }
  }

  var symbol: Symbol {
    switch self {
    case .inside: .ring
    case .high, .veryHigh: .triangleUp
    case .low, .veryLow: .triangleDown
    }
  }

  var isBeyond: Bool { self == .veryHigh || self == .veryLow }
}
