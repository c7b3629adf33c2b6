import Commissioning
import Drawing
import Measuring

/// The one figure of a series, beside its peers.
struct BulletChart: ChartOfSeries {
  static let name = "bullet"
  static let ending = ".csv"
  let series: Int

  func isDrawn(in report: Report) -> Bool {
    guard report.standings[series].figures == 1, let latest = report.standings[series].latest,
      let overview = report.overview(ofSeries: series)
    else { return false }
    return overview.cohort?.period == latest.period && overview.compares(series)
  }

  func chart(on page: PageBuilding) -> (any Chart)? {
    let report = page.report
    guard let figure = page.measure(series).latest,
      let overview = report.overview(ofSeries: series)
    else { return nil }
    let own = report.disclosed.series[series]
    let peers = overview.cohort?.middleHalf.map {
      Bullet.Peers(
        "the middle half of \(page.count(overview.series.count, overview.kind.noun))", $0)
    }
    return Bullet(
      kpi: report.catalogue.kpis[own.kpi], subject: page.subject(of: own), figure: figure,
      target: report.targets.target(of: own), peers: peers,
      source: page.address(ofFigure: figure, series: series))
  }
}
