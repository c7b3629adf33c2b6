extension Catalogue {
  package func count(of kind: Kind) -> Int {
    switch kind {
    case .csu, .ccg, .supplier: organisations.count { $0.entry.kind == kind }
    case .service: services.count
    case .offer: offers.count
    case .agreement: agreements.count
    case .kpi: kpis.count
    case .programme: programmes.count
    case .partnership: partnerships.count
    case .system: systems.count
    case .group: groups.count
    case .page: pages.count
    case .term: terms.count
    case .source: sources.count
    }
  }

  /// The records of a kind, in the order of their ids.
  package func references(of kind: Kind) -> [Reference] {
    switch kind {
    case .csu, .ccg, .supplier:
      organisations.indices.filter { organisations[$0].entry.kind == kind }
        .map { .organisation(Key($0)) }
    case .service: services.indices.map { .service(Key($0)) }
    case .offer: offers.indices.map { .offer(Key($0)) }
    case .agreement: agreements.indices.map { .agreement(Key($0)) }
    case .kpi: kpis.indices.map { .kpi(Key($0)) }
    case .programme: programmes.indices.map { .programme(Key($0)) }
    case .partnership: partnerships.indices.map { .partnership(Key($0)) }
    case .system: systems.indices.map { .system(Key($0)) }
    case .group: groups.indices.map { .group(Key($0)) }
    case .page: pages.indices.map { .page(Key($0)) }
    case .term: terms.indices.map { .term(Key($0)) }
    case .source: sources.indices.map { .source(Key($0)) }
    }
  }
}
