import Commissioning
import Diagnostics
import Templates

/// Parts that stand on many pages: what is the same on all of them is rendered once, before them.
final class SharedMarkup: Sendable {
  /// The way up to the site's folder, which the links in the parts begin with.
  private typealias Root = String

  private let theme: Theme
  /// The rows of the figures that records ask to show, by series.
  private let figureRows: [Int: [UInt8]]
  /// The filters of each kind's lists, none of them chosen.
  private let filters: [Root: [Kind: [[UInt8]]]]
  /// Records as the lists of the values of facets show them.
  private let items: [Root: [Reference: [UInt8]]]

  init(_ site: PlannedSite) {
    let theme = site.theme
    self.theme = theme
    func page(_ path: String) -> PageBuilding {
      PageBuilding(report: site.report, plan: site.plan, path: path, markup: nil)
    }
    let home = page("index.html")
    let mentioned = home.mentionedSeries
    let rows = concurrentMap(mentioned.count) { position in
      theme.figureRows.rendered(home.figureRows(of: mentioned[position], areSources: false))
    }
    figureRows = Dictionary(uniqueKeysWithValues: zip(mentioned, rows))

    let value = page("kind/by-facet/value.html")
    let part = page("kind/by-facet/value/2.html")
    let lists = [page("kind/index.html"), value] + (site.plan.hasPartsOfFacets ? [part] : [])
    filters = Dictionary(
      uniqueKeysWithValues: lists.map { list in
        (
          list.root,
          Dictionary(
            uniqueKeysWithValues: Facets.kinds.map { kind in
              (kind, list.filters(kind).map(theme.filter.rendered))
            })
        )
      })
    let records = Facets.kinds.flatMap { site.plan.facets[$0]?.records ?? [] }
    items = Dictionary(
      uniqueKeysWithValues: lists.dropFirst().map { list in
        let items = concurrentMap(records.count, chunk: 64) { position in
          theme.item.rendered(list.item(records[position]))
        }
        return (list.root, Dictionary(uniqueKeysWithValues: zip(records, items)))
      })
  }

  /// - Parameter areSources: whether links to the figures lead here.
  func figureRows(of series: Int, on page: PageBuilding, areSources: Bool) -> [UInt8] {
    if !areSources, let rows = figureRows[series] { return rows }
    return theme.figureRows.rendered(page.figureRows(of: series, areSources: areSources))
  }

  func filters(_ kind: Kind, on page: PageBuilding) -> [[UInt8]] {
    filters[page.root]?[kind] ?? page.filters(kind).map(filter)
  }

  func filter(_ view: BrowsingView.Filter) -> [UInt8] { theme.filter.rendered(view) }

  func item(_ reference: Reference, on page: PageBuilding) -> [UInt8] {
    items[page.root]?[reference] ?? item(page.item(reference))
  }

  func item(_ view: IndexView.Item) -> [UInt8] { theme.item.rendered(view) }
}

extension Template {
  fileprivate func rendered(_ view: some Presentable) -> [UInt8] {
    var bytes: [UInt8] = []
    render(view, into: &bytes)
    return bytes
  }
}
