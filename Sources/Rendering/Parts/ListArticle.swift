import Browsing
import Commissioning
import Describing

/// Records under letters or categories.
struct ListArticle: PagePart {
  let links: Links

  /// Puts one part of a list into a view, with links to the others.
  ///
  /// - Parameters:
  ///   - parts: of the list, of which the one at `current` is shown.
  ///   - record: the record at a position of the whole list.
  ///   - path: of the page of a part, by its id.
  func fill(
    _ view: inout ListView, _ parts: [ListPart], current: Int, of kind: Kind,
    record: (Int) -> Reference, path: (String?) -> String
  ) {
    let part = parts[current]
    view.note = report.note(onListsOf: kind)
    view.frame.hasFilters = view.browsing != nil
    view.groups = groups(part.positions.map(record), of: kind)
    view.isLettered = kind != .service && kind != .page
    guard parts.count > 1 else { return }
    if current > 0 { view.frame.title += part.name.map { ", \($0)" } ?? "" }
    view.parts = parts.enumerated().map { position, other in
      MenuItem(
        text: other.name ?? "", address: address(path(other.id)), isCurrent: position == current)
    }
  }

  private func groups(_ references: [Reference], of kind: Kind) -> [ListView.Group] {
    switch kind {
    case .service:
      let categories = Service.Category.allCases.map {
        (Optional($0), $0.rawValue.capitalizedFirst)
      }
      return (categories + [(nil, "Without a category")]).compactMap { category, heading in
        group(
          heading,
          references.filter { reference in
            guard case .service(let key) = reference else { return false }
            return catalogue.services[key].category == category
          })
      }
    case .page: return [group("Guides", references)].compactMap(\.self)
    default: return letters(references)
    }
  }

  /// Names under one letter may not be adjacent: accented letters sort after all plain ones.
  private func letters(_ references: [Reference]) -> [ListView.Group] {
    var headings: [ListHeading] = []
    var members: [ListHeading: [Reference]] = [:]
    for reference in references {
      let heading = ListHeading(catalogue.name(of: reference).sortingName)
      if members[heading] == nil { headings.append(heading) }
      members[heading, default: []].append(reference)
    }
    return headings.compactMap { group($0.text, members[$0] ?? [], id: $0.id) }
  }

  private func group(
    _ heading: String, _ members: [Reference], id: String? = nil
  ) -> ListView.Group? {
    guard !members.isEmpty else { return nil }
    return ListView.Group(
      id: id ?? ListHeading.id(heading), heading: heading,
      list: members.flatMap { links.markup?.item($0, on: links) ?? [] })
  }
}

extension ItemView {
  init(_ entry: ListEntry, from links: Links) {
    id = entry.id
    name = entry.name
    switch entry.link {
    case .page(let path): address = links.address(path)
    case .web(let address): self.address = Address(path: address)
    case nil: break
    }
    detail = entry.detail
    summary = entry.summary
    tags = entry.tags
  }
}
