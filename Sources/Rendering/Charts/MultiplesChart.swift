import Commissioning
import Describing
import Drawing
import Measuring

/// A KPI's figures of each CSU over time, side by side: its own series, or the sum of its CCGs'.
struct MultiplesChart: ChartOfKPI {
  static let name = "multiples"
  let kpi: Key<KPI>

  private static let memberLimit = 40

  func isDrawn(in report: Report) -> Bool {
    guard let overview = report.overview(kpi), NationChart(kpi: kpi).isDrawn(in: report) else {
      return false
    }
    let count = overview.kind == .ccg ? overview.csus.count : overview.series.count
    return (2...Self.memberLimit).contains(count)
  }

  func remarks(in report: Report) -> [String] { recastRemarks(in: report) }

  func chart(from links: Links) -> (any Chart)? {
    guard let overview = links.report.overview(kpi) else { return nil }
    let catalogue = links.report.catalogue
    let record = catalogue.kpis[kpi]
    func member(
      _ measure: Measure, _ name: String, _ address: String, isClosed: Bool,
      source: @escaping (Figure) -> String?
    ) -> SmallMultiples.Member {
      SmallMultiples.Member(
        name, address: address, ControlSeries(measure, of: record),
        urgency: Standing(measure, of: record, target: record.target?.value).urgency,
        isClosed: isClosed, source: source)
    }
    func isClosed(_ body: Key<Organisation>) -> Bool {
      links.report.landscape.lives[body] == .ended
    }
    let members =
      overview.kind == .ccg
      ? overview.csus.map { csu, combination in
        member(
          combination.measure, "CCGs of \(catalogue.organisations[csu].entry.name)",
          links.address(of: .organisation(csu)).text, isClosed: isClosed(csu),
          source: links.addresses(ofGroup: links.report.groupID(csu), of: kpi))
      }
      : overview.series.map { number in
        let subject = links.report.disclosed.series[number].subject
        return member(
          links.report.measure(number), catalogue.organisations[subject].entry.name,
          links.address(ofSeries: number).text, isClosed: isClosed(subject),
          source: links.addresses(ofSeries: number))
      }
    return SmallMultiples(
      kpi: record, members: members,
      noun: overview.kind == .ccg ? "groups of CCGs" : overview.kind.plural,
      bodies: overview.kind == .ccg ? Kind.csu.plural : overview.kind.plural,
      target: record.target.map { Targets.Holding(value: $0.value, origin: .kpi) })
  }
}
