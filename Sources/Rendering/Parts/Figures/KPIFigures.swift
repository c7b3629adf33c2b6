import Commissioning
import Describing
import Drawing
import Measuring

/// What the page of a KPI opens with: how it stands, whether it changes, how far organisations differ.
struct KPIFigures: PagePart {
  let links: Links

  func all(of key: Key<KPI>) -> [KeyFigure] {
    [
      nation(of: key), targetMet("Meeting the target", of: key, at: ranking(of: key)),
      comparisons(of: key), range(of: key), coverage(of: key), seriesMeetingTargets(of: key),
    ].compactMap(\.self)
  }

  /// Where its figures are only between two parties, and there are no organisations to compare.
  private func seriesMeetingTargets(of key: Key<KPI>) -> KeyFigure? {
    guard report.overviews[key] == nil else { return nil }
    let performances = report.seriesByKPI[key].map {
      Performance(series: $0, target: report.target(ofSeries: $0))
    }
    return KeyFigures(links: links).targetsMet(
      "Series that meet their target", performances, at: "#series")
  }

  /// Where the page has those that report it in order or, where one alone does, its figures.
  private func ranking(of key: Key<KPI>) -> Address {
    let chart = RankingChart(kpi: key)
    return chart.isDrawn(in: report) ? "#chart-\(chart.id)" : "#series"
  }

  private func nation(of key: Key<KPI>) -> KeyFigure? {
    guard let overview = report.overviews[key], let nation = overview.nation,
      let latest = nation.measure.figures.last(where: { $0.judged != nil }),
      let value = latest.judged
    else { return nil }
    let kpi = catalogue.kpis[key]
    let sparkline = Sparkline(kpi: kpi, measure: nation.measure)
    let aim = kpi.target.map { ", target \(kpi.shortText(of: $0.value))" } ?? ""
    let holding = kpi.target.map { Targets.Holding(value: $0.value, origin: .kpi) }
    let standing = Standing(nation.measure, of: kpi, target: holding?.value)
    return KeyFigure(
      label: "The \(overview.kind.plural) that report it, \(nation.how)",
      value: kpi.text(of: value, beside: holding), drawing: sparkline.svg,
      note: "\(latest.period.text)\(aim). \(sparkline.words)",
      address: links.address(ofFigure: latest, group: "nation", of: key),
      tag: Tag(nation.measure.status), isAlarming: standing.isAlarming)
  }

  /// How many organisations met a KPI's own target in the period in which they are compared.
  func targetMet(
    _ label: String, of key: Key<KPI>, at address: Address, isLabelOfKPI: Bool = false
  ) -> KeyFigure? {
    let kpi = catalogue.kpis[key]
    guard let target = kpi.target?.value, kpi.better != .neither,
      let overview = report.overviews[key], let cohort = overview.cohort
    else { return nil }
    let values = cohort.members.compactMap { $0.figure.judged }
    if values.isEmpty { return nil }
    let met = values.count { kpi.better == .higher ? $0 >= target : $0 <= target }
    let targetText = kpi.shortText(of: target)
    return KeyFigure(
      label: label, value: numberText(Double(met)),
      whole: "of \(count(values.count, overview.kind.noun, plural: overview.kind.plural))",
      drawing: DotStrip(values, reference: target).svg,
      note: isLabelOfKPI
        ? "\(met == 1 ? "meets" : "meet") the target of \(targetText), the dashed line, in \(cohort.period.text)"
        : "\(cohort.period.text); target \(targetText), the dashed line",
      address: address, tag: Tag(report.status(of: key)), isAlarming: met * 2 < values.count)
  }

  /// How many organisations differ from the average by more than chance explains, where no target is set.
  private func comparisons(of key: Key<KPI>) -> KeyFigure? {
    let kpi = catalogue.kpis[key]
    guard kpi.target == nil, kpi.better != .neither, let overview = report.overviews[key],
      overview.isNational, let cohort = overview.cohort
    else { return nil }
    let tally = ComparisonTally(cohort.members)
    if tally.judged == 0 { return nil }
    return KeyFigure(
      label: "Worse than \(overview.kind.averageName)", value: numberText(Double(tally.worse)),
      whole: "of \(count(tally.judged, overview.kind.noun, plural: overview.kind.plural))",
      drawing: tally.drawing,
      note:
        "\(numberText(Double(tally.better))) better, \(numberText(Double(tally.similar))) similar",
      address: ranking(of: key), tag: Tag(report.status(of: key)))
  }

  private func range(of key: Key<KPI>) -> KeyFigure? {
    guard let cohort = report.overviews[key]?.cohort else { return nil }
    let kpi = catalogue.kpis[key]
    let values = cohort.members.compactMap { $0.figure.known }
    guard let lowest = values.min(), let highest = values.max(), lowest < highest else {
      return nil
    }
    return KeyFigure(
      label: "Lowest and highest", value: "\(kpi.text(of: lowest)) to \(kpi.text(of: highest))",
      drawing: DotStrip(values, reference: cohort.average).svg,
      note: cohort.period.text
        + (cohort.average.map { "; average \(kpi.text(of: $0)), the dashed line" } ?? ""),
      address: ranking(of: key), tag: Tag(report.status(of: key)))
  }

  /// How many have a figure that is shown, of those that exist.
  private func coverage(of key: Key<KPI>) -> KeyFigure? {
    guard let overview = report.overviews[key], let nation = overview.nation,
      let latest = nation.measure.figures.last(where: { $0.known != nil }),
      let coverage = latest.coverage, coverage.expected > 0
    else { return nil }
    return KeyFigure(
      label: "Have a figure", value: numberText(Double(coverage.reported)),
      whole: "of \(count(coverage.expected, overview.kind.noun, plural: overview.kind.plural))",
      drawing: ShareStrip(coverage.reported, of: coverage.expected).svg,
      note: "\(latest.period.text)", address: "#series")
  }
}
