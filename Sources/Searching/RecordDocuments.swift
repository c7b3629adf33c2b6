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
      otherNames: otherNames(of: reference) + catalogue.entry(of: reference).searchWords,
      remoteNames: remoteNames(of: reference), detail: detail,
      tags: item.tags.map { Document.Tag($0.text, tone: $0.tone) },
      summary: catalogue.entry(of: reference).summary)
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
