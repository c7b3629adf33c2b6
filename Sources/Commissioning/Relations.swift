/// Who is related to whom, read backwards: what each record is mentioned by.
package struct Relations: Sendable {
  /// Each in the order of the catalogue.
  package var offersByService: Keyed<Service, [Key<Offer>]>
  package var agreementsByCustomer: Keyed<Organisation, [Key<Agreement>]>
  package var agreementsByOffer: Keyed<Offer, [Key<Agreement>]>
  /// CCGs by their main CSU on some day.
  package var ccgsByCSU: Keyed<Organisation, [Key<Organisation>]>
  package var programmesByOrganisation: Keyed<Organisation, [Key<Programme>]>
  package var programmesByService: Keyed<Service, [Key<Programme>]>
  package var partnershipsByOrganisation: Keyed<Organisation, [Key<Partnership>]>
  package var partnershipsByService: Keyed<Service, [Key<Partnership>]>
  package var systemsByProvider: Keyed<Organisation, [Key<System>]>
  package var servicesBySystem: Keyed<System, [Key<Service>]>
  package var servicesByKPI: Keyed<KPI, [Key<Service>]>
  /// Organisations that an organisation took over from.
  package var predecessors: Keyed<Organisation, [Key<Organisation>]>

  package init(_ catalogue: Catalogue) {
    func reversed<From, To>(
      _ records: [From], into targets: [To], _ mentions: (From) -> [Key<To>]
    ) -> Keyed<To, [Key<From>]> {
      var result = Keyed<To, [Key<From>]>(repeating: [], count: targets.count)
      for position in records.indices {
        for mention in mentions(records[position]) {
          let key = Key<From>(position)
          if result[mention].last != key { result[mention].append(key) }
        }
      }
      return result
    }
    let organisations = catalogue.organisations
    let services = catalogue.services
    offersByService = reversed(catalogue.offers, into: services) { $0.services }
    let agreements = catalogue.agreements
    agreementsByCustomer = reversed(agreements, into: organisations) {
      [$0.customer].compactMap(\.self)
    }
    agreementsByOffer = reversed(agreements, into: catalogue.offers) {
      [$0.offer].compactMap(\.self)
    }
    ccgsByCSU = reversed(organisations, into: organisations) { organisation in
      guard case .ccg(let ccg) = organisation.particulars else { return [] }
      return ccg.csus.changes.map(\.value)
    }
    let programmes = catalogue.programmes
    programmesByOrganisation = reversed(programmes, into: organisations) { $0.organisations }
    programmesByService = reversed(programmes, into: services) { $0.services }
    let partnerships = catalogue.partnerships
    partnershipsByOrganisation = reversed(partnerships, into: organisations) { $0.members }
    partnershipsByService = reversed(partnerships, into: services) { $0.services }
    systemsByProvider = reversed(catalogue.systems, into: organisations) {
      [$0.provider].compactMap(\.self)
    }
    servicesBySystem = reversed(services, into: catalogue.systems) { $0.systems }
    servicesByKPI = reversed(services, into: catalogue.kpis) { $0.kpis }
    predecessors = reversed(organisations, into: organisations) { organisation in
      organisation.successions.filter { $0.event != .codeReused }.flatMap(\.into)
    }
    // A body that was renamed did not take over from itself.
    for key in predecessors.keys { predecessors[key].removeAll { $0 == key } }
  }
}
