import Browsing
import Commissioning
import Describing

/// The rows of a list that is a table, under what they are ordered by; what is over comes last.
struct ListGroups: PagePart {
  let links: Links
  let table: ListTable
  let kind: Kind

  /// Rows that need no headings.
  private static let longestUndivided = 25
  /// Rows that need no index on a phone either.
  private static let longestWithoutIndex = 12

  private var list: ListArticle { ListArticle(links: links) }

  /// - Parameter isByEnd: whether what ends next comes first.
  func fill(_ view: inout ListView, _ records: [Reference], isByEnd: Bool) {
    view.frame.hasFilters = true
    if records.isEmpty { return }
    let facets = links.survey.facets(of: kind)
    view.columns = table.columns.map { column in
      let facet = facets?.facets.first { $0.id == column.facet }
      return ListView.Column(
        id: column.id, name: column.name, isNumber: column.order == .number,
        isHighestFirst: column.isHighestFirst,
        address: facet.flatMap { facet in facets.map { address($0.path(of: facet)) } })
    }
    view.caption = "\(count(records.count, kind.noun, plural: kind.plural)) on this page"
    view.frame.hasCharts = view.frame.hasCharts || kind == .kpi
    let over = records.filter { table.row(of: $0)?.isOver == true }
    let others = records.filter { table.row(of: $0)?.isOver != true }
    let groups = isByEnd ? years(others) : divided(others)
    let isUndivided = kind != .kpi && groups.count > 1 && others.count <= Self.longestUndivided
    view.groups = isUndivided ? [undivided(groups)] : groups
    if isUndivided, others.count > Self.longestWithoutIndex {
      view.isUndivided = true
      view.index = index(others)
    }
    if view.groups.count == 1, !isByEnd { view.groups[0].heading = "" }
    if let last = list.group(kind.isOrganisation ? "Closed" : "Ended", over, id: "list-over") {
      view.groups.append(last)
    }
  }

  /// Letters, each with the first row of those under it.
  private func index(_ records: [Reference]) -> [MenuItem] {
    var letters: Set<ListHeading> = []
    return records.compactMap { record in
      let letter = ListHeading(catalogue.name(of: record).sortingName)
      guard letters.insert(letter).inserted, let row = table.row(of: record) else { return nil }
      return MenuItem(text: letter.text, address: "#\(row.id)", isCurrent: false)
    }
  }

  private func undivided(_ groups: [ListView.Group]) -> ListView.Group {
    ListView.Group(id: "list", heading: "", list: groups.flatMap(\.list))
  }

  private func divided(_ records: [Reference]) -> [ListView.Group] {
    switch kind {
    case .service: categories(records)
    case .kpi:
      KPIListGroup.allCases.compactMap { group in
        list.group(
          group.rawValue, records.filter { table.row(of: $0)?.group == group.rawValue })
      }
    default: list.letters(records)
    }
  }

  private func categories(_ records: [Reference]) -> [ListView.Group] {
    grouped(records) { reference in
      guard case .service(let key) = reference, let category = catalogue.services[key].category
      else { return "Without a category" }
      return category.rawValue.capitalizedFirst
    }
  }

  /// By the year in which they end, the next first.
  private func years(_ records: [Reference]) -> [ListView.Group] {
    let ends = records.map { table.row(of: $0)?.end }
    func order(_ position: Int) -> (Int, ListRow.End, Int) {
      (ends[position] == nil ? 1 : 0, ends[position] ?? .open, position)
    }
    let ordered = records.indices.sorted { order($0) < order($1) }
    let headings = Dictionary(
      uniqueKeysWithValues: records.indices.map { (records[$0], heading(ends[$0])) })
    return grouped(ordered.map { records[$0] }) { headings[$0] ?? "" }
  }

  private func heading(_ end: ListRow.End?) -> String {
    switch end {
    case .on(let day)?: "Ends in \(day.month.year)"
    case .open?: "Open-ended"
    case nil: "End not recorded"
    }
  }

  /// Under headings in the order in which they first come.
  private func grouped(
    _ records: [Reference], _ heading: (Reference) -> String
  ) -> [ListView.Group] {
    var headings: [String] = []
    var members: [String: [Reference]] = [:]
    for record in records {
      let own = heading(record)
      if members[own] == nil { headings.append(own) }
      members[own, default: []].append(record)
    }
    return headings.compactMap { list.group($0, members[$0] ?? []) }
  }
}
