/// The kinds of record an author can write.
package enum Kind: String, CaseIterable, Sendable, Comparable {
  case csu, ccg, supplier, service, offer, agreement, kpi, programme, partnership, system, group,
    page, term, source

  /// The folder or table under `content/` that holds records of this kind, and the folder of
  /// their pages.
  package var folder: String {
    switch self {
    case .csu: "csus"
    case .ccg: "ccgs"
    case .supplier: "suppliers"
    case .service: "services"
    case .offer: "offers"
    case .agreement: "agreements"
    case .kpi: "kpis"
    case .programme: "programmes"
    case .partnership: "partnerships"
    case .system: "systems"
    case .group: "groups"
    case .page: "pages"
    case .term: "glossary"
    case .source: "sources"
    }
  }

  package init?(folder: some StringProtocol) {
    guard let kind = Kind.byFolder[String(folder)] else { return nil }
    self = kind
  }

  private static let byFolder = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.folder, $0) })

  /// "CSU", "service": for sentences.
  package var noun: String {
    switch self {
    case .csu: "CSU"
    case .ccg: "CCG"
    case .kpi: "KPI"
    case .term: "glossary term"
    default: rawValue
    }
  }

  /// "a CSU", "an offer": for sentences.
  package var nounWithArticle: String {
    (self == .offer || self == .agreement ? "an " : "a ") + noun
  }

  /// "CSUs", "services": for sentences.
  package var plural: String { self == .term ? "glossary terms" : noun + "s" }

  /// What the average of all organisations of the kind is called within a sentence: CCGs make up England.
  package var averageName: String { self == .ccg ? "England" : "the average of \(plural)" }

  /// The same for the head of a column.
  package var averageHeading: String { self == .ccg ? "England" : "Average" }

  /// The head of a column of comparisons with it.
  package var comparisonHeading: String { self == .ccg ? "Beside England" : "Beside average" }

  /// "CSUs", "Services": for headings.
  package var heading: String {
    switch self {
    case .kpi: "KPIs"
    case .term: "Glossary"
    case .page: "Guides"
    default: plural.prefix(1).uppercased() + plural.dropFirst()
    }
  }

  package var isOrganisation: Bool { self == .csu || self == .ccg || self == .supplier }

  package static func < (left: Kind, right: Kind) -> Bool {
    allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
  }
}
