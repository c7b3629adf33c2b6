import Commissioning
import Measuring

extension PageBuilding {
  /// The values of a facet, each with its count.
  func facetView(_ kind: Kind, _ name: FacetName) -> IndexView {
    let facet = plan.facets[kind]?[name]
    let values = facet?.values ?? []
    let total = report.lists[kind]?.count ?? 0
    var view = IndexView(
      frame: frame(
        title: "\(kind.heading) by \(name.heading.withinSentence)", trail: [trail(to: kind)]),
      sentence: "\(count(total, kind.noun, plural: kind.plural)), "
        + "\(count(values.count, "value")) to choose from.",
      rule: facet?.rule, browsing: browsing(kind), groups: [])
    view.frame.hasFilters = true
    guard !values.isEmpty else { return view }
    view.groups = [
      IndexView.Group(
        id: "values", heading: name.heading,
        list: values.flatMap { value in
          markup?.item(
            IndexView.Item(
              id: "value-\(value.slug)", name: value.label.text,
              address: address(Plan.path(of: value, name, of: kind, part: 1)),
              detail: count(value.members.count, kind.noun, plural: kind.plural))) ?? []
        })
    ]
    return view
  }

  /// A part of the records that have a value of a facet.
  func facetValueView(_ kind: Kind, _ name: FacetName, value: Int, part: Int) -> IndexView {
    guard let facets = plan.facets[kind], let facet = facets[name] else {
      return facetView(kind, name)
    }
    let chosen = facet.values[value]
    let what = count(chosen.members.count, kind.noun, plural: kind.plural)
    var view = IndexView(
      frame: frame(
        title: "\(kind.heading) \(chosen.label.phrase)",
        trail: [
          trail(to: kind),
          Anchor(
            text: "By \(name.heading.withinSentence)",
            address: address(Plan.path(of: name, of: kind))),
        ]),
      sentence: "\(what) \(chosen.label.phrase), \(order(of: kind)).", rule: facet.rule,
      browsing: browsing(kind, chosen: (facet, value)), groups: [])
    view.frame.description = view.sentence
    fill(
      &view, ListParts(count: chosen.members.count, part: part, length: Facet.partLength),
      of: kind, record: { facets.records[chosen.members[$0]] },
      path: { Plan.path(of: chosen, name, of: kind, part: $0) })
    return view
  }

  private func trail(to kind: Kind) -> Anchor {
    Anchor(text: kind.heading, address: address(Plan.indexPath(kind, part: 1)))
  }

  /// The filters of a kind's lists.
  func browsing(
    _ kind: Kind, isWhole: Bool = false, chosen: (facet: Facet, value: Int)? = nil
  ) -> BrowsingView {
    var view = BrowsingView(
      table: address(Plan.browseTablePath(kind)),
      index: address(Plan.indexPath(kind, part: 1)), isWhole: isWhole)
    if isWhole {
      view.orders = BrowseOrder.all(of: kind).enumerated().map { position, order in
        let query = position == 0 ? "" : "?sort=\(order.id)"
        return MenuItem(text: order.text, address: view.index + query, isCurrent: position == 0)
      }
    }
    if let chosen {
      let value = chosen.facet.values[chosen.value]
      view.chosen = "\(chosen.facet.name.heading): \(value.label.text)"
      view.chosenQuery = "\(chosen.facet.name.rawValue)=\(value.slug)"
    }
    guard let markup else { return view }
    view.filters = markup.filters(kind, on: self)
    if let chosen,
      let position = filtering(kind).firstIndex(where: { $0.name == chosen.facet.name })
    {
      view.filters[position] = markup.filter(
        filter(chosen.facet, of: kind, current: chosen.value))
    }
    return view
  }

  /// The filters beside a kind's lists, none of them chosen.
  func filters(_ kind: Kind) -> [BrowsingView.Filter] {
    filtering(kind).map { filter($0, of: kind, current: nil) }
  }

  /// What all records have in common narrows nothing.
  private func filtering(_ kind: Kind) -> [Facet] {
    (plan.facets[kind]?.facets ?? []).filter { $0.values.count > 1 }
  }

  private func filter(
    _ facet: Facet, of kind: Kind, current: Int?
  ) -> BrowsingView.Filter {
    BrowsingView.Filter(
      name: facet.name.heading, rule: facet.rule,
      values: facet.shown.map { position in
        let value = facet.values[position]
        return BrowsingView.Value(
          text: value.label.text, count: numberText(Double(value.members.count)),
          address: address(Plan.path(of: value, facet.name, of: kind, part: 1)),
          filter: "\(facet.name.rawValue)=\(value.slug)", isCurrent: position == current)
      },
      more: facet.shown.count == facet.values.count
        ? nil
        : Anchor(
          text: "See all \(numberText(Double(facet.values.count)))",
          address: address(Plan.path(of: facet.name, of: kind))))
  }
}
