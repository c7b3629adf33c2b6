import Commissioning
import Diagnostics
import Templates

/// Parts that stand on many pages: most are rendered once, before the pages.
final class SharedMarkup: Sendable {
  /// Pages of a kind that are so deep in the site show the same.
  private struct Lists: Hashable {
    var kind: Kind
    var root: String
  }

  private let theme: Theme
  /// The rows of the figures that records ask to show, by series.
  private let figureRows: [Int: [UInt8]]
  /// The filters of a kind's lists, none of them chosen.
  private let filters: [Lists: [[UInt8]]]
  /// Records as the lists of values of facets show them.
  private let items: [Reference: [UInt8]]
  private let rootOfItems: String

  init(_ report: Report, _ plan: Plan, _ theme: Theme) {
    self.theme = theme
    let page = PageBuilding(report: report, plan: plan, path: "", markup: nil)
    let mentioned = page.mentionedSeries
    let rows = concurrentMap(mentioned.count) { position in
      theme.figureRows.rendered(page.figureRows(of: mentioned[position], areSources: false))
    }
    figureRows = Dictionary(uniqueKeysWithValues: zip(mentioned, rows))
    let list = PageBuilding(report: report, plan: plan, path: "kind/list.html", markup: nil)
    let value = PageBuilding(
      report: report, plan: plan, path: "kind/by-facet/value.html", markup: nil)
    var filters: [Lists: [[UInt8]]] = [:]
    for page in [list, value] {
      for kind in Facets.kinds {
        filters[Lists(kind: kind, root: page.root)] = page.filters(kind).map {
          theme.filter.rendered($0)
        }
      }
    }
    self.filters = filters
    let records = Facets.kinds.flatMap { plan.facets[$0]?.records ?? [] }
    let shown = concurrentMap(records.count, chunk: 64) { position in
      theme.item.rendered(value.item(records[position]))
    }
    items = Dictionary(zip(records, shown)) { first, _ in first }
    rootOfItems = value.root
  }

  /// - Parameter areSources: whether links to the figures lead here.
  func figureRows(of series: Int, on page: PageBuilding, areSources: Bool) -> [UInt8] {
    if !areSources, let rows = figureRows[series] { return rows }
    return theme.figureRows.rendered(page.figureRows(of: series, areSources: areSources))
  }

  func filters(_ kind: Kind, on page: PageBuilding) -> [[UInt8]] {
    filters[Lists(kind: kind, root: page.root)] ?? page.filters(kind).map(filter)
  }

  func filter(_ view: BrowsingView.Filter) -> [UInt8] { theme.filter.rendered(view) }

  func item(_ reference: Reference, on page: PageBuilding) -> [UInt8] {
    if page.root == rootOfItems, let item = items[reference] { return item }
    return item(page.item(reference))
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
