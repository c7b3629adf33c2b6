import Commissioning
import Describing
import Diagnostics

/// An order that a list can be put in.
package struct BrowseOrder: Sendable {
  /// A number that offers have and no column shows.
  enum Number: String, CaseIterable {
    /// Hundredths of a penny per head per year.
    case head
    /// Hundredths of a penny a year, whatever the population.
    case year
    /// The day it begins.
    case begins
  }

  package var id: String
  package var text: String
  /// What comes last.
  var rule: String
  /// The column or the number that it orders by; the order of the list if nil.
  var column: String?
  var isDescending = false

  /// The order in which a kind is listed, and two for each column.
  package static func all(of facets: Facets) -> [BrowseOrder] {
    let isOver = facets.table.rows.contains(where: \.isOver)
    let over = isOver ? "What is over or closed comes last." : ""
    let rest = "What has none comes after the rest" + (isOver ? ", and what is over last." : ".")
    let list = facets.kind == .service ? "By category" : "A to Z"
    var orders = [BrowseOrder(id: "name", text: list, rule: over)]
    for column in facets.table.columns {
      let directions = [false, true].map { isDescending in
        BrowseOrder(
          id: column.id + (isDescending == column.isHighestFirst ? "" : "-reversed"),
          text: "\(column.name): \(column.order.words(isDescending: isDescending))", rule: rest,
          column: column.id, isDescending: isDescending)
      }
      orders += column.isHighestFirst ? directions.reversed() : directions
    }
    if facets.kind == .offer {
      orders.append(
        BrowseOrder(
          id: "newest", text: "Newest first", rule: rest, column: Number.begins.rawValue,
          isDescending: true))
    }
    return orders
  }

  /// The order of lists that are narrowed by a filter, where it is another than that of the whole list.
  package static func whenFiltered(_ kind: Kind) -> String? { kind == .agreement ? "ends" : nil }

  var json: JSONText {
    .object([
      ("id", .text(id)), ("text", .text(text)), ("rule", .text(rule)),
      ("column", .text(column ?? "")), ("isDown", .flag(isDescending)),
    ])
  }
}

extension ListColumn.Order {
  fileprivate func words(isDescending: Bool) -> String {
    switch self {
    case .text: isDescending ? "Z to A" : "A to Z"
    case .day: isDescending ? "latest first" : "earliest first"
    case .number: isDescending ? "highest first" : "lowest first"
    }
  }
}
