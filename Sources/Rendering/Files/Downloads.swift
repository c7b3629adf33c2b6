import Commissioning
import Describing
import Downloading

/// The observations of a KPI as CSV.
struct KPIDownload: SitePage {
  let key: Key<KPI>
  let path: String

  static func path(of key: Key<KPI>, in catalogue: Catalogue) -> String {
    "kpis/\(catalogue.kpis[key].entry.id.value).csv"
  }

  static func all(in survey: Survey) -> [KPIDownload] {
    let report = survey.report
    return report.catalogue.kpis.keys.filter { !report.seriesByKPI[$0].isEmpty }.map {
      KPIDownload(key: $0, path: path(of: $0, in: report.catalogue))
    }
  }

  func write(with press: Press, into output: inout [UInt8]) {
    output += observationTable(of: [key], in: press.report)
  }
}

/// Every observation of every KPI as CSV.
struct ObservationsDownload: SitePage {
  var path: String { "observations.csv" }

  static func all(in survey: Survey) -> [ObservationsDownload] {
    survey.report.disclosed.series.isEmpty ? [] : [ObservationsDownload()]
  }

  func write(with press: Press, into output: inout [UInt8]) {
    output += observationTable(of: press.report.catalogue.kpis.keys, in: press.report)
  }
}

/// Every offer with its price as CSV.
struct OffersDownload: SitePage {
  static let path = "offers/prices.csv"
  var path: String { Self.path }

  static func all(in survey: Survey) -> [OffersDownload] {
    survey.report.catalogue.offers.isEmpty ? [] : [OffersDownload()]
  }

  func write(with press: Press, into output: inout [UInt8]) {
    output += recordTable(of: .offer, in: press.report)
  }
}

/// The table of a chart as CSV.
struct ChartDownload: SitePage {
  let chart: ChartKey
  let path: String

  static func all(in survey: Survey) -> [ChartDownload] {
    survey.report.charts.map {
      ChartDownload(chart: $0, path: path(of: $0, in: survey.report))
    }
  }

  /// From the site's folder.
  static func path(of chart: ChartKey, in report: Report) -> String {
    func ofKPI(_ key: Key<KPI>) -> String {
      "kpis/\(report.catalogue.kpis[key].entry.id.value)/\(chart.name).csv"
    }
    func ofSeries(_ number: Int) -> String {
      String(report.path(ofSeries: number).dropLast(".html".utf8.count))
    }
    switch chart {
    case .series(let number), .bullet(let number): return ofSeries(number) + ".csv"
    case .deciles(let number): return ofSeries(number) + "-deciles.csv"
    case .nation(let kpi), .multiples(let kpi), .ranking(let kpi), .funnel(let kpi):
      return ofKPI(kpi)
    case .heat, .sourcing: return "\(chart.name).csv"
    }
  }

  func write(with press: Press, into output: inout [UInt8]) {
    output += press.links(at: path).chart(chart).csv
  }
}
