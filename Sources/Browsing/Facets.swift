import Commissioning
import Describing
import Diagnostics

/// How the records of a kind can be browsed.
package struct Facets: Sendable {
  package let kind: Kind
  /// In the order of the kind's list.
  package let records: [Reference]
  package let facets: [Facet]
  package let table: ListTable
  /// By which the parts of lists are told, of each record.
  private let initials: [UInt8]

  private init(
    _ kind: Kind, _ facets: [Facet], _ table: ListTable, of records: [Reference], in report: Report
  ) {
    self.kind = kind
    self.records = records
    self.facets = facets
    self.table = table
    initials = records.map { ListPart.initial(of: report.catalogue.name(of: $0)) }
  }

  /// Of each kind that can be browsed.
  package static func all(in report: Report) -> [Facets] {
    let labelling = Labelling(report)
    let kinds: [(kind: Kind, facets: @Sendable ([Reference]) -> [Facet])] = [
      (.offer, labelling.offerFacets), (.service, labelling.serviceFacets),
      (.agreement, labelling.agreementFacets), (.csu, labelling.csuFacets),
      (.ccg, labelling.ccgFacets),
    ]
    return concurrentMap(kinds.count, chunk: 1) { number -> Facets? in
      let (kind, facets) = kinds[number]
      guard let table = report.listTable(of: kind) else { return nil }
      let records = report.lists[kind] ?? []
      let pages = records.map { report.path(of: $0) }
      return Facets(
        kind, facets(records).map { $0.leading(to: pages) }, table, of: records, in: report)
    }.compactMap(\.self)
  }

  /// Where the script of its records is, from the site's folder.
  package var tablePath: String { "\(kind.folder)/browse.js" }

  /// Where the values of a facet are listed.
  package func path(of facet: Facet) -> String { "\(kind.folder)/by-\(facet.id).html" }

  /// Where a part of the records that have a value are listed, or the only one; the first if nil.
  package func path(of value: Facet.Value, of facet: Facet, part: String? = nil) -> String {
    value.page
      ?? "\(kind.folder)/by-\(facet.id)/\(value.slug)\(part.map { "/" + $0 } ?? "").html"
  }

  /// The pages of a value; none if the page of a record is or lists what has it.
  package func parts(of value: Facet.Value) -> [ListPart] {
    value.page == nil ? ListPart.all(value.members.map { initials[$0] }) : []
  }

  package var parts: [ListPart] { ListPart.all(initials) }

  /// Those that narrow the list: a value that all records share does not.
  package var narrowing: [Facet] { facets.filter { $0.values.count > 1 } }

  /// Whether the records of any value take several pages.
  package var haveParts: Bool {
    facets.contains { facet in facet.values.contains { parts(of: $0).count > 1 } }
  }
}
