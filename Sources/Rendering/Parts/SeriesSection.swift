import Commissioning
import Describing
import Measuring

/// The series of a KPI.
struct SeriesSection: PagePart {
  let links: Links

  /// A page with more would be too large; the ranking has them all.
  private static let seriesLimit = 20

  func section(of key: Key<KPI>) -> Section {
    let numbers = report.seriesByKPI[key]
    guard !numbers.isEmpty else {
      return Section(
        id: "series", heading: "Figures", absence: "No observations of it are recorded.")
    }
    // If neither direction is better and there is no target, none is worst.
    let isRanked =
      catalogue.kpis[key].better == .neither
      && numbers.allSatisfy { report.target(ofSeries: $0) == nil }
    var section = Section(
      id: "series", heading: "Figures",
      introduction: isRanked
        ? "Highest first: neither direction is better, and no target is set." : Standing.rule,
      more: Anchor(
        text: "Download every observation (CSV)",
        address: address(KPIDownload.path(of: key, in: catalogue))))
    let better = catalogue.kpis[key].better
    func order(_ number: Key<Series>) -> (Int, Double, Key<Series>) {
      let standing = report.standings[number]
      guard let value = standing.latest?.value.value else {
        return (isRanked ? 0 : standing.urgency, .infinity, number)
      }
      return (isRanked ? 0 : standing.urgency, better == .higher ? value : -value, number)
    }
    let shown = numbers.sorted { order($0) < order($1) }.prefix(Self.seriesLimit)
    let all = count(numbers.count, "series", plural: "series")
    section.tables = [
      Scorecard(links: links).table(
        shown,
        caption: numbers.count > shown.count
          ? "The \(isRanked ? "highest" : "worst") \(shown.count) of \(all)"
          : "Latest figure of \(all)", head: "About",
        name: { report.subject(of: report.disclosed.series[$0]) }, keepsOrder: true,
        target: { report.target(ofSeries: $0) })
    ]
    if report.overviews[key] != nil {
      section.links = [
        Anchor(
          text: "What the figures for England, regions and CSUs are made of",
          address: address(WorkingsPage.path(of: key, in: catalogue)))
      ]
    }
    return section
  }
}
