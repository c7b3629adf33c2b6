import Commissioning
import Describing
import Downloading
import Drawing

/// The figures of a KPI as CSV: what was observed, what is worked out from it, and what charts say of
/// both.
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
    let columns = ChartColumns(of: key, in: press.survey)
    output += figureTable(
      of: key, in: press.report,
      workings: WorkingsPage.path(of: key, in: press.report.catalogue),
      adding: ChartColumns.names.map(\.codeName)
    ) { columns.cells(ofFigureAt: $0) }
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

/// Every agreement with its term as CSV.
struct TermsDownload: SitePage {
  static let path = "agreements/terms.csv"
  var path: String { Self.path }

  static func all(in survey: Survey) -> [TermsDownload] {
    survey.report.catalogue.agreements.isEmpty ? [] : [TermsDownload()]
  }

  func write(with press: Press, into output: inout [UInt8]) {
    output += termTable(in: press.report)
  }
}

/// Which customers went from which CSU to which as CSV.
struct LineageMovesDownload: SitePage {
  static let path = "lineage-customers.csv"
  var path: String { Self.path }

  static func all(in survey: Survey) -> [LineageMovesDownload] {
    survey.report.lineage.moves.isEmpty ? [] : [LineageMovesDownload()]
  }

  func write(with press: Press, into output: inout [UInt8]) {
    output += lineageTable(in: press.report)
  }
}

/// The tables of the charts that share a download and are not of a KPI as CSV.
struct ChartDownload: SitePage {
  let path: String
  /// The charts' positions among those of the survey.
  let numbers: [Int]

  static func all(in survey: Survey) -> [ChartDownload] {
    var numbers: [String: [Int]] = [:]
    var paths: [String] = []
    for (number, chart) in survey.charts.enumerated()
    where chart.kpi(in: survey.report) == nil && !chart.sharesDownload {
      let path = chart.path(in: survey.report)
      if numbers[path] == nil { paths.append(path) }
      numbers[path, default: []].append(number)
    }
    return paths.map { ChartDownload(path: $0, numbers: numbers[$0] ?? []) }
  }

  func write(with press: Press, into output: inout [UInt8]) {
    let (report, links) = (press.report, press.links(at: path))
    output +=
      ChartCSV(
        numbers.compactMap { number in
          let site = press.survey.charts[number]
          guard let chart = site.chart(from: links) else { return nil }
          let subject = site.subject(in: report).map {
            (name: report.catalogue.entry(of: $0).name, page: report.path(of: $0))
          }
          return ChartCSV.Part(
            chart.table, about: subject, status: site.status(in: report))
        }
      ).bytes
  }
}

/// What changed as CSV.
struct ChangesDownload: SitePage {
  static let path = "changes.csv"
  var path: String { Self.path }

  static func all(in survey: Survey) -> [ChangesDownload] {
    survey.report.history.entries.isEmpty ? [] : [ChangesDownload()]
  }

  func write(with press: Press, into output: inout [UInt8]) {
    output += changeTable(in: press.report)
  }
}
