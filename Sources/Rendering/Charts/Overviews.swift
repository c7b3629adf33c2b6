import Commissioning
import Measuring

extension Report {
  /// A KPI across organisations; nil where no organisations can be compared.
  func overview(_ kpi: Key<KPI>) -> KPIOverview? { overviews[Int(kpi.number)] }

  /// The same of the KPI of a series.
  func overview(ofSeries number: Int) -> KPIOverview? { overview(disclosed.series[number].kpi) }

  /// The least certain status of a KPI's figures.
  func status(of kpi: Key<KPI>) -> Status {
    seriesByKPI[Int(kpi.number)].map { disclosed.series[$0].status }.max() ?? .recorded
  }
}
