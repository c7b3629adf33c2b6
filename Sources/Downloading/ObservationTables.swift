import Commissioning
import Describing
import Drawing
import Measuring

/// Observations of KPIs as RFC 4180 text, after suppression.
package func observationTable(of kpis: some Sequence<Key<KPI>>, in report: Report) -> [UInt8] {
  var csv = CSVWriter()
  csv.row(observationColumns)
  for kpi in kpis {
    report.forEachObservation(of: kpi) { row in
      row.write(to: &csv)
      csv.endRow()
    }
  }
  return csv.bytes
}

/// What charts add to the figure at an address.
package struct AddedCells {
  package enum Cell {
    case number(Double)
    case text(String)
  }

  /// In the order of the columns that are added; nil for those that say nothing of it.
  package var cells: [Cell?]

  package init(_ cells: [Cell?]) { self.cells = cells }
}

/// The figures of a KPI as RFC 4180 text, after suppression: what was observed, what was published for
/// England, and what is worked out for groups, each with where the site shows it.
///
/// - Parameters:
///   - workings: the page that has the figures of groups, from the site's folder.
///   - names: of the columns that are added.
///   - cells: what they say of the figure at an address.
package func figureTable(
  of key: Key<KPI>, in report: Report, workings: String, adding names: [String],
  _ cells: (String) -> AddedCells?
) -> [UInt8] {
  var csv = CSVWriter()
  csv.row(observationColumns + ["kind", "page", "reported", "expected"] + names)
  func finish(_ kind: String, _ page: String, _ coverage: Coverage?) {
    csv.cell(kind)
    csv.cell(page)
    csv.cell(coverage.map { Double($0.reported) })
    csv.cell(coverage.map { Double($0.expected) })
    let added = cells(page)?.cells ?? [AddedCells.Cell?](repeating: nil, count: names.count)
    for cell in added {
      switch cell {
      case .number(let number): csv.cell(number)
      case .text(let text): csv.cell(text)
      case nil: csv.cell("")
      }
    }
    csv.endRow()
  }
  report.forEachObservation(of: key) { row in
    row.write(to: &csv)
    finish(row.page == nil ? "published" : "observed", row.page ?? "", nil)
  }
  for sum in report.overviews[key].map(report.sums) ?? [] {
    for figure in sum.combination.measure.figures {
      ObservationRow(sum, figure, of: report.catalogue.kpis[key]).write(to: &csv)
      finish("worked out", "\(workings)#\(sum.id)-\(figure.period.fragment)", figure.coverage)
    }
  }
  return csv.bytes
}

private let observationColumns = [
  "kpi", "subject", "subject_code", "subject_name", "provider", "customer", "service", "period",
  "numerator", "denominator", "value", "unit", "absence", "status", "published", "recast",
  "origin", "source", "note",
]

/// A row of observations.
private struct ObservationRow {
  var texts: [String]
  var numbers: [Double?]
  var more: [String]
  /// Where the site shows it, from the site's folder.
  var page: String?

  func write(to csv: inout CSVWriter) {
    for text in texts { csv.cell(text) }
    for number in numbers { csv.cell(number) }
    for text in more { csv.cell(text) }
  }
}

extension ObservationRow {
  /// What is worked out for a group.
  init(_ sum: GroupSum, _ figure: Figure, of kpi: KPI) {
    texts = [kpi.entry.id.value, sum.id, "", sum.name, "", "", "", figure.period.code]
    numbers = [figure.numerator, figure.denominator, figure.value.value]
    more = [
      kpi.unit.rawValue, figure.value.absence ?? "", sum.combination.measure.status.rawValue, "",
      "",
      sum.combination.method.text, "", figure.note ?? "",
    ]
  }
}

extension Report {
  fileprivate func forEachObservation(of key: Key<KPI>, _ body: (ObservationRow) -> Void) {
    let kpi = catalogue.kpis[key]
    for figure in disclosed.national where figure.kpi == key {
      func number(_ number: Double) -> Double? { number.isNaN ? nil : number }
      body(
        ObservationRow(
          texts: [
            kpi.entry.id.value, "England", "E92000001", "England", "", "", "", figure.period.code,
          ], numbers: [number(figure.numerator), number(figure.denominator), figure.value],
          more: [
            kpi.unit.rawValue, "", figure.status.rawValue, figure.published?.isoText ?? "", "",
            "\(path(of: figure.row.source)) row \(figure.row.number)", "", "",
          ]))
    }
    for number in seriesByKPI[key] {
      let series = disclosed.series[number]
      let subject = catalogue.organisations[series.subject]
      let start = place(ofSeries: number).figures
      func id(_ key: Key<Organisation>?) -> String {
        key.map { catalogue.organisations[$0].entry.id.value } ?? ""
      }
      for figure in measure(number).figures where figure.row != nil {
        body(
          ObservationRow(
            texts: [
              kpi.entry.id.value, subject.entry.id.value,
              subject.codes.nearest(to: day)?.value ?? "", subject.entry.name,
              id(series.provider), id(series.customer),
              series.service.map { catalogue.services[$0].entry.id.value } ?? "",
              figure.period.code,
            ], numbers: [figure.numerator, figure.denominator, figure.value.value],
            more: [
              kpi.unit.rawValue, figure.value.absence ?? "", series.status.rawValue,
              figure.published?.isoText ?? "", figure.recast?.word.lowercased() ?? "",
              figure.row.map { "\(path(of: $0.source)) row \($0.number)" } ?? "",
              series.sources.map { catalogue.sources[$0].entry.id.value }.joined(separator: "; "),
              figure.note ?? "",
            ], page: start + figure.period.fragment))
      }
    }
  }
}
