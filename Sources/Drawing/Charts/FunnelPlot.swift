import Commissioning
import Measuring
import Statistics

/// Organisations by size, between the limits that chance alone would keep them within.
package struct FunnelPlot: PlottedChart {
  /// An organisation with its figure.
  struct Point {
    let name: String
    let member: Cohort.Member
    let size: Double
    let value: Double
    let significance: FunnelSignificance
    let isHighlighted: Bool
  }

  let kpi: KPI
  private let period: Period
  let peers: String
  let points: [Point]
  let average: Double
  /// By rising size.
  let limits: [FunnelLimits]
  private let source: (Cohort.Member) -> String?

  /// - Parameters:
  ///   - cohort: whose members the funnel is of.
  ///   - name: the name of an organisation.
  ///   - highlighted: the organisations to highlight, as the page is about them.
  ///   - source: the address of what a figure is made of.
  package init(
    kpi: KPI, cohort: Cohort, funnel: FunnelMeasure, peers: String,
    name: (Key<Organisation>) -> String, highlighting highlighted: Set<Key<Organisation>> = [],
    source: @escaping (Cohort.Member) -> String?
  ) {
    self.kpi = kpi
    self.peers = peers
    self.source = source
    period = cohort.period
    average = funnel.average
    points = funnel.members.compactMap { point in
      guard point.value.isDrawable, point.size.isDrawable else { return nil }
      let member = cohort.members[point.position]
      return Point(
        name: name(member.subject), member: member, size: point.size, value: point.value,
        significance: point.significance, isHighlighted: highlighted.contains(member.subject))
    }
    limits = funnel.curve.filter { limits in
      [limits.size, limits.lower95, limits.upper95, limits.lower998, limits.upper998]
        .allSatisfy(\.isDrawable)
    }.sorted { $0.size < $1.size }
  }

  /// What the size counts: "Invoices received".
  var size: String {
    (kpi.denominator ?? "Denominator").capitalizedFirst
  }

  package var topic: String? { kpi.entry.name }
  package var title: String { "\(peers.capitalizedFirst) by size, \(period.text)" }

  package var isDrawn: Bool { !points.isEmpty }

  package func draw(for layout: Layout, in svg: inout SVGWriter) {
    FunnelDrawing(self, layout).draw(in: &svg)
  }

  package var notes: [String] {
    guard isDrawn else { return [] }
    return [
      "By chance alone about 1 in 20 would be outside the dashed limits (95%), and 1 in 500 outside the solid ones (99.8%)."
    ] + keyNotes
  }

  /// Only what is drawn is explained.
  private var keyNotes: [String] {
    let outside = points.filter { $0.significance != .notSignificant }
    let parts = [
      ("open", outside.contains { !$0.significance.isBeyond }, "the dashed limits"),
      ("filled", outside.contains { $0.significance.isBeyond }, "the solid limits"),
    ].filter(\.1).map { "\($0.0) ones are outside \($0.2)" }
    return parts.isEmpty
      ? [] : ["Triangles point away from the average: \(parts.joined(separator: ", "))."]
  }

  /// The organisations, and below them the average that the limits are around.
  package var table: ChartTable {
    let (points, kpi, peers, source, average) = (points, kpi, peers, source, average)
    let hasAverage = average.isFinite && !points.isEmpty
    func ofPoint(_ cell: @escaping (Point) -> ChartTable.Cell) -> (Int) -> ChartTable.Cell {
      { $0 < points.count ? cell(points[$0]) : .absent(.notApplicable) }
    }
    return ChartTable(
      caption: "\(kpi.entry.name), \(period.text), \(points.count) \(peers)",
      columns: [
        ChartTable.Column("Organisation", key: "name") {
          .words($0 < points.count ? points[$0].name : "Average of \(points.count) \(peers)")
        },
        ChartTable.Column(
          size, key: "size", format: { numberText($0) }, numbers: ofPoint { .number($0.size) }),
        ChartTable.Column(
          "Value", key: "value", format: { kpi.text(of: $0) },
          link: { $0 < points.count ? source(points[$0].member) : nil },
          numbers: { .number($0 < points.count ? points[$0].value : average) }),
        ChartTable.Column("Standing", words: ofPoint { .words($0.significance.words) }),
      ],
      count: points.count + (hasAverage ? 1 : 0),
      isHighlighted: { $0 < points.count && points[$0].isHighlighted },
      markLink: { $0 < points.count ? source(points[$0].member) : nil },
      reading: { row in
        guard row < points.count else { return "Average: \(kpi.text(of: average))" }
        let point = points[row]
        return
          "\(point.name): \(kpi.text(of: point.value)) of \(numberText(point.size)). \(point.significance.words)"
      })
  }

  /// Where the highlighted organisation is, or how many are outside.
  package var sentence: String {
    guard !points.isEmpty else { return "There are no figures." }
    let averageText = average.isDrawable ? " of \(kpi.text(of: average))" : ""
    if let own = points.first(where: \.isHighlighted) {
      let words = "\(own.name), at \(kpi.text(of: own.value)), is "
      let side = own.significance.isHigh ? "above" : "below"
      switch own.significance {
      case .notSignificant:
        return words + "no further from the average\(averageText) than chance explains."
      case .high95, .low95:
        return words
          + "\(side) the 95% limit: further from the average\(averageText) than 1 in 20 by chance."
      case .high998, .low998:
        return words
          + "\(side) the 99.8% limit: further from the average\(averageText) than chance explains."
      }
    }
    let above = points.count { $0.significance == .high998 }
    let below = points.count { $0.significance == .low998 }
    if above + below == 0 {
      return
        "None of \(points.count) \(peers) lies outside the 99.8% limits around the average\(averageText)."
    }
    let lie = above == 0 ? "none lies" : above == 1 ? "1 lies" : "\(above) lie"
    return
      "Of \(points.count) \(peers), \(lie) above and \(below == 0 ? "none" : String(below)) below the 99.8% limits around the average\(averageText), more than chance explains."
  }
}
