import Commissioning

extension Report {
  /// The folder that links in a record's prose are relative to.
  package func folder(of entry: Entry) -> [Substring] {
    let path = path(of: entry.place.source)
    guard let slash = path.lastIndex(of: "/") else { return [Substring(entry.kind.folder)] }
    return path[..<slash].split(separator: "/")
  }

  /// The records that texts link to, and those that figures, offers and agreements are about.
  package var recordsLinkedTo: Set<Reference> {
    var found: Set<Reference> = []
    for onDay in landscape.agreements.values where onDay.isKnown {
      let parties = [onDay.customer, onDay.provider].compactMap(\.self) + onDay.partners
      for party in parties {
        found.formUnion((party.predecessors + [party.last]).map { .organisation($0) })
      }
    }
    for onDay in landscape.offers.values where onDay.isKnown {
      guard let provider = onDay.provider else { continue }
      found.formUnion((provider.predecessors + [provider.last]).map { .organisation($0) })
    }
    for series in disclosed.series {
      let bodies = [series.subject, series.provider, series.customer].compactMap(\.self)
      found.formUnion(bodies.map { .organisation($0) })
      if let service = series.service { found.insert(.service(service)) }
    }
    for reference in catalogue.references {
      let entry = catalogue.entry(of: reference)
      guard !entry.prose.links.isEmpty else { continue }
      let base = folder(of: entry)
      for link in entry.prose.links {
        if case .record(let target, _) = catalogue.destination(of: link.destination, from: base) {
          found.insert(target)
        }
      }
    }
    return found
  }
}
