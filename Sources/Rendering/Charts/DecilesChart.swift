import Commissioning
import Describing
import Drawing
import Measuring

/// A series over the deciles of its peers.
struct DecilesChart: ChartOfSeries {
  static let name = "deciles"
  let series: Key<Series>

  func isDrawn(in report: Report) -> Bool {
    guard report.standings[series].figures > 1, let overview = report.overview(ofSeries: series)
    else { return false }
    return overview.deciles.map { $0.periods.count > 1 } ?? false && overview.compares(series)
  }

  func remarks(in report: Report) -> [String] { remarksOfRecast(report.measure(series).figures) }

  func chart(from links: Links) -> (any Chart)? {
    let report = links.report
    guard let overview = report.overview(ofSeries: series), let bands = overview.deciles else {
      return nil
    }
    let own = report.disclosed.series[series]
    let measure = links.report.measure(series)
    // As many as are compared in the last period that it has a figure for.
    let peers = measure.figures.lazy.reversed().filter { $0.known != nil }
      .compactMap { bands.position(of: $0.period) }.first.map { bands.counts[$0] }
    return DecilesFan(
      kpi: report.catalogue.kpis[own.kpi], subject: links.report.subject(of: own),
      peers: count(peers ?? overview.series.count, overview.kind.noun), measure: measure,
      bands: bands, source: links.addresses(ofSeries: series))
  }
}
