import Browsing
import Commissioning
import Comparing
import Describing

/// What the pages of a site are about: the report, and how its records are browsed, compared and
/// drawn. It is one object, as the report is.
package final class Survey: Sendable {
  package let report: Report
  /// The facets of the kinds that can be browsed, by kind.
  let facets: [Facets]
  /// The lists that are tables.
  let tables: [Kind: ListTable]
  /// The parts that the list of each kind is divided into.
  let listParts: [Kind: [ListPart]]
  /// The scripts that hold the profiles of records, by kind.
  let profiles: [ProfileShards]
  /// The offers of each service in the order in which they are compared.
  let offersSideBySide: Keyed<Service, [Key<Offer>]>
  /// The charts that have enough data to draw or to download.
  let charts: [any SiteChart]
  /// Those of them whose numbers are in the download of a KPI.
  let chartsByKPI: [Key<KPI>: [any SiteChart]]
  let changesMonths: ChangesMonths
  /// By path.
  let changeFeeds: [String: ChangesFeed]
  /// The records that texts link to, and those that figures, offers and agreements are about.
  let recordsLinkedTo: Set<Reference>

  package init(_ report: Report) {
    self.report = report
    let facets = Facets.all(in: report)
    self.facets = facets
    var tables = Dictionary(uniqueKeysWithValues: facets.map { ($0.kind, $0.table) })
    tables[.supplier] = report.listTable(of: .supplier)
    tables[.kpi] = report.kpiList
    self.tables = tables
    listParts = Dictionary(
      uniqueKeysWithValues: Kind.allCases.map { ($0, ListPage.parts(of: $0, in: report)) })
    profiles = Kind.comparable.map { ProfileShards($0, in: report) }
    offersSideBySide = Comparing.offersSideBySide(in: report)
    let charts = report.charts
    self.charts = charts
    chartsByKPI = charts.reduce(into: [:]) { byKPI, chart in
      if let kpi = chart.kpi(in: report) { byKPI[kpi, default: []].append(chart) }
    }
    changesMonths = ChangesMonths(report.history)
    changeFeeds = Dictionary(
      uniqueKeysWithValues: ChangesFeed.all(in: report).map { ($0.path, $0) })
    recordsLinkedTo = report.recordsLinkedTo
  }

  /// Whether a record is described. What was not known by the day of the site is so only if something
  /// leads to it.
  func hasPlace(for reference: Reference) -> Bool {
    report.landscape.isShown(reference) || recordsLinkedTo.contains(reference)
  }

  func facets(of kind: Kind) -> Facets? { facets.first { $0.kind == kind } }

  /// Where the records of a kind that hold on the day are listed, and how many are; nil where that is the
  /// kind's list.
  func current(_ kind: Kind) -> (path: String, count: Int)? {
    guard let facets = facets(of: kind) else { return nil }
    for facet in facets.narrowing {
      if let value = facet.values.first(where: \.label.isOfCurrent) {
        return (facets.path(of: value, of: facet), value.members.count)
      }
    }
    return nil
  }
}
