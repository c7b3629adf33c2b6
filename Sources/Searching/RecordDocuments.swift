import Commissioning
import Describing
import Indexing

extension Report {
  /// A record as search sees it: its names and codes, and what lists say about it.
  func document(of reference: Reference) -> Document {
    let described = described(reference)
    let item = described.listEntry
    var detail = item.detail
    if case .agreement(let key) = reference {
      let services = catalogue.agreements[key].services.map { catalogue.services[$0].entry.name }
      detail =
        [detail, services.joined(separator: ", ").nonEmpty].compactMap(\.self)
        .joined(separator: ": ").nonEmpty
    }
    return Document(
      path: path(of: reference), title: item.name,
      aliases: described.aliases.map { Document.Alias($0.label, $0.text) },
      otherNames: otherNames(of: reference), initials: initials(of: reference), detail: detail,
      tags: item.tags.map { Document.Tag($0.text, tone: $0.tone) },
      summary: catalogue.entry(of: reference).summary)
  }

  /// The id of what readers may know by it.
  private func otherNames(of reference: Reference) -> [String] {
    switch reference {
    case .organisation, .offer, .agreement: []
    default: [catalogue.id(of: reference)]
    }
  }

  private func initials(of reference: Reference) -> [String] {
    guard case .organisation = reference else { return [] }
    return catalogue.name(of: reference).initials
  }

  /// A record's attributes in words and its prose. Counts are not included: whether they may be
  /// shown depends on where they appear.
  func documentBody(of reference: Reference) -> DocumentBody {
    let entry = catalogue.entry(of: reference)
    var facts = described(reference).searchLines
    if case .kpi(let key) = reference {
      let series = seriesByKPI[key].flatMap { disclosed.series[$0].sources }
      let sources = Set(entry.evidence.sources + series).sorted().filter {
        landscape.isShown(.source($0))
      }
      facts += sources.map { "Source: \(catalogue.sources[$0].entry.name)" }
    }
    return DocumentBody(
      facts: facts,
      headings: [entry.kind.searchWords] + entry.prose.headings.map(\.text),
      prose: entry.prose.plainText)
  }

  /// The figures of a series, by name alone.
  func document(ofSeries number: Key<Series>) -> Document {
    let tag = Tag(disclosed.series[number].status).map { Document.Tag($0.text, tone: $0.tone) }
    return Document(
      path: place(ofSeries: number).path, title: title(ofSeries: number),
      tags: [tag].compactMap(\.self))
  }
}

extension String {
  /// What people make of the capital letters of a name: "GEM" of "NHS Greater East Midlands CSU", "B&D" of
  /// "Barking and Dagenham", "NEW" of "North, East, West Devon". Two are too few unless they are all.
  fileprivate var initials: [String] {
    let words = split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
      .filter { !["NHS", "CSU", "CCG", "CSS"].contains($0) && $0.first?.isUppercase == true }
    let letters = words.compactMap { $0.first.map { String($0) } }
    var found = letters.count == 2 ? [letters.joined()] : []
    for start in letters.indices {
      for end in letters.indices where end - start >= 2 && end - start < 6 {
        found.append(letters[start...end].joined())
      }
    }
    return found
  }
}

extension Kind {
  /// What a record is, as someone may ask for it: "Bromley CCG", "offers of payroll".
  package var searchWords: String {
    switch self {
    case .csu: "CSU, commissioning support unit"
    case .ccg: "CCG, clinical commissioning group"
    case .kpi: "KPI, key performance indicator, figures"
    case .page: "guide"
    default: noun
    }
  }
}
