import Commissioning
import Describing
import Diagnostics

/// An order that a list can be put in.
package struct BrowseOrder: Sendable {
  /// A number that records have.
  enum Column: String {
    /// Hundredths of a penny per head per year.
    case head
    /// Hundredths of a penny a year, whatever the population.
    case year
    /// The day it begins.
    case begins
    case offers, people
  }

  package var id: String
  package var text: String
  /// What comes first, and what comes last.
  var rule: String
  /// What it orders by; names if nil.
  var column: Column?
  var isDescending = false

  package static func all(of kind: Kind) -> [BrowseOrder] {
    let names =
      kind == .service
      ? BrowseOrder(id: "name", text: "By category", rule: "By category, then A to Z.")
      : BrowseOrder(id: "name", text: "A to Z", rule: "A to Z by name.")
    switch kind {
    case .offer:
      return [
        names,
        BrowseOrder(
          id: "price", text: "Lowest per head",
          rule: "The lowest price per head first; offers not priced per head come last.",
          column: .head),
        BrowseOrder(
          id: "newest", text: "Newest",
          rule: "The most recent first; those without a recorded start come last.",
          column: .begins, isDescending: true),
      ]
    case .service:
      return [
        names,
        BrowseOrder(
          id: "offers", text: "Most offers", rule: "Those with the most offers first.",
          column: .offers, isDescending: true),
      ]
    case .ccg:
      return [
        names,
        BrowseOrder(
          id: "people", text: "Most patients",
          rule: "The most registered patients first; those without a recorded number come last.",
          column: .people, isDescending: true),
      ]
    default:
      return [
        names,
        BrowseOrder(
          id: "newest", text: "Newest",
          rule: "The most recently established first; those without a recorded date come last.",
          column: .begins, isDescending: true),
      ]
    }
  }

  var json: JSONText {
    .object([
      ("id", .text(id)), ("text", .text(text)), ("rule", .text(rule)),
      ("column", .text(column?.rawValue ?? "")), ("isDown", .flag(isDescending)),
    ])
  }
}
