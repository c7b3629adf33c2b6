import Commissioning
import Describing
import Diagnostics
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
  /// Whether there is anything to download, even if it is too much to draw.
  func isDownloaded(in report: Report) -> Bool
  /// Where its numbers can be downloaded.
  func path(in report: Report) -> String
  /// The record whose page has it, where charts of several records share a CSV; nil if it has one of
  /// its own.
  func subject(in report: Report) -> Reference?
  /// The KPI whose download has its numbers; nil if none has.
  func kpi(in report: Report) -> Key<KPI>?
  /// Whether its numbers are rows of what another chart has for download.
  var sharesDownload: Bool { get }
  /// The least certain status of what it shows.
  func status(in report: Report) -> Status
  /// Nil if its subject does not exist.
  func chart(from links: Links) -> (any Chart)?
  /// What readers must know on this site, besides what the drawing says.
  func remarks(in report: Report) -> [String]
  /// Charts that have its rows among them, for where its table is too long for a page.
  func parts(from links: Links) -> [Anchor]
}

extension SiteChart {
  func subject(in report: Report) -> Reference? { nil }

  func kpi(in report: Report) -> Key<KPI>? { nil }

  var sharesDownload: Bool { false }

  func isDownloaded(in report: Report) -> Bool { isDrawn(in: report) }

  func remarks(in report: Report) -> [String] { [] }

  func parts(from links: Links) -> [Anchor] { [] }

  fileprivate static func all(in report: Report) -> [any SiteChart] {
    candidates(in: report).filter { $0.isDownloaded(in: report) }
  }
}

extension Report {
  private static let chartKinds: [any SiteChart.Type] = [
    SeriesChart.self, NationChart.self, PanelChart.self, MultiplesChart.self, RankingChart.self,
    BulletChart.self,
    FunnelChart.self, DecilesChart.self, HeatChart.self, SourcingChart.self, MatrixChart.self,
    MatrixChangeChart.self,
    CSUMapChart.self, LocatorChart.self, ChangeMapChart.self, ServiceMapChart.self,
    ServiceMapsChart.self,
    PriceMapChart.self,
    KPIMapChart.self,
    TermsChart.self, RenewalsChart.self, LineageChart.self, LineageFlowChart.self,
    ProfileChart.self, CustomerProfileChart.self, ConcentrationChart.self, RegionSharesChart.self,
    ServiceSharesChart.self, PriceChart.self, AllowanceChart.self, SwitchChart.self,
    IncomeChart.self, InHouseChart.self,
  ]

  /// The charts that have enough data to draw or to download.
  var charts: [any SiteChart] {
    let kinds = Report.chartKinds
    return concurrentMap(kinds.count, chunk: 1) { kinds[$0].all(in: self) }.flatMap(\.self)
  }
}

/// A chart of a series.
protocol ChartOfSeries: SiteChart {
  /// The start of its id.
  static var name: String { get }
  /// The series, by its position.
  var series: Key<Series> { get }
  init(series: Key<Series>)
}

extension ChartOfSeries {
  static func candidates(in report: Report) -> [Self] {
    report.disclosed.series.keys.map { Self(series: $0) }
  }

  var id: String { "\(Self.name)-\(series.number)" }

  func kpi(in report: Report) -> Key<KPI>? { report.disclosed.series[series].kpi }

  func path(in report: Report) -> String {
    KPIDownload.path(of: report.disclosed.series[series].kpi, in: report.catalogue)
  }

  func status(in report: Report) -> Status { report.disclosed.series[series].status }
}

/// A chart of a KPI across organisations.
protocol ChartOfKPI: SiteChart {
  /// What it is called in its id.
  static var name: String { get }
  var kpi: Key<KPI> { get }
  init(kpi: Key<KPI>)
}

extension ChartOfKPI {
  static func candidates(in report: Report) -> [Self] {
    report.overviews.keys.map { Self(kpi: $0) }
  }

  var id: String { "\(Self.name)-\(kpi.number)" }

  func kpi(in report: Report) -> Key<KPI>? { kpi }

  func path(in report: Report) -> String { KPIDownload.path(of: kpi, in: report.catalogue) }

  func status(in report: Report) -> Status { report.status(of: kpi) }
}
