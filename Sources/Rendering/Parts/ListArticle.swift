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
  ///   - isNarrowed: whether it is of what has a value of a facet.
  ///   - record: the record at a position of the whole list.
  ///   - path: of the page of a part, by its id.
  func fill(
    _ view: inout ListView, _ parts: [ListPart], current: Int, of kind: Kind,
    isNarrowed: Bool = false, record: (Int) -> Reference, path: (String?) -> String
  ) {
    let part = parts[current]
    view.note = report.note(onListsOf: kind)
    let records = part.positions.map(record)
    if let table = links.survey.tables[kind] {
      let isByEnd = isNarrowed && parts.count == 1 && kind == .agreement
      ListGroups(links: links, table: table, kind: kind).fill(&view, records, isByEnd: isByEnd)
    } else {
      view.groups = groups(records, of: kind)
    }
    view.isLettered = kind != .service && kind != .page
    let headings = view.groups.filter { !$0.heading.isEmpty }.map {
      MenuItem(text: $0.heading, address: "#\($0.id)", isCurrent: false)
    }
    view.index += headings
    guard parts.count > 1 else { return }
    if current > 0 { view.frame.title += part.name.map { ", \($0)" } ?? "" }
    view.parts = parts.enumerated().map { position, other in
      MenuItem(
        text: other.name ?? "", address: address(path(other.id)), isCurrent: position == current)
    }
    if headings.count > 1 {
      view.index.insert(contentsOf: view.parts[..<current], at: 0)
      view.index += view.parts[(current + 1)...]
    } else {
      view.index = view.parts
    }
  }

  /// How a list is ordered, in words: what is narrowed and on one page is by when it ends.
  static func order(of kind: Kind, isParted: Bool) -> String {
    kind == .agreement && !isParted ? "what ends next first" : kind.listOrder
  }

  private func groups(_ references: [Reference], of kind: Kind) -> [ListView.Group] {
    kind == .page
      ? [group("Guides", references)].compactMap(\.self) : letters(references)
  }

  /// Names under one letter may not be adjacent: accented letters sort after all plain ones.
  func letters(_ references: [Reference]) -> [ListView.Group] {
    var headings: [ListHeading] = []
    var members: [ListHeading: [Reference]] = [:]
    for reference in references {
      let heading = ListHeading(catalogue.name(of: reference).sortingName)
      if members[heading] == nil { headings.append(heading) }
      members[heading, default: []].append(reference)
    }
    return headings.compactMap { group($0.text, members[$0] ?? [], id: $0.id) }
  }

  func group(
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
