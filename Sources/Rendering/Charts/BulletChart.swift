import Commissioning
import Describing
import Drawing
import Measuring

/// The only figure of a series, compared with its peers.
struct BulletChart: ChartOfSeries {
  static let name = "bullet"
  static let ending = ".csv"
  let series: Key<Series>

  func isDrawn(in report: Report) -> Bool {
    guard report.standings[series].figures == 1, let latest = report.standings[series].latest,
      let overview = report.overview(ofSeries: series)
    else { return false }
    return overview.cohort?.period == latest.period && overview.compares(series)
  }

  func chart(from links: Links) -> (any Chart)? {
    let report = links.report
    guard let figure = links.report.measure(series).latest,
      let overview = report.overview(ofSeries: series)
    else { return nil }
    let details = report.disclosed.series[series]
    let peers = overview.cohort.flatMap { cohort in
      cohort.interquartileRange.map {
        Bullet.Peers(
          count(cohort.valueCount, overview.kind.noun), all: cohort.range ?? $0, middle: $0,
          others: cohort.others(beside: figure.known ?? 0))
      }
    }
    return Bullet(
      kpi: report.catalogue.kpis[details.kpi], subject: links.report.subject(of: details),
      figure: figure,
      target: report.targets.target(of: details), peers: peers,
      source: links.address(ofFigure: figure, series: series).text)
  }
}
