import Commissioning
import Describing
import Drawing

/// A chart of the site: its subject, whether there is enough to draw, where its CSV is, and how it
/// is made from the report.
protocol SiteChart: Sendable {
  /// Every possible chart of the kind, in order.
  static func candidates(in report: Report) -> [Self]

  /// Unique in the site.
  var id: String { get }
  /// Whether there is enough to draw.
  func isDrawn(in report: Report) -> Bool
  /// Where its CSV is.
  func path(in report: Report) -> String
  /// The least certain status of what it shows.
  func status(in report: Report) -> Status
  /// Nil if its subject does not exist.
  func chart(from links: Links) -> (any Chart)?
  /// What readers must know on this site, besides what the drawing says.
  func remarks(in report: Report) -> [String]
}

extension SiteChart {
  func remarks(in report: Report) -> [String] { [] }

  fileprivate static func all(in report: Report) -> [any SiteChart] {
    candidates(in: report).filter { $0.isDrawn(in: report) }
  }
}

extension Report {
  private static let chartKinds: [any SiteChart.Type] = [
    SeriesChart.self, NationChart.self, PanelChart.self, MultiplesChart.self, RankingChart.self,
    BulletChart.self,
    FunnelChart.self, DecilesChart.self, HeatChart.self, SourcingChart.self,
    TermsChart.self, RenewalsChart.self, LineageChart.self,
  ]

  /// The charts that have enough data to draw.
  var charts: [any SiteChart] { Report.chartKinds.flatMap { $0.all(in: self) } }
}

/// A chart of a series.
protocol ChartOfSeries: SiteChart {
  /// The start of its id.
  static var name: String { get }
  /// What follows the path of the series' page in the path of its CSV.
  static var ending: String { get }
  /// The series, by its position.
  var series: Key<Series> { get }
  init(series: Key<Series>)
}

extension ChartOfSeries {
  static func candidates(in report: Report) -> [Self] {
    report.disclosed.series.keys.map { Self(series: $0) }
  }

  var id: String { "\(Self.name)-\(series.number)" }

  func path(in report: Report) -> String {
    report.path(ofSeries: series).dropLast(".html".utf8.count) + Self.ending
  }

  func status(in report: Report) -> Status { report.disclosed.series[series].status }
}

/// A chart of a KPI across organisations.
protocol ChartOfKPI: SiteChart {
  /// What it is called in the path of its CSV and in its id.
  static var name: String { get }
  var kpi: Key<KPI> { get }
  init(kpi: Key<KPI>)
}

extension ChartOfKPI {
  static func candidates(in report: Report) -> [Self] {
    report.overviews.keys.map { Self(kpi: $0) }
  }

  var id: String { "\(Self.name)-\(kpi.number)" }

  func path(in report: Report) -> String {
    "kpis/\(report.catalogue.kpis[kpi].entry.id.value)/\(Self.name).csv"
  }

  func status(in report: Report) -> Status { report.status(of: kpi) }
}
