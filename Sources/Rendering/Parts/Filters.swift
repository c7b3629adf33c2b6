import Browsing
import Commissioning
import Describing
import Measuring

/// The filters beside a kind's lists.
struct Filters: PagePart {
  let links: Links
  let facets: Facets

  /// - Parameters:
  ///   - list: the path of the first part of the list; nil if the page lists no records.
  ///   - order: in which it is listed, in words.
  func browsing(
    list: String? = nil, order: String = "", chosen: (facet: Facet, value: Int)? = nil
  ) -> BrowsingView {
    var view = BrowsingView(
      table: address(facets.tablePath), index: links.address(ofList: facets.kind),
      list: address(list ?? facets.kind.listPath()), isFirst: list == links.path,
      order: order.capitalizedFirst)
    if list != nil {
      view.orders = BrowseOrder.all(of: facets).map {
        BrowsingView.Order(id: $0.id, text: $0.text)
      }
    }
    if let chosen {
      let value = chosen.facet.values[chosen.value]
      view.chosen = "\(chosen.facet.heading): \(value.label.text)"
      view.chosenQuery = "\(chosen.facet.id)=\(value.slug)"
    }
    guard let markup = links.markup else { return view }
    view.filters = markup.filters(facets, on: links)
    if let chosen,
      let position = facets.narrowing.firstIndex(where: { $0.id == chosen.facet.id })
    {
      view.filters[position] = markup.rendered(filter(chosen.facet, current: chosen.value))
    }
    return view
  }

  /// With none of them chosen.
  var filters: [BrowsingView.Filter] { facets.narrowing.map { filter($0, current: nil) } }

  private func filter(_ facet: Facet, current: Int?) -> BrowsingView.Filter {
    BrowsingView.Filter(
      name: facet.heading, rule: facet.rule,
      values: facet.shownPositions.map { position in
        let value = facet.values[position]
        return BrowsingView.Value(
          text: value.label.text, count: numberText(Double(value.members.count)),
          address: address(facets.path(of: value, of: facet)),
          filter: "\(facet.id)=\(value.slug)", isCurrent: position == current)
      },
      more: facet.shownPositions.count == facet.values.count
        ? nil
        : Anchor(
          text: "See all \(numberText(Double(facet.values.count)))",
          address: address(facets.path(of: facet))))
  }
}
