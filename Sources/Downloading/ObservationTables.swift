import Commissioning
import Describing
import Drawing
import Measuring

/// Observations of KPIs as RFC 4180 text, after suppression.
package func observationTable(of kpis: some Sequence<Key<KPI>>, in report: Report) -> [UInt8] {
  var csv = CSVWriter()
  csv.row([
    "kpi", "subject", "subject_code", "subject_name", "provider", "customer", "service", "period",
    "numerator", "denominator", "value", "unit", "absence", "status", "published", "recast",
    "origin", "source", "note",
  ])
  for kpi in kpis { report.addObservations(of: kpi, to: &csv) }
  return csv.bytes
}

extension Report {
  fileprivate func addObservations(of key: Key<KPI>, to csv: inout CSVWriter) {
    let kpi = catalogue.kpis[key]
    for figure in disclosed.national where figure.kpi == key {
      func number(_ number: Double) -> Double? { number.isNaN ? nil : number }
      csv.row(
        [kpi.entry.id.value, "England", "E92000001", "England", "", "", "", figure.period.code],
        numbers: [number(figure.numerator), number(figure.denominator), figure.value],
        [
          kpi.unit.rawValue, "", figure.status.rawValue, figure.published?.isoText ?? "", "",
          "\(path(of: figure.row.source)) row \(figure.row.number)", "", "",
        ])
    }
    for number in seriesByKPI[key] {
      let series = disclosed.series[number]
      let subject = catalogue.organisations[series.subject]
      func id(_ key: Key<Organisation>?) -> String {
        key.map { catalogue.organisations[$0].entry.id.value } ?? ""
      }
      for figure in measure(number).figures where figure.row != nil {
        csv.row(
          [
            kpi.entry.id.value, subject.entry.id.value,
            subject.codes.nearest(to: day)?.value ?? "", subject.entry.name,
            id(series.provider), id(series.customer),
            series.service.map { catalogue.services[$0].entry.id.value } ?? "",
            figure.period.code,
          ],
          numbers: [figure.numerator, figure.denominator, figure.value.value],
          [
            kpi.unit.rawValue, figure.value.absence ?? "", series.status.rawValue,
            figure.published?.isoText ?? "", figure.recast?.word.lowercased() ?? "",
            figure.row.map { "\(path(of: $0.source)) row \($0.number)" } ?? "",
            series.sources.map { catalogue.sources[$0].entry.id.value }.joined(separator: "; "),
            figure.note ?? "",
          ])
      }
    }
  }
}
