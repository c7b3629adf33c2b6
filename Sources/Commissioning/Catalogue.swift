/// Everything that authors wrote, with every reference resolved. Each list is in the order of its
/// ids; organisations are CSUs, then CCGs, then suppliers. It is one object, since all pages are made
/// from it at once: copies would count references that the others count too.
package final class Catalogue: Sendable {
  package let site: Site
  package let organisations: [Organisation]
  package let services: [Service]
  package let offers: [Offer]
  package let agreements: [Agreement]
  package let kpis: [KPI]
  package let programmes: [Programme]
  package let partnerships: [Partnership]
  package let systems: [System]
  package let groups: [PeerGroup]
  package let pages: [FreePage]
  package let terms: [Term]
  package let sources: [Source]
  package let directory: Directory
  /// Paths of the pictures and documents that are published as they are.
  package let assets: Set<String>

  package init(
    site: Site, organisations: [Organisation], services: [Service], offers: [Offer],
    agreements: [Agreement], kpis: [KPI], programmes: [Programme], partnerships: [Partnership],
    systems: [System], groups: [PeerGroup], pages: [FreePage], terms: [Term], sources: [Source],
    directory: Directory, assets: Set<String>
  ) {
    self.site = site
    self.organisations = organisations
    self.services = services
    self.offers = offers
    self.agreements = agreements
    self.kpis = kpis
    self.programmes = programmes
    self.partnerships = partnerships
    self.systems = systems
    self.groups = groups
    self.pages = pages
    self.terms = terms
    self.sources = sources
    self.directory = directory
    self.assets = assets
  }
}

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
  package func entry(of reference: Reference) -> Entry {
    switch reference {
    case .organisation(let key): organisations[key].entry
    case .service(let key): services[key].entry
    case .offer(let key): offers[key].entry
    case .agreement(let key): agreements[key].entry
    case .kpi(let key): kpis[key].entry
    case .programme(let key): programmes[key].entry
    case .partnership(let key): partnerships[key].entry
    case .system(let key): systems[key].entry
    case .group(let key): groups[key].entry
    case .page(let key): pages[key].entry
    case .term(let key): terms[key].entry
    case .source(let key): sources[key].entry
    }
  }

  /// The name alone: an entry is large, and this is asked for on every line of a table.
  package func name(of reference: Reference) -> String {
    switch reference {
    case .organisation(let key): organisations[key].entry.name
    case .service(let key): services[key].entry.name
    case .offer(let key): offers[key].entry.name
    case .agreement(let key): agreements[key].entry.name
    case .kpi(let key): kpis[key].entry.name
    case .programme(let key): programmes[key].entry.name
    case .partnership(let key): partnerships[key].entry.name
    case .system(let key): systems[key].entry.name
    case .group(let key): groups[key].entry.name
    case .page(let key): pages[key].entry.name
    case .term(let key): terms[key].entry.name
    case .source(let key): sources[key].entry.name
    }
  }

  package func id(of reference: Reference) -> String {
    switch reference {
    case .organisation(let key): organisations[key].entry.id.value
    case .service(let key): services[key].entry.id.value
    case .offer(let key): offers[key].entry.id.value
    case .agreement(let key): agreements[key].entry.id.value
    case .kpi(let key): kpis[key].entry.id.value
    case .programme(let key): programmes[key].entry.id.value
    case .partnership(let key): partnerships[key].entry.id.value
    case .system(let key): systems[key].entry.id.value
    case .group(let key): groups[key].entry.id.value
    case .page(let key): pages[key].entry.id.value
    case .term(let key): terms[key].entry.id.value
    case .source(let key): sources[key].entry.id.value
    }
  }

  package func kind(of reference: Reference) -> Kind {
    switch reference {
    case .organisation(let key): organisations[key].entry.kind
    case .service: .service
    case .offer: .offer
    case .agreement: .agreement
    case .kpi: .kpi
    case .programme: .programme
    case .partnership: .partnership
    case .system: .system
    case .group: .group
    case .page: .page
    case .term: .term
    case .source: .source
    }
  }

  /// Gives each record's entry to the body, without copies of the records.
  package func forEachEntry(_ body: (Entry) -> Void) {
    for record in organisations { body(record.entry) }
    for record in services { body(record.entry) }
    for record in offers { body(record.entry) }
    for record in agreements { body(record.entry) }
    for record in kpis { body(record.entry) }
    for record in programmes { body(record.entry) }
    for record in partnerships { body(record.entry) }
    for record in systems { body(record.entry) }
    for record in groups { body(record.entry) }
    for record in pages { body(record.entry) }
    for record in terms { body(record.entry) }
    for record in sources { body(record.entry) }
  }

  /// Every record, kind by kind.
  package var references: [Reference] {
    organisations.indices.map { .organisation(Key($0)) }
      + services.indices.map { .service(Key($0)) }
      + offers.indices.map { .offer(Key($0)) }
      + agreements.indices.map { .agreement(Key($0)) }
      + kpis.indices.map { .kpi(Key($0)) }
      + programmes.indices.map { .programme(Key($0)) }
      + partnerships.indices.map { .partnership(Key($0)) }
      + systems.indices.map { .system(Key($0)) }
      + groups.indices.map { .group(Key($0)) }
      + pages.indices.map { .page(Key($0)) }
      + terms.indices.map { .term(Key($0)) }
      + sources.indices.map { .source(Key($0)) }
  }
}
