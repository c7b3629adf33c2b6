import Commissioning

extension PeerGroup: DescribedRecord {
  package static func attributes(of kind: Kind) -> [Attribute<PeerGroup>] { [] }
}

extension FreePage: DescribedRecord {
  package static func attributes(of kind: Kind) -> [Attribute<FreePage>] { [] }
}

extension Term: DescribedRecord {
  package static func attributes(of kind: Kind) -> [Attribute<Term>] { attributes }

  private static let attributes: [Attribute<Term>] = [
    Attribute("stands_for", "Stands for", in: [], alias: "Stands for") {
      .text($0.record.standsFor)
    },
    Attribute("variants", "Also written", in: [], alias: "Also written") {
      .texts($0.record.variants)
    },
  ]

  package static func detail(of term: Described<Term>) -> String? { term.record.standsFor }
  package static func link(of term: Described<Term>) -> ListEntry.Link? { nil }
}

extension Source: DescribedRecord {
  package static func attributes(of kind: Kind) -> [Attribute<Source>] { attributes }

  private static let attributes: [Attribute<Source>] = [
    Attribute("publisher", "Publisher", in: .search) { .text($0.record.publisher) }
  ]

  package static func detail(of source: Described<Source>) -> String? {
    let record = source.record
    return [record.publisher, record.published?.text, record.licence].compactMap(\.self)
      .joined(separator: ", ").nonEmpty
  }

  package static func link(of source: Described<Source>) -> ListEntry.Link? {
    source.record.url.map { .web($0) }
  }
}
