/// Everything that authors wrote, with every reference resolved. Each list is in the order of its
/// ids; organisations are CSUs, then CCGs, then suppliers. It is one object, since all pages are made
/// from it at once: copies would update reference counts that all cores share.
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
  /// What changed, in the order of its days; on one day as it is written.
  package let history: [RecordedChange]

  package init(
    site: Site, organisations: [Organisation], services: [Service], offers: [Offer],
    agreements: [Agreement], kpis: [KPI], programmes: [Programme], partnerships: [Partnership],
    systems: [System], groups: [PeerGroup], pages: [FreePage], terms: [Term], sources: [Source],
    directory: Directory, assets: Set<String>, history: [RecordedChange] = []
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
    self.history = history
  }
}
