import Commissioning
import Drawing
import Measuring

/// Observations as RFC 4180 text.
extension PageBuilding {
  /// Every observation of a KPI.
  func download(_ key: Key<KPI>) -> [UInt8] {
    var csv = CSVWriter()
    csv.row(Self.observationColumns)
    add(key, to: &csv)
    return csv.bytes
  }

  /// Every observation there is.
  func observations() -> [UInt8] {
    var csv = CSVWriter()
    csv.row(Self.observationColumns)
    for position in report.catalogue.kpis.indices { add(Key(position), to: &csv) }
    return csv.bytes
  }

  private static let observationColumns = [
    "kpi", "subject", "subject_code", "subject_name", "provider", "customer", "service", "period",
    "numerator", "denominator", "value", "unit", "absence", "status", "published", "origin",
  ]

  private func add(_ key: Key<KPI>, to csv: inout CSVWriter) {
    let kpi = report.catalogue.kpis[key]
    for number in report.seriesByKPI[Int(key.number)] {
      let series = report.disclosed.series[number]
      let subject = report.catalogue.organisations[series.subject]
      func id(_ key: Key<Organisation>?) -> String {
        key.map { report.catalogue.organisations[$0].entry.id.value } ?? ""
      }
      for figure in measure(number).figures where figure.row != nil {
        csv.row(
          [
            kpi.entry.id.value, subject.entry.id.value,
            subject.codes.nearest(to: report.day)?.value ?? "", subject.entry.name,
            id(series.provider), id(series.customer),
            series.service.map { report.catalogue.services[$0].entry.id.value } ?? "",
            figure.period.code,
          ],
          numbers: [figure.numerator, figure.denominator, figure.value.value],
          [
            kpi.unit.rawValue, figure.value.absence ?? "", series.status.rawValue,
            figure.published?.isoText ?? "",
            figure.row.map { "\(report.paths[Int($0.source.number)]) row \($0.number)" } ?? "",
          ])
      }
    }
  }
}
