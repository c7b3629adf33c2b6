import Commissioning

/// How the records of a kind can be browsed.
struct Facets: Sendable {
  /// In the order of the kind's list.
  var records: [Reference]
  var facets: [Facet]

  /// The kinds that can be browsed.
  static let kinds: [Kind] = [.offer, .service, .csu, .ccg]

  static func all(in report: Report) -> [Kind: Facets] {
    let labelling = Labelling(report)
    return Dictionary(
      uniqueKeysWithValues: kinds.map { kind in
        let records = report.lists[kind] ?? []
        let facets =
          switch kind {
          case .offer: labelling.offerFacets(records)
          case .service: labelling.serviceFacets(records)
          case .csu: labelling.csuFacets(records)
          default: labelling.ccgFacets(records)
          }
        return (kind, Facets(records: records, facets: facets))
      })
  }

  subscript(name: FacetName) -> Facet? { facets.first { $0.name == name } }
}
