import Commissioning
import Describing
import Drawing
import Measuring

/// A series over time.
struct SeriesChart: ChartOfSeries {
  static let name = "series"
  let series: Key<Series>

  func isDrawn(in report: Report) -> Bool { report.standings[series].figures > 1 }

  func chart(from links: Links) -> (any Chart)? {
    let report = links.report
    return timeChart(
      links.report.measure(series), of: report.catalogue.kpis[report.disclosed.series[series].kpi],
      about: links.report.subject(of: report.disclosed.series[series]),
      target: report.targets.target(of: report.disclosed.series[series]),
      isOver: !report.isOfLivingParties(series), source: links.addresses(ofSeries: series))
  }

  func remarks(in report: Report) -> [String] { remarksOfRecast(report.measure(series).figures) }
}

/// A control chart or, if the KPI asks for it, its periods overlap or there is too little variation for
/// limits, a run chart.
///
/// - Parameters:
///   - isTitle: whether the subject is the title too.
///   - isOver: whether whom it is about has closed, so that no more figures come.
///   - source: the address of what a figure is made of.
func timeChart(
  _ measure: Measure, of kpi: KPI, about subject: String, isTitle: Bool = false,
  target: Targets.Holding?, isOver: Bool = false,
  source: @escaping (Figure) -> String?
) -> any Chart {
  let isVaried = measure.isVaried(of: kpi)
  if kpi.chart == .control, isVaried, !measure.isOverlapping {
    return ControlPlot(
      kpi: kpi, subject: subject, isTitle: isTitle, measure: measure, target: target,
      isOver: isOver, source: source)
  }
  return RunChart(
    kpi: kpi, subject: subject, isTitle: isTitle, measure: measure, target: target,
    hasTooLittleVariation: kpi.chart == .control && !isVaried && !measure.isOverlapping,
    source: source)
}
