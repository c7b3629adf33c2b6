/// A record of the catalogue, by kind and position.
package enum Reference: Hashable, Sendable {
  case organisation(Key<Organisation>)
  case service(Key<Service>)
  case offer(Key<Offer>)
  case agreement(Key<Agreement>)
  case kpi(Key<KPI>)
  case programme(Key<Programme>)
  case partnership(Key<Partnership>)
  case system(Key<System>)
  case group(Key<PeerGroup>)
  case page(Key<FreePage>)
  case term(Key<Term>)
  case source(Key<Source>)
}

extension Catalogue {
  /// The types of record, in the order in which records are listed.
  package static let recordTypes: [any Recorded.Type] = [
    Organisation.self, Service.self, Offer.self, Agreement.self, KPI.self, Programme.self,
    Partnership.self, System.self, PeerGroup.self, FreePage.self, Term.self, Source.self,
  ]

  /// Passes a record's entry to the body without a copy: an entry is large, and every line of a
  /// table asks for it.
  @inline(__always)
  private func withEntry<Result>(of reference: Reference, _ body: (Entry) -> Result) -> Result {
    switch reference {
    case .organisation(let key): body(organisations[key].entry)
    case .service(let key): body(services[key].entry)
    case .offer(let key): body(offers[key].entry)
    case .agreement(let key): body(agreements[key].entry)
    case .kpi(let key): body(kpis[key].entry)
    case .programme(let key): body(programmes[key].entry)
    case .partnership(let key): body(partnerships[key].entry)
    case .system(let key): body(systems[key].entry)
    case .group(let key): body(groups[key].entry)
    case .page(let key): body(pages[key].entry)
    case .term(let key): body(terms[key].entry)
    case .source(let key): body(sources[key].entry)
    }
  }

  package func entry(of reference: Reference) -> Entry { withEntry(of: reference) { $0 } }

  package func name(of reference: Reference) -> String { withEntry(of: reference) { $0.name } }

  package func id(of reference: Reference) -> String { withEntry(of: reference) { $0.id.value } }

  package func kind(of reference: Reference) -> Kind { withEntry(of: reference) { $0.kind } }

  /// Passes each record's entry to the body, without copies of the records.
  package func forEachEntry(_ body: (Entry) -> Void) {
    func visit<Record: Recorded>(_: Record.Type) {
      let records = self[keyPath: Record.list]
      for position in records.indices { body(records[position].entry) }
    }
    for type in Catalogue.recordTypes { visit(type) }
  }

  /// Every record, kind by kind.
  package var references: [Reference] { Catalogue.recordTypes.flatMap { references(to: $0) } }

  /// The records of a kind, in the order of their ids.
  package func references(of kind: Kind) -> [Reference] {
    let type = Catalogue.recordType(of: kind)
    let all = references(to: type)
    return type.kinds.count > 1 ? all.filter { self.kind(of: $0) == kind } : all
  }

  package func count(of kind: Kind) -> Int {
    func count<Record: Recorded>(_: Record.Type) -> Int {
      let records = self[keyPath: Record.list]
      return Record.kinds.count > 1
        ? records.indices.count { records[$0].entry.kind == kind } : records.count
    }
    return count(Catalogue.recordType(of: kind))
  }

  private func references<Record: Recorded>(to: Record.Type) -> [Reference] {
    self[keyPath: Record.list].indices.map { Record.reference(Key($0)) }
  }

  private static func recordType(of kind: Kind) -> any Recorded.Type {
    recordTypes.first { $0.kinds.contains(kind) }!
  }
}
