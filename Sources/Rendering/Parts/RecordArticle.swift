import Commissioning
import Describing

/// What the page of any record says, whatever its kind.
struct RecordArticle: PagePart {
  let links: Links

  func article(_ reference: Reference, caption: String) -> Article {
    let entry = catalogue.entry(of: reference)
    var article = Article(
      frame: Frames(links: links).frame(
        title: entry.name, caption: caption, summary: entry.summary,
        trail: [anchor(toList: entry.kind)], entry: entry))
    if let tag = Tag(entry.evidence) { article.tags.append(tag) }
    article.facts = facts(withSourcesOf: reference)
    if let note = entry.evidence.note {
      if entry.kind.opensWithFigures {
        article.facts.append(Fact(id: "note", name: "Note", values: [FactValue(text: note)]))
      } else {
        article.notices.append(note)
      }
    }
    if let reviewed = entry.lastReviewed, !reviewed.hasCome(by: report.day),
      !entry.prose.html.isEmpty
    {
      article.proseNote =
        "This text was last reviewed on \(reviewed.text), after the day that this page describes, and "
        + "may say what was not known then."
    }
    let prose = publishedProse(entry)
    article.prose = prose.html
    article.proseHeadings = entry.prose.headings.filter { $0.level == 2 }.map {
      Anchor(text: $0.text, address: "#\($0.id)")
    }
    article.words = words(prose.terms)
    article.figures = entry.figures.compactMap { mention in
      report.series(of: mention).map {
        FigureTables(links: links).table(of: $0, address: links.address(ofSeries: $0))
      }
    }
    return article
  }

  /// What a page says of a record, and where that is written.
  func facts(withSourcesOf reference: Reference) -> [Fact] {
    let sources = sources(catalogue.entry(of: reference).evidence)
    let facts = facts(of: reference, for: .page)
    if sources.isEmpty { return facts }
    return facts + [
      Fact(
        id: "sources", name: "Sources",
        values: sources.map { FactValue(text: $0.text, address: $0.address) })
    ]
  }

  func facts(of reference: Reference, for uses: AttributeUses) -> [Fact] {
    report.described(reference).facts(for: uses).map { fact in
      Fact(id: fact.id, name: fact.label, values: fact.values.map(value))
    }
  }

  func value(_ value: AttributeValue) -> FactValue {
    FactValue(
      text: value.text, address: value.reference.map { address(of: $0) }, note: value.note,
      tag: value.evidence.flatMap { Tag($0) }, sources: value.evidence.map(sources) ?? [])
  }

  private func publishedProse(_ entry: Entry) -> PublishedProse {
    if entry.prose.html.isEmpty { return PublishedProse() }
    let folder = report.folder(of: entry)
    return PublishedProse(entry.prose, glossary: report.glossary) { link in
      switch catalogue.destination(of: link.destination, from: folder) {
      case .record(let reference, let fragment):
        address(of: reference).text + (fragment.map { "#" + headingID($0) } ?? "")
      case .here(let fragment): "#" + headingID(fragment)
      case .asset(let asset): address(asset).text
      case nil: nil
      }
    }
  }

  private func headingID(_ fragment: String) -> String {
    fragment.hasPrefix("h-") ? fragment : "h-" + fragment
  }

  private func words(_ terms: [Int]) -> [Word] {
    terms.map { position in
      let term = catalogue.terms[position]
      let explanation = [term.standsFor.map { "\($0)." }, term.entry.summary]
      return Word(
        number: String(position), name: term.entry.name,
        explanation: explanation.compactMap(\.self).joined(separator: " "),
        address: address(of: .term(Key(position))))
    }
  }
}

extension PublishedProse {
  /// No prose.
  init() {}
}

extension Kind {
  /// Whether a page of the kind begins with figures and answers, and defines what they are about at its end.
  fileprivate var opensWithFigures: Bool {
    switch self {
    case .csu, .ccg, .service, .kpi: true
    default: false
    }
  }
}
