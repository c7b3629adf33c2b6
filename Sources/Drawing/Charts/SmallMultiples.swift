import Commissioning
import Measuring
import Statistics

/// The same KPI of many organisations side by side: small drawings with one range of values.
package struct SmallMultiples: Chart {
  package struct Member {
    let name: String
    let address: String
    let series: ControlSeries
    /// As a standing has it: the lowest are shown first.
    let urgency: Int
    let isClosed: Bool
    let source: (Figure) -> String?

    /// - Parameters:
    ///   - address: of its page.
    ///   - isClosed: whether it has ended, so that its last figure is of its end.
    ///   - source: the address of what a figure is made of.
    package init(
      _ name: String, address: String, _ series: ControlSeries, urgency: Int = 0,
      isClosed: Bool = false, source: @escaping (Figure) -> String?
    ) {
      self.name = name
      self.address = address
      self.series = series
      self.urgency = urgency
      self.isClosed = isClosed
      self.source = source
    }
  }

  private let kpi: KPI
  private let members: [Member]
  private let target: Targets.Holding?

  /// What the members are: "CSUs".
  private let noun: String
  /// What the bodies are that they are of: "CSUs".
  private let bodies: String

  /// - Parameters:
  ///   - noun: what the members are, in the plural.
  ///   - bodies: what the bodies are that they are of, in the plural.
  package init(
    kpi: KPI, members: [Member], noun: String, bodies: String, target: Targets.Holding? = nil
  ) {
    self.kpi = kpi
    self.noun = noun
    self.bodies = bodies
    self.target = target.ifDrawable
    func place(_ member: Member) -> (Int, Int, Double) {
      let last = member.series.latest.flatMap { member.series.figures[$0].value.number }
      let isHighFirst = kpi.better == .lower
      return (
        member.isClosed ? 1 : 0, member.urgency, last.map { isHighFirst ? -$0 : $0 } ?? .infinity
      )
    }
    self.members = members.enumerated().sorted {
      let (left, right) = (place($0.element), place($1.element))
      return left == right ? $0.offset < $1.offset : left < right
    }.map(\.element)
  }

  package var topic: String? { kpi.entry.name }
  package var title: String { "\(noun.capitalizedFirst) side by side, those to look at first" }

  package func panels(id: String, of table: ChartTable) -> [ChartPanel] {
    let values = members.flatMap(\.series.extent) + [target?.value].compactMap(\.self)
    let scale = NiceScale(
      values, intervals: 3, bounds: kpi.bounds, leastStep: kpi.leastStep(for: values))
    let periods = Array(Set(members.flatMap { $0.series.figures.map(\.period) })).sorted()
    var row = 0
    return members.enumerated().map { number, member in
      let panel = MultiplePanel(kpi, member, scale, periods, target, firstRow: row)
        .panel(id: "\(id)-\(number + 1)", of: table)
      row += member.series.figures.count
      return panel
    }
  }

  package var notes: [String] {
    if members.isEmpty { return [] }
    var notes = ["All use the same scale and the same months."]
    if members.first?.series.figures.interval?.kind != .month {
      notes = ["All use the same scale and the same periods."]
    }
    if let target {
      notes.append(
        "The red line is the target of \(kpi.shortText(of: target.value))."
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
      caption: "\(kpi.entry.name), \(members.count) \(noun)",
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
      ]
        + (members.contains(where: \.isClosed)
          ? [ChartTable.Column("Closed") { .words(member($0).isClosed ? "Yes" : "No") }] : []),
      count: rows.count
    ) { figure($0).period.text + ": " + figure($0).value.text(kpi) }
  }

  /// The last period that at least half of those that are open have a figure for, and their range in it.
  package var sentence: String {
    let open = members.filter { !$0.isClosed }
    func values(in period: Period) -> [(name: String, value: Double)] {
      open.compactMap { member in
        member.series.figures.first { $0.period == period && $0.judged != nil }
          .flatMap { $0.value.number }.map { (member.name, $0) }
      }
    }
    let periods = Set(open.flatMap { $0.series.figures.map(\.period) }).sorted().reversed()
    guard let period = periods.first(where: { values(in: $0).count * 2 >= open.count }) else {
      return "No period has figures of half of them." + closedWords
    }
    let latest = values(in: period)
    guard let least = latest.min(by: { $0.value < $1.value }),
      let most = latest.max(by: { $0.value < $1.value })
    else { return "There are no figures." + closedWords }
    let missing = open.count { member in
      !member.series.figures.contains { $0.period == period && $0.value.number != nil }
    }
    let words =
      latest.count == 1
      ? "The only figure \(period.when) is \(kpi.text(of: most.value)) (\(most.name))."
      : "\(latest.count) \(noun) range from \(kpi.text(of: least.value)) (\(least.name)) to "
        + "\(kpi.text(of: most.value)) (\(most.name)) \(period.when)."
    let others =
      missing == 0 ? "" : " \(missing) \(missing == 1 ? "has" : "have") no figure for it."
    return words + others + closedWords
  }

  private var closedWords: String {
    let closed = members.count(where: \.isClosed)
    return closed == 0 ? "" : " \(bodies.capitalizedFirst) that have closed, \(closed), come last."
  }
}
