import Commissioning
import Drawing
import Measuring

/// A sparkline, or words where there is no trend.
struct TrendLineOrNone {
  var text: String
  var sparkline: [UInt8]

  init(_ measure: Measure, _ kpi: KPI, _ subject: String) {
    let line = TrendLine(measure, of: kpi, about: subject, target: kpi.target?.value)
    text = line?.change ?? "One figure only"
    sparkline = line?.sparkline ?? []
  }
}
