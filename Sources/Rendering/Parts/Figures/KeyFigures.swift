import Chronology
import Commissioning
import Describing
import Drawing
import Measuring

/// The key figures that pages of several kinds open with.
struct KeyFigures: PagePart {
  let links: Links

  /// How many of some agreements end next, and whether notice can still be given.
  ///
  /// - Parameters:
  ///   - all: in force, for all that is known.
  ///   - address: where they are listed.
  func endingNext(_ all: [Key<Agreement>], at address: Address) -> KeyFigure? {
    if all.isEmpty { return nil }
    let agreements = report.landscape.inForce(all)
    if agreements.isEmpty {
      return KeyFigure(
        label: "Agreements in force", value: "0",
        note: "\(count(all.count, "agreement")) may still be", address: address)
    }
    guard let next = report.landscape.endings(of: agreements).first else {
      return KeyFigure(
        label: "Agreements in force", value: numberText(Double(agreements.count)),
        note: "None has an end that is recorded", address: address)
    }
    let ending = next.agreements
    let notice = notice(of: ending)
    return KeyFigure(
      label: "Agreements that end next, \(next.when.phrase)",
      value: numberText(Double(ending.count)), whole: "of \(numberText(Double(agreements.count)))",
      drawing: ShareStrip(ending.count, of: agreements.count).svg, note: notice.text,
      address: address, tag: Tag(status(of: ending)), isAlarming: notice.isOver)
  }

  private func status(of agreements: [Key<Agreement>]) -> Status {
    agreements.map(report.status).max() ?? .recorded
  }

  /// By when notice must or had to be given of agreements that end at one time.
  private func notice(of agreements: [Key<Agreement>]) -> (text: String, isOver: Bool) {
    let days = Set(agreements.compactMap(report.lastDayForNotice))
    guard let first = days.min(), let last = days.max() else {
      return ("No last day for notice is recorded", false)
    }
    let isOver = report.landscape.isOver(last)
    let known = agreements.count { report.lastDayForNotice(of: $0) != nil }
    let part = known < agreements.count ? ", where it is recorded" : ""
    if first == last {
      return ("Notice \(isOver ? "was" : "is") due by \(last.text)\(part)", isOver)
    }
    return ("Notice due from \(first.text) to \(last.text)\(part)", isOver)
  }

  /// How many of some figures meet their targets, each with its distance from it.
  func targetsMet(
    _ label: String, _ performances: [Performance], at address: Address
  ) -> KeyFigure? {
    let judged = performances.compactMap { performance -> (meets: Bool, distance: Double?)? in
      let kpi = catalogue.kpis[report.disclosed.series[performance.series].kpi]
      let standing = report.standing(ofSeries: performance.series, against: performance.target)
      guard let meets = standing.meetsTarget, let value = standing.latest?.judged,
        let target = standing.target
      else { return nil }
      let distance = kpi.better == .lower ? target - value : value - target
      return (meets, kpi.unit == .percent ? distance : nil)
    }
    if judged.isEmpty { return nil }
    let met = judged.count(where: \.meets)
    let distances = judged.compactMap(\.distance)
    let isDrawn = distances.count == judged.count && distances.count > 1
    return KeyFigure(
      label: label, value: numberText(Double(met)), whole: "of \(numberText(Double(judged.count)))",
      drawing: isDrawn
        ? DotStrip([], own: distances, reference: 0).svg : ShareStrip(met, of: judged.count).svg,
      note: isDrawn
        ? "Latest figures: each dot is its distance from its target, the dashed line"
        : "By the latest figure of each",
      address: address,
      tag: Tag(status(of: performances.map(\.series))), isAlarming: met * 2 < judged.count)
  }

  private func status(of series: [Key<Series>]) -> Status {
    series.map { report.disclosed.series[$0].status }.max() ?? .recorded
  }

  /// The latest figure of the series that is most urgent, with its course.
  func mostUrgent(_ performances: [Performance], for key: Key<Organisation>) -> KeyFigure? {
    let standings = performances.map {
      (performance: $0, standing: report.standing(ofSeries: $0.series, against: $0.target))
    }.filter { $0.standing.latest?.judged != nil }
    guard
      let worst = standings.min(by: {
        ($0.standing.urgency, $0.performance.series) < ($1.standing.urgency, $1.performance.series)
      }), let latest = worst.standing.latest
    else { return nil }
    let number = worst.performance.series
    let series = report.disclosed.series[number]
    let kpi = catalogue.kpis[series.kpi]
    let target = worst.performance.target
    let aim = target.map { ", target \(kpi.shortText(of: $0.value))" } ?? ""
    return KeyFigure(
      label: kpi.entry.name,
      value: latest.judged.map { kpi.text(of: $0, beside: target) } ?? "Not recorded",
      drawing: Sparkline(kpi: kpi, measure: report.measure(number)).svg,
      note: "\(latest.period.text)\(aim)" + bearer(of: series, besides: key),
      address: links.address(ofFigure: latest, series: number), tag: Tag(series.status),
      isAlarming: worst.standing.isAlarming)
  }

  /// Whose figure it is on a page that is about another: ". Of NHS South CSU, for all its customers".
  private func bearer(of series: Series, besides key: Key<Organisation>) -> String {
    if series.subject == key { return "" }
    let name = catalogue.organisations[series.subject].entry.name
    return series.customer == nil ? ". Of \(name), for all its customers" : ". Of \(name)"
  }
}
