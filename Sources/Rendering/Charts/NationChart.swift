import Commissioning
import Describing
import Drawing
import Measuring

/// A KPI's figures of all organisations, added up, over time.
struct NationChart: ChartOfKPI {
  static let name = "nation"
  let kpi: Key<KPI>

  func isDrawn(in report: Report) -> Bool {
    report.overview(kpi)?.nation.map { $0.measure.figures.count > 1 } ?? false
  }

  func chart(from links: Links) -> (any Chart)? {
    guard let overview = links.report.overview(kpi), let nation = overview.nation else {
      return nil
    }
    let record = links.report.catalogue.kpis[kpi]
    return timeChart(
      nation.measure, of: record,
      about: who(in: nation, overview.kind), isTitle: true,
      target: record.target.map { Targets.Holding(value: $0.value, origin: .kpi) },
      source: links.addresses(ofGroup: "nation", of: kpi))
  }

  /// "the 19 CSUs that report it, together", "200 of the 208 CCGs that report it, on average".
  private func who(in nation: Combination, _ kind: Kind) -> String {
    guard let coverage = nation.measure.latest?.coverage, coverage.expected > 0 else {
      return "all \(kind.plural) \(nation.how)"
    }
    let part = coverage.isComplete ? "" : "\(coverage.reported) of "
    let verb = coverage.expected == 1 ? "reports" : "report"
    return "\(part)the \(count(coverage.expected, kind.noun)) that \(verb) it, \(nation.how)"
  }

  /// "Published for England: 93.2% in May 2014, beside 93.4% here."
  private func publishedRemark(in report: Report) -> String? {
    let record = report.catalogue.kpis[kpi]
    guard
      let figure = report.overview(kpi)?.nation?.measure.figures.last(where: {
        $0.publishedNation != nil && $0.known != nil
      }), let published = figure.publishedNation, let own = figure.known
    else { return nil }
    return "Published for England: \(record.text(of: published)) in \(figure.period.text), beside "
      + "\(record.text(of: own)) here."
  }

  func remarks(in report: Report) -> [String] {
    let coverages = report.overview(kpi)?.nation?.measure.figures.compactMap(\.coverage) ?? []
    var remarks = recastRemarks(in: report)
    if let published = publishedRemark(in: report) { remarks.append(published) }
    let counts = coverages.map(\.reported).filter { $0 > 0 }
    if let least = counts.min(), let most = counts.max(), least < most {
      remarks.append(
        "Figures are of \(least) to \(most) organisations."
      )
    }
    if let most = coverages.map(\.suppressedAtSource).max(), most > 0 {
      remarks.append(
        "Figures that were suppressed at source are not in it: up to \(count(most, "figure")) in a period."
      )
    }
    return remarks
  }
}

extension Combination {
  /// As it follows whose figures they are.
  var how: String { method == .meanOfValues ? "on average" : "together" }
}
