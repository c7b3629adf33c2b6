import Commissioning
import Measuring

/// The same KPI of many organisations side by side: small drawings with one range of values.
package struct SmallMultiples: Sendable {
  package struct Member: Sendable {
    package var name: String
    package var address: String?
    package var points: [ChartPoint]
    /// Empty for plain lines.
    package var stretches: [ControlChart.Stretch]

    package init(
      _ name: String, address: String? = nil, points: [ChartPoint],
      stretches: [ControlChart.Stretch] = []
    ) {
      self.name = name
      self.address = address
      self.points = points
      self.stretches = stretches.filter {
        $0.mean.isDrawable && $0.points.clamped(to: points.indices) == $0.points
          && !$0.points.isEmpty
      }
    }

    /// What its control chart says of a point, as on the series' own page.
    fileprivate func finding(at position: Int) -> String {
      guard points[position].value.number != nil else { return "No figure" }
      guard let stretch = stretches.first(where: { $0.points.contains(position) }),
        stretch.limits != nil
      else { return "Not judged" }
      let told = points[stretch.points].count { $0.value.number != nil }
      return told < ControlChart.enough ? ControlChart.tooFew : points[position].signal.words
    }
  }

  package var kpi: KPI
  package var members: [Member]
  package var target: ChartTarget?

  package init(kpi: KPI, members: [Member], target: ChartTarget? = nil) {
    self.kpi = kpi
    self.members = members
    self.target = target.ifDrawable
  }

  package func chart(id: String) -> Chart {
    let table = table
    let scale = NiceScale(everything, intervals: 3, bounds: kpi.bounds, leastStep: kpi.leastStep)
    var row = 0
    let panels = members.enumerated().map { number, member in
      let panel = MultiplePanel(kpi, member, scale, target, table, firstRow: row)
        .panel(id: "\(id)-\(number + 1)")
      row += member.points.count
      return panel
    }
    var notes = ["All drawings have the same range of values."]
    if let target {
      notes.append(
        "The red line is the target of \(kpi.shortText(of: target.value)), set by \(target.setBy).")
    }
    return Chart(
      sentence: sentence, svg: [], panels: panels, table: table,
      notes: members.isEmpty ? [] : notes)
  }

  private var everything: [Double] {
    members.flatMap { member in
      member.points.compactMap(\.value.number)
        + member.stretches.flatMap { stretch in
          [stretch.mean, stretch.limits?.lowerBound, stretch.limits?.upperBound]
            .compactMap(\.self)
        }
    } + [target?.value].compactMap(\.self)
  }

  private var table: ChartTable {
    ChartTable(
      caption: "\(kpi.entry.name), \(members.count) organisations",
      columns: [
        ChartTable.Column("Organisation", isNumber: false, key: "name"),
        ChartTable.Column("Period", isNumber: false, key: "period"),
        ChartTable.Column("Value", key: "value"),
        ChartTable.Column("Finding", isNumber: false),
      ],
      rows: members.flatMap { member in
        member.points.indices.map { position in
          let point = member.points[position]
          let value = ChartTable.Cell(
            point.value.text(kpi), point.value.number, address: point.source)
          return ChartTable.Row(
            cells: [
              ChartTable.Cell(member.name, address: member.address),
              ChartTable.Cell(point.period), value,
              ChartTable.Cell(member.finding(at: position)),
            ], reading: "\(point.period.text): \(value.text)")
        }
      })
  }

  /// The range of the latest figures.
  private var sentence: String {
    let latest = members.compactMap { member in
      member.points.last { $0.value.number != nil }?.value.number.map { (member.name, $0) }
    }
    guard let least = latest.min(by: { $0.1 < $1.1 }), let most = latest.max(by: { $0.1 < $1.1 })
    else { return "\(kpi.entry.name): there are no figures." }
    if latest.count == 1 {
      return
        "\(kpi.entry.name): one organisation has figures, \(most.0), last \(kpi.text(of: most.1))."
    }
    return
      "\(kpi.entry.name), latest figures of \(latest.count) organisations: from \(kpi.text(of: least.1)) (\(least.0)) to \(kpi.text(of: most.1)) (\(most.0))."
  }
}
