import Commissioning

/// A record as lists, filters and search results show it.
package struct ListEntry: Sendable {
  package var id: String
  package var name: String
  /// Nil if it has no page besides the list.
  package var link: Link?
  package var detail: String?
  package var summary: String?
  package var tags: [Tag]

  package enum Link: Sendable {
    /// A path from the site's folder.
    case page(String)
    /// An address on the web.
    case web(String)
  }
}

extension Kind {
  /// Whether their lists show summaries; the lists that may be long do not.
  package var showsSummaries: Bool { self != .offer && self != .ccg }
}
