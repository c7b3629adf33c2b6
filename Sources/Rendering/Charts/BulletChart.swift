import Commissioning
import Describing
import Drawing
import Measuring

/// The only figure of a series, compared with its peers.
struct BulletChart: ChartOfSeries {
  static let name = "bullet"
  let series: Key<Series>

  func isDrawn(in report: Report) -> Bool {
    guard report.standings[series].figures == 1, let latest = report.standings[series].latest,
      let overview = report.overview(ofSeries: series)
    else { return false }
    return overview.cohort?.period == latest.period && overview.compares(series)
  }

  func target(in report: Report) -> Targets.Holding? {
    report.targets.target(of: report.disclosed.series[series])
  }

  /// What half of its peers lie between.
  func peers(in report: Report) -> ClosedRange<Double>? {
    report.overview(ofSeries: series)?.cohort?.spread?.middleHalf
  }

  func chart(from links: Links) -> (any Chart)? {
    let report = links.report
    guard let figure = links.report.measure(series).latest,
      let overview = report.overview(ofSeries: series)
    else { return nil }
    let details = report.disclosed.series[series]
    let peers = peers(in: report).flatMap { middle in
      overview.cohort.map {
        Bullet.Peers(
          count($0.valueCount, overview.kind.noun), all: $0.range ?? middle, middle: middle,
          others: $0.others(beside: figure.known ?? 0))
      }
    }
    return Bullet(
      kpi: report.catalogue.kpis[details.kpi], subject: links.report.subject(of: details),
      figure: figure,
      target: target(in: report), peers: peers,
      source: links.address(ofFigure: figure, series: series).text)
  }
}
