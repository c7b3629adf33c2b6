import Commissioning
import Describing
import Indexing

/// The scripts that the search page searches. They are not pages: they are made only when a site
/// is published, so that checking it does not wait for them.
package struct SearchFiles: Sendable {
  private let index: SearchIndex
  /// From the site's folder.
  package let paths: [String]

  /// - Parameter pages: those that are not about a record, the likeliest to be meant first.
  package init(_ report: Report, pages: [SearchablePage]) {
    let documents = SearchDocuments(report, pages: pages)
    index = SearchIndex(
      documents.groups, abbreviations: report.catalogue.abbreviations,
      document: { documents[$0] }, body: { documents.body($0) })
    paths = index.names.map { "search/" + $0 }
  }

  /// Appends the bytes of the file at a position.
  package func render(_ position: Int, into output: inout [UInt8]) {
    index.write(position, into: &output)
  }
}

extension Catalogue {
  /// Short forms that the glossary explains, and those of services and systems.
  fileprivate var abbreviations: [Abbreviation] {
    terms.compactMap { term in term.standsFor.map { Abbreviation(term.entry.name, $0) } }
      + services.flatMap { service in
        service.abbreviations.map { Abbreviation($0, service.entry.name) }
      }
      + systems.flatMap { system in
        system.abbreviations.map { Abbreviation($0, system.entry.name) }
      }
  }
}
