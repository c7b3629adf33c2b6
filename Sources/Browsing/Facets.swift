import Commissioning
import Describing

/// How the records of a kind can be browsed.
package struct Facets: Sendable {
  package let kind: Kind
  /// In the order of the kind's list.
  package let records: [Reference]
  package let facets: [Facet]

  /// Of each kind that can be browsed.
  package static func all(in report: Report) -> [Facets] {
    let labelling = Labelling(report)
    func facets(_ kind: Kind, _ facets: ([Reference]) -> [Facet]) -> Facets {
      let records = report.lists[kind] ?? []
      return Facets(kind: kind, records: records, facets: facets(records))
    }
    return [
      facets(.offer, labelling.offerFacets), facets(.service, labelling.serviceFacets),
      facets(.agreement, labelling.agreementFacets), facets(.csu, labelling.csuFacets),
      facets(.ccg, labelling.ccgFacets),
    ]
  }

  /// Where the script of its records is, from the site's folder.
  package var tablePath: String { "\(kind.folder)/browse.js" }

  /// Where the values of a facet are listed.
  package func path(of facet: Facet) -> String { "\(kind.folder)/by-\(facet.id).html" }

  /// Where a part of the records that have a value are listed; the first is 1.
  package func path(of value: Facet.Value, of facet: Facet, part: Int = 1) -> String {
    "\(kind.folder)/by-\(facet.id)/\(value.slug)" + (part == 1 ? ".html" : "/\(part).html")
  }

  /// Those that narrow the list: a value that all records share does not.
  package var narrowing: [Facet] { facets.filter { $0.values.count > 1 } }

  /// Whether the records of any value take several pages.
  package var haveParts: Bool {
    facets.contains { facet in facet.values.indices.contains { facet.parts(of: $0) > 1 } }
  }
}
