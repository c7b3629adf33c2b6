import Chronology
import Commissioning
import Describing
import Diagnostics
import Measuring

/// The records of a kind as `browse.js` reads them: a script, since pages opened from a folder may
/// read nothing else. It has a column for each part, since columns compress best.
package struct BrowseTable {
  let facets: Facets
  let report: Report

  package init(_ facets: Facets, in report: Report) {
    self.facets = facets
    self.report = report
  }

  package var script: [UInt8] {
    let kind = facets.kind
    let rows = facets.table.rows
    var tags: [Tag] = []
    let orders = BrowseOrder.all(of: facets)
    var members: [(name: String, value: JSONText)] = [
      ("one", .text(kind.noun)), ("many", .text(kind.plural)),
      ("facets", .array(facets.facets.map { json($0, rows: rows.count) })),
      ("ids", .array(rows.map { .text($0.id) })),
      ("over", .array(rows.indices.filter { rows[$0].isOver }.map { .number($0) })),
      ("columns", .array(facets.table.columns.indices.map(column))),
      (
        "tags",
        .array(
          rows.map { row in
            list(
              row.tags.map { tag in
                if let known = tags.firstIndex(where: { $0.text == tag.text }) { return known }
                tags.append(tag)
                return tags.count - 1
              })
          })
      ),
    ]
    members.append(("tones", .array(tags.map(\.json))))
    members += places
    members.append(("sorts", .array(orders.map(\.json))))
    members.append(("whenFiltered", .text(BrowseOrder.whenFiltered(kind) ?? "name")))
    if kind == .offer {
      members.append(("numbers", .object(numbers)))
      let words = facets.records.map { price($0)?.word ?? "" }
      members.append(("costWords", .array(words.map { .text($0) })))
      members.append(("ccgs", .object(people)))
    }
    var script = Array("prospectusData(".utf8)
    JSONText.object(members).appendCompact(to: &script)
    script += ");\n".utf8
    return script
  }

  /// For records that a page describes among others, what the page's address has before their ids, and
  /// which of those each row has; nothing if every record has a page of its own.
  private var places: [(name: String, value: JSONText)] {
    var pages: [String] = []
    var positions: [Substring: Int] = [:]
    let places = zip(facets.records, facets.table.rows).map { record, row in
      let path = report.path(of: record)
      guard path.contains("#") else { return -1 }
      let page = path.dropLast(row.id.count)
      if let known = positions[page] { return known }
      positions[page] = pages.count
      pages.append(String(page))
      return pages.count - 1
    }
    return pages.isEmpty
      ? []
      : [
        ("pages", .array(pages.map { .text($0) })), ("places", .array(places.map { .number($0) })),
      ]
  }

  /// A column: each different cell once, with its place among them, and which of them each row has.
  private func column(_ position: Int) -> JSONText {
    let column = facets.table.columns[position]
    let isHead = position == facets.table.head
    let cells = facets.table.rows.map { row in
      var cell = row.cells[position]
      if isHead { cell.path = nil }
      return cell
    }
    var values: [ListCell] = []
    var positions: [ListCell: Int] = [:]
    let rows = cells.map { cell in
      if let known = positions[cell] { return known }
      values.append(cell)
      positions[cell] = values.count - 1
      return values.count - 1
    }
    let places = ListTable.places(of: cells)
    return .object([
      ("id", .text(column.id)), ("name", .text(column.name)),
      ("look", .text(column.order.look)), ("isHead", .flag(isHead)),
      ("values", .array(values.map(json))),
      (
        "ranks",
        .array(values.map { $0.rank.flatMap { places[$0] }.map { .number($0) } ?? .null })
      ),
      ("rows", .array(rows.map { .number($0) })),
    ])
  }

  /// Its text, path, note and tone, as far as it has them.
  private func json(_ cell: ListCell) -> JSONText {
    var parts = [cell.text, cell.path ?? "", cell.note ?? "", cell.tone?.rawValue ?? ""]
    while parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
    return .array(parts.map { .text($0) })
  }

  /// A single position rather than a list, since most rows have one; -1 for none.
  private func list(_ positions: [Int]) -> JSONText {
    switch positions.count {
    case 0: .number(-1)
    case 1: .number(positions[0])
    default: .array(positions.map { .number($0) })
    }
  }

  private func json(_ facet: Facet, rows: Int) -> JSONText {
    var own = [[Int]](repeating: [], count: rows)
    for (position, value) in facet.values.enumerated() {
      for member in value.members { own[member].append(position) }
    }
    return .object([
      ("id", .text(facet.id)), ("name", .text(facet.heading)),
      (
        "values",
        .array(
          facet.values.map {
            .array([.text($0.slug), .text($0.label.text), .text($0.label.phrase)])
          })
      ),
      ("rows", .array(own.map(list))),
    ])
  }

  /// Money in hundredths of a penny, days as numbers.
  private var numbers: [(name: String, value: JSONText)] {
    BrowseOrder.Number.allCases.map { number in
      (
        number.rawValue,
        .array(facets.records.map { self.number(of: $0, number).map { .decimal($0) } ?? .null })
      )
    }
  }

  private func number(of reference: Reference, _ number: BrowseOrder.Number) -> Double? {
    switch number {
    case .head: return price(reference)?.head
    case .year: return price(reference)?.year
    case .begins:
      guard case .offer(let key) = reference else { return nil }
      return report.catalogue.offers[key].from.map { Double($0.value.firstDay.number) }
    }
  }

  private func price(_ reference: Reference) -> ScriptedPrice? {
    guard case .offer(let key) = reference else { return nil }
    return ScriptedPrice(report.catalogue.offers[key].priceForCCGs)
  }

  /// The name and the registered patients of each CCG, by id, and what must be said before what
  /// follows from how many they are: "about ".
  private var people: [(name: String, value: JSONText)] {
    (report.lists[.ccg] ?? []).compactMap { reference in
      guard case .organisation(let key) = reference, let people = report.people(of: key) else {
        return nil
      }
      let members: [JSONText] = [
        .text(report.catalogue.name(of: reference)), .decimal(people.number),
        .text(precisionWord([people])),
      ]
      return (report.catalogue.id(of: reference), .array(members))
    }
  }
}

extension ListColumn.Order {
  /// The class of its cells.
  fileprivate var look: String {
    switch self {
    case .text: ""
    case .day: "day"
    case .number: "number"
    }
  }
}
