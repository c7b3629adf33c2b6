import Commissioning
import Measuring
import Statistics

/// The same KPI of many organisations side by side: small drawings with one range of values.
package struct SmallMultiples: Chart {
  package struct Member {
    let name: String
    let address: String
    let series: ControlSeries
    let source: (Figure) -> String?

    /// - Parameters:
    ///   - address: of its page.
    ///   - source: the address of what a figure is made of.
    package init(
      _ name: String, address: String, _ series: ControlSeries,
      source: @escaping (Figure) -> String?
    ) {
      self.name = name
      self.address = address
      self.series = series
      self.source = source
    }
  }

  private let kpi: KPI
  private let members: [Member]
  private let target: Targets.Holding?

  package init(kpi: KPI, members: [Member], target: Targets.Holding? = nil) {
    self.kpi = kpi
    self.members = members
    self.target = target.ifDrawable
  }

  package func panels(id: String, of table: ChartTable) -> [ChartPanel] {
    let scale = NiceScale(
      members.flatMap(\.series.extent) + [target?.value].compactMap(\.self), intervals: 3,
      bounds: kpi.bounds, leastStep: kpi.leastStep)
    var row = 0
    return members.enumerated().map { number, member in
      let panel = MultiplePanel(kpi, member, scale, target, firstRow: row)
        .panel(id: "\(id)-\(number + 1)", of: table)
      row += member.series.figures.count
      return panel
    }
  }

  package var notes: [String] {
    if members.isEmpty { return [] }
    var notes = ["All these charts use the same scale."]
    if let target {
      notes.append(
        "The red line is the target of \(kpi.shortText(of: target.value)), set by \(target.origin.setter)."
      )
    }
    return notes
  }

  /// The figures of each member in turn.
  package var table: ChartTable {
    let (members, kpi) = (members, kpi)
    let rows = members.indices.flatMap { number in
      members[number].series.figures.indices.map { (member: number, position: $0) }
    }
    func member(_ row: Int) -> Member { members[rows[row].member] }
    func figure(_ row: Int) -> Figure { member(row).series.figures[rows[row].position] }
    return ChartTable(
      caption: "\(kpi.entry.name), \(members.count) organisations",
      columns: [
        ChartTable.Column(
          "Organisation", key: "name", link: { member($0).address },
          words: { .words(member($0).name) }),
        ChartTable.Column("Period", key: "period") { .period(figure($0).period) },
        ChartTable.Column(
          "Value", key: "value", format: { kpi.text(of: $0) },
          link: { member($0).source(figure($0)) },
          numbers: { ChartTable.Cell(figure($0).value) }),
        ChartTable.Column("Finding") {
          .words(member($0).series.finding(at: rows[$0].position))
        },
      ], count: rows.count
    ) { figure($0).period.text + ": " + figure($0).value.text(kpi) }
  }

  /// The range of the latest figures.
  package var sentence: String {
    let latest = members.compactMap { member in
      member.series.latest.flatMap { member.series.figures[$0].value.number }
        .map { (member.name, $0) }
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
