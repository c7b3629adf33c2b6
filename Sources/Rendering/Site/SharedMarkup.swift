import Browsing
import Commissioning
import Describing
import Diagnostics
import Templates

/// Parts that appear on many pages: what is the same on all of them is rendered once, in advance.
final class SharedMarkup: Sendable {
  /// The path up to the site's folder, with which the links in the parts start.
  private typealias Root = String

  private let theme: Theme
  /// The rows of the figures that records ask to show, by series.
  private let figureRows: [Key<Series>: [UInt8]]
  /// The filters of each kind's lists, none of them chosen.
  private let filters: [Root: [Kind: [[UInt8]]]]
  /// Rows of records as the lists of the values of facets show them.
  private let items: [Root: [Reference: [UInt8]]]

  init(_ site: PlannedSite) {
    let theme = site.theme
    let survey = site.survey
    self.theme = theme
    func links(_ path: String) -> Links { Links(survey, path: path, markup: nil) }
    let tables = FigureTables(links: links(HomePage.path))
    let mentioned = survey.report.mentionedSeries
    let figures = concurrentMap(mentioned.count) { position in
      theme.rendered(tables.rows(of: mentioned[position], areSources: false))
    }
    figureRows = Dictionary(uniqueKeysWithValues: zip(mentioned, figures))

    let value = links("kind/by-facet/value.html")
    let part = links("kind/by-facet/value/2.html")
    let lists =
      [links("kind/index.html"), value] + (survey.facets.contains(where: \.haveParts) ? [part] : [])
    filters = Dictionary(
      uniqueKeysWithValues: lists.map { list in
        let filters = survey.facets.map { facets in
          (facets.kind, Filters(links: list, facets: facets).filters.map { theme.rendered($0) })
        }
        return (list.root, Dictionary(uniqueKeysWithValues: filters))
      })
    let rows = survey.facets.flatMap { facets in
      facets.records.indices.map { (facets, $0) }
    }
    items = Dictionary(
      uniqueKeysWithValues: lists.dropFirst().map { list in
        let items = concurrentMap(rows.count, chunk: 64) { position in
          let (facets, row) = rows[position]
          return (
            facets.records[row],
            theme.rendered(ListRowView(facets.table.rows[row], in: facets.table, from: list))
          )
        }
        return (list.root, Dictionary(uniqueKeysWithValues: items))
      })
  }

  /// - Parameter areSources: whether links to the figures lead here.
  func figureRows(of series: Key<Series>, on links: Links, areSources: Bool) -> [UInt8] {
    if !areSources, let rows = figureRows[series] { return rows }
    return rendered(FigureTables(links: links).rows(of: series, areSources: areSources))
  }

  func filters(_ facets: Facets, on links: Links) -> [[UInt8]] {
    filters[links.root]?[facets.kind]
      ?? Filters(links: links, facets: facets).filters.map { rendered($0) }
  }

  func item(_ reference: Reference, on links: Links) -> [UInt8] {
    if let item = items[links.root]?[reference] { return item }
    let table = links.survey.tables[links.report.catalogue.entry(of: reference).kind]
    guard let table, let row = table.row(of: reference) else {
      return rendered(ItemView(links.report.listedEntry(reference), from: links))
    }
    return rendered(ListRowView(row, in: table, from: links))
  }

  func rendered<View: PageView>(_ view: View) -> [UInt8] { theme.rendered(view) }
}

extension Theme {
  fileprivate func rendered<View: PageView>(_ view: View) -> [UInt8] {
    var bytes: [UInt8] = []
    template(for: View.self).render(view, into: &bytes)
    return bytes
  }
}
